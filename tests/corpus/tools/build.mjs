// Writes tests/corpus/phishing.tsv (kept) and tests/corpus/generated/ (made anew on every machine).
import { mkdirSync, writeFileSync } from 'node:fs';
import { brandParts, knownBrands } from './lib/brands.mjs';
import { confusable } from './lib/confusable.mjs';
import { brandList, label } from './lib/label.mjs';
import { distance, folded, isSetAside, isSwap, parts } from './lib/names.mjs';
import { ordinarySites } from './lib/ordinary.mjs';
import { scattered, spread } from './lib/scatter.mjs';
import {
  blockedIn,
  companySites,
  consentSites,
  embedProviders,
  ethPhishing,
  filterListSites,
  ghosterySites,
  schools,
  sitesOfOtherLanguages,
  spam404,
  topPages,
  universities,
  visitedSites,
} from './lib/sources.mjs';

const corpus = new URL('../', import.meta.url);
mkdirSync(new URL('generated/', corpus), { recursive: true });

const popularSize = 20_000;

function write(name, rows) {
  const lines = rows.map((row) => [row].flat().join('\t')).sort();
  writeFileSync(new URL(name, corpus), lines.map((line) => line + '\n').join(''));
  console.log(`${name}\t${lines.length}`);
}

/** Writes NAME.tsv and NAME.aside.tsv; key tells the two apart. */
function writeApart(name, rows, key) {
  write(
    `${name}.tsv`,
    rows.filter((row) => !isSetAside(key(row))),
  );
  write(
    `${name}.aside.tsv`,
    rows.filter((row) => isSetAside(key(row))),
  );
}

// Phishing: by brand, by source and by time.
const split = brandParts();
const every = brandList([...split.development, ...split.aside]);
const isAside = new Set(split.aside);
const known = new Set(knownBrands());
write('generated/brands.tsv', split.development);
write('generated/brands.aside.tsv', split.aside);

const sources = [
  { hosts: ethPhishing(), why: 'blocked by eth-phishing-detect' },
  { hosts: spam404(), why: 'reported to spam404' },
  { hosts: blockedIn('2025'), why: 'on a list of October 2025' },
  { hosts: blockedIn('2026'), why: 'on a list of March 2026' },
];
const seen = new Set();
const rows = [];
for (const { hosts, why } of sources) {
  for (const host of hosts) {
    if (seen.has(host)) continue;
    seen.add(host);
    const found = label(host, every);
    if (found) rows.push([host, found.brand, found.kind, why]);
  }
}
const [eth, , , later] = sources.map(({ why }) => new Set(rows.filter((row) => row[3] === why)));
write(
  'phishing.tsv',
  [...eth].filter(([, brand]) => known.has(brand)),
);
const ofOthers = rows.filter(([, brand]) => isAside.has(brand));
const ofTheSame = rows.filter(([, brand]) => !isAside.has(brand));
write('generated/phishing.tsv', spread(ofTheSame.filter((row) => !later.has(row) && !(eth.has(row) && known.has(row[1])))));
// Set aside by brand, and of the brands for development by time: what came to the lists later.
write('generated/phishing.aside.tsv', spread(ofOthers));
write('generated/phishing.later.tsv', spread(ofTheSame.filter((row) => later.has(row))));

// Honest sites.
const bad = new Set([...seen].map((host) => parts(host)?.domain));
const brands = brandList(split.development.concat(split.aside));
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
const counted = (lists) => {
  const count = new Map();
  for (const name of lists.flatMap((list) => [...list])) count.set(name, (count.get(name) ?? 0) + 1);
  return count;
};
const own = new Set(brands.map((brand) => brand.domain));
const notOwn = (names) => [...names].filter((name) => !own.has(name));

// Sites of several lists first, then in no order, so that cutting off does not favour a letter.
const visits = counted(visitedSites().map(domains));
const visited = [...visits.keys()].sort((a, b) => visits.get(b) - visits.get(a) || scattered(a) - scattered(b));
const popular = notOwn(visited.slice(0, popularSize));
if (visited.length < popularSize) throw new Error(`only ${visited.length} popular sites`);
writeApart('generated/popular', popular, (name) => name);

const companies = notOwn(domains(companySites()));
write('generated/companies.tsv', companies);
const ofSchools = notOwn(domains(schools()));
write('generated/schools.tsv', ofSchools);

write('generated/universities.tsv', notOwn(domains(universities())));

const ordinary = ordinarySites();
write('generated/ordinary.tsv', ordinary);
writeApart(
  'generated/confusable',
  confusable([...new Set([...ordinary, ...split.development, ...split.aside])], [...new Set([...visited, ...companies, ...ofSchools])]),
  ([, real]) => real,
);

// The same of sites that nothing else is made from; the part set aside is looked at by tests/corpus/aside alone.
const sitesSeen = new Set([...visited, ...companies, ...ofSchools]);
writeApart(
  'generated/second.confusable',
  confusable(
    [...new Set([...ordinary, ...split.development, ...split.aside])],
    [...domains(sitesOfOtherLanguages())].filter((site) => !sitesSeen.has(site)),
  ),
  ([, real]) => real,
);

/** Two real sites one edit apart: neither may be accused when the other is protected. */
function neighbours(established) {
  const shapes = new Map();
  const pairs = [];
  for (const domain of established) {
    const { label: name, suffix } = parts(domain);
    if (name.length < 4) continue;
    for (const shape of [name, ...[...name].map((_, i) => name.slice(0, i) + name.slice(i + 1))]) {
      const key = `${shape}.${suffix}`;
      for (const other of shapes.get(key) ?? []) {
        const near = parts(other).label;
        if (other !== domain && (distance(name, near) === 1 || isSwap(name, near))) pairs.push([domain, other], [other, domain]);
      }
      shapes.set(key, [...(shapes.get(key) ?? []), domain]);
    }
  }
  return [...new Set(pairs.map((pair) => pair.join('\t')))].map((pair) => [pair, 'quiet', 'both are real sites']);
}
// Top lists and embedders name what people open; a name of one of the others alone may be where its pictures come from, or a vendor's.
const opened = [consentSites(), embedProviders()].map(domains);
const count = counted([...opened, ...[ghosterySites(), topPages(), filterListSites()].map(domains)]);
const established = [...count.keys()].filter((name) => count.get(name) >= 2 || opened.some((list) => list.has(name)));
write('generated/neighbours.tsv', neighbours(established));
const isCompany = new Set(companies);
write(
  'generated/company-neighbours.tsv',
  neighbours([...new Set([...companies, ...knownBrands(), ...established])]).filter((pair) =>
    pair[0].split('\t').some((name) => isCompany.has(name)),
  ),
);
