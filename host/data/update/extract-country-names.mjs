// Writes sources/country-names.txt: companies' names under the suffixes of many countries, out of a list that npm does not carry.
// Not part of `npm run update`; version and licence are in SOURCES.md.
//   apt-get download webext-privacy-badger && dpkg-deb -x webext-privacy-badger_*.deb ROOT
//   node extract-country-names.mjs ROOT
import { readFileSync, writeFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { isUnderPrivateSuffix, registrable } from './lib/domains.mjs';

// Fewer may be chance, or names that were let go.
const fewest = 5;

const code = readFileSync(`${process.argv[2]}/usr/share/webext/privacy-badger/js/multiDomainFirstParties.js`, 'utf8');
const groups = runInNewContext(/multiDomainFirstPartiesArray = (\[[\s\S]*?\n\]);/.exec(code)[1]);

const labelOf = (name) => name.slice(0, name.indexOf('.'));
const lines = groups.flatMap((group) => {
  const names = [...new Set(group.filter((name) => registrable(name) === name && !isUnderPrivateSuffix(name)))];
  const labels = [...new Set(names.map(labelOf))];
  return labels
    .map((label) => names.filter((name) => labelOf(name) === label))
    .filter((same) => same.length >= fewest)
    .map((same) => same.sort().join(' '));
});
writeFileSync(new URL('sources/country-names.txt', import.meta.url), [...lines.sort(), ''].join('\n'));
console.log(`country-names.txt\t${lines.length}`);
