// Writes the second set aside (README.md here), generated/second.phishing.aside.tsv. Prints how many rows and brands it has, no row.
import { readFileSync, writeFileSync } from 'node:fs';
import { brandParts } from '../tools/lib/brands.mjs';
import { brandList, label } from '../tools/lib/label.mjs';
import { parts } from '../tools/lib/names.mjs';
import { spread } from '../tools/lib/scatter.mjs';
import { blockedIn, ethPhishing, spam404 } from '../tools/lib/sources.mjs';
import { chanceBrands } from './lib/chance.mjs';
import { lists } from './lib/lists.mjs';

const corpus = new URL('../', import.meta.url);
const usedBefore = 'on a list used before';
const read = (name) => readFileSync(new URL(name, corpus), 'utf8').trimEnd().split('\n');

const own = read('aside/brands.txt');
const first = brandParts();
const others = [...first.development, ...first.aside];
/** The lists of the corpora for development, of the first set aside and of the measures of ADR 30. Of these brands no row was taken. */
const used = [...ethPhishing(), ...spam404(), ...blockedIn('2025')];

/** Rows [host, brand, kind, why], those of lists used before last. A name that one of `beside` explains is nobody's. */
function rowsOf(brands, beside) {
  const wanted = new Set(brands);
  const every = brandList([...brands, ...beside]);
  const isUsed = new Set(used);
  const seen = new Set();
  const rows = [];
  for (const [why, hosts] of [...lists(), [usedBefore, used]]) {
    for (const host of hosts) {
      if (seen.has(host) || (why !== usedBefore && isUsed.has(host))) continue;
      seen.add(host);
      const found = label(host, every);
      if (found && wanted.has(found.brand)) rows.push([host, found.brand, found.kind, why]);
    }
  }
  return spread(rows);
}

function count(what, all) {
  countOf(
    `${what}, never used`,
    all.filter((row) => row[3] !== usedBefore),
  );
  countOf(
    `${what}, on lists used before`,
    all.filter((row) => row[3] === usedBefore),
  );
}

function countOf(what, rows) {
  const kinds = new Map();
  for (const [, brand, kind] of rows) {
    const of = parts(brand).label.length < 4 ? 'labels of two and three letters' : kind;
    kinds.set(of, (kinds.get(of) ?? 0) + 1);
  }
  const text = [...kinds].sort().map(([kind, number]) => `${kind} ${number}`);
  console.log(`${what}: ${rows.length} names of ${new Set(rows.map(([, brand]) => brand)).size} brands; ${text.join(', ')}`);
}

const rows = rowsOf(own, others);
const lines = rows.map((row) => row.join('\t')).sort();
writeFileSync(new URL('generated/second.phishing.aside.tsv', corpus), lines.map((line) => line + '\n').join(''));
count('set aside', rows);
count('by chance', rowsOf(chanceBrands(own, read('generated/companies.tsv')), [...others, ...own]));
