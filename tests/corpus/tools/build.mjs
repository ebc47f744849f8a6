// Writes tests/corpus/phishing*.tsv (kept) and tests/corpus/generated/ (made anew on every machine).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brandList, label } from './lib/label.mjs';
import { distance, folded, isHeldOut, isSwap, parts } from './lib/names.mjs';
import {
  companySites,
  consentSites,
  embedProviders,
  ethPhishing,
  filterListSites,
  ghosterySites,
  spam404,
  topPages,
} from './lib/sources.mjs';

const corpus = new URL('../', import.meta.url);
mkdirSync(new URL('generated/', corpus), { recursive: true });

const brands = brandList(readFileSync(new URL('brands.txt', corpus), 'utf8').trimEnd().split('\n'));
const popularSize = 20_000;

function write(name, lines) {
  writeFileSync(
    new URL(name, corpus),
    [...lines]
      .sort()
      .map((line) => line + '\n')
      .join(''),
  );
  console.log(`${name}\t${lines.length}`);
}

/** Writes NAME.tsv and NAME.heldout.tsv; key tells the two apart. */
function writeApart(name, rows, key) {
  write(
    `${name}.tsv`,
    rows.filter((row) => !isHeldOut(key(row))).map((row) => row.join('\t')),
  );
  write(
    `${name}.heldout.tsv`,
    rows.filter((row) => isHeldOut(key(row))).map((row) => row.join('\t')),
  );
}

function phishing(hosts, why) {
  const rows = [];
  for (const host of hosts) {
    const found = label(host, brands);
    if (found) rows.push([host, found.brand, found.kind, why]);
  }
  return rows;
}

const ethereum = ethPhishing();
const scams = spam404();
// The registrable domain decides, so that the pages of one phisher are never on both sides.
const byDomain = ([host]) => parts(host).domain;
writeApart('phishing', phishing(ethereum, 'blocked by eth-phishing-detect'), byDomain);
writeApart('generated/scams', phishing(scams, 'reported to spam404'), byDomain);

const bad = new Set([...ethereum, ...scams].map((host) => parts(host)?.domain));
/** Digits for the letters of a brand, netfl1x, are no chance: filter lists name such sites because they are what they look like. */
const isDisguised = ({ label: own }) =>
  /[0-9]/.test(own) &&
  brands.some((brand) => brand.label.length >= 7 && !own.includes(brand.label) && folded(own).includes(folded(brand.label)));
const domains = (hosts) =>
  new Set(
    hosts
      .map((host) => parts(host))
      .filter((name) => name && !name.isPrivate && !isDisguised(name))
      .map((name) => name.domain)
      .filter((name) => !bad.has(name)),
  );
// Top lists and embedders name what people open; a name of one of the others alone may be where its pictures come from, or a vendor's.
const opened = [consentSites(), embedProviders()].map(domains);
const lists = [...opened, ...[ghosterySites(), topPages(), filterListSites()].map(domains)];
// Sites of several lists first, then in an order that means nothing, so that cutting off does not favour a letter.
const count = (name) => lists.filter((list) => list.has(name)).length;
const scattered = (name) => [...name].reduce((hash, c) => Math.imul(hash ^ c.codePointAt(0), 16777619) >>> 0, 0x9747b28c);
const popular = [...new Set(lists.flatMap((list) => [...list]))]
  .sort((a, b) => count(b) - count(a) || scattered(a) - scattered(b))
  .slice(0, popularSize);
if (popular.length < popularSize) throw new Error(`only ${popular.length} popular sites`);
const own = new Set(brands.map((brand) => brand.domain));
writeApart(
  'generated/popular',
  popular.filter((name) => !own.has(name)).map((name) => [name]),
  ([name]) => name,
);

// What the list of known sites does not draw on: how well it covers sites that it has not seen.
const companies = [...domains(companySites())].filter((name) => !own.has(name));
writeApart(
  'generated/companies',
  companies.map((name) => [name]),
  ([name]) => name,
);

/** Two real sites one edit apart: neither may be accused when the other is protected. */
function neighbours(established) {
  const seen = new Map();
  const rows = [];
  for (const domain of established) {
    const { label: own, suffix } = parts(domain);
    if (own.length < 4) continue;
    for (const shape of [own, ...[...own].map((_, i) => own.slice(0, i) + own.slice(i + 1))]) {
      const key = `${shape}.${suffix}`;
      for (const other of seen.get(key) ?? []) {
        const near = parts(other).label;
        if (other !== domain && (distance(own, near) === 1 || isSwap(own, near))) rows.push([domain, other], [other, domain]);
      }
      seen.set(key, [...(seen.get(key) ?? []), domain]);
    }
  }
  return [...new Set(rows.map((row) => row.join('\t')))].map((row) => [...row.split('\t'), 'quiet', 'both are real sites']);
}
// A pair stays together: its two names in order decide.
const pairKey = ([a, b]) => [a, b].sort().join(' ');
const established = popular.filter((name) => count(name) >= 2 || opened.some((list) => list.has(name)));
writeApart('generated/neighbours', neighbours(established), pairKey);
const isCompany = new Set(companies);
writeApart(
  'generated/company-neighbours',
  neighbours([...new Set([...companies, ...brands.map((brand) => brand.domain), ...established])]).filter(
    ([a, b]) => isCompany.has(a) || isCompany.has(b),
  ),
  pairKey,
);
