// Prints how real phishing writes names, for host/data/update/sources/phishing-forms.txt: PLACE TAB FORM TAB BRANDS.
//   node forms.mjs > ../../../host/data/update/sources/phishing-forms.txt
// Learnt from the part for development. A form, a word or a place counts where several brands have it, so nobody's own name is in it.
import { readFileSync } from 'node:fs';
import { brandList } from './lib/label.mjs';
import { isAscii, parts } from './lib/names.mjs';

const fewest = { registered: 2, hosted: 2, front: 2, suffix: 4, hoster: 3, word: 2 };
const corpus = new URL('../', import.meta.url);
const rows = ['phishing.tsv', 'generated/phishing.tsv'].flatMap((name) =>
  readFileSync(new URL(name, corpus), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t')),
);
const brands = new Map(brandList([...new Set(rows.map(([, brand]) => brand))]).map((brand) => [brand.domain, brand]));

/** A text with ** for the brand's whole domain or * for its label, and # for digits; undefined where neither stands in it. */
function form(text, { domain, label }) {
  for (const [written, sign] of [
    [domain, '**'],
    [domain.replaceAll('.', '-'), '**'],
    [label, '*'],
  ]) {
    const at = text.indexOf(written);
    if (at >= 0) return (text.slice(0, at) + sign + text.slice(at + written.length)).replace(/[0-9]/g, '#');
  }
  return undefined;
}

const found = new Map();
function count(place, text, brand) {
  const key = `${place}\t${text}`;
  found.set(key, (found.get(key) ?? new Set()).add(brand));
}
for (const [host, domain] of rows) {
  const { label, before, suffix, isPrivate } = parts(host);
  const brand = brands.get(domain);
  const own = isAscii(label) ? form(label, brand) : undefined;
  if (own) {
    count(isPrivate ? 'hosted' : 'registered', own, domain);
    count(isPrivate ? 'hoster' : 'suffix', suffix, domain);
    for (const word of own.match(/[a-z]{3,}/g) ?? []) count('word', word, domain);
  }
  const front = before.every(isAscii) ? form(before.join('.'), brand) : undefined;
  if (front && !own) count('front', front, domain);
}
const lines = [...found]
  .filter(([key, { size }]) => size >= fewest[key.split('\t')[0]])
  .map(([key, { size }]) => `${key}\t${size}`)
  .filter((line) => !/\t\*{1,2}\t/.test(line) || line.startsWith('front'));
process.stdout.write(
  lines
    .sort()
    .map((line) => line + '\n')
    .join(''),
);
