// The labels that were given by reading each name. The lists' licences allow no copy of the names here, so their digests stand for them.
import { createHash } from 'node:crypto';

const known = new Set(['yes', 'no', 'unclear']);
const keyLength = 16;

const keyOf = (host, brand) => createHash('sha256').update(`${host}\t${brand}`).digest('hex').slice(0, keyLength);

/** The text of labels.txt; `table` is [host, brand, label] rows. */
export function written(table) {
  const lines = table.map(([host, brand, label], i) => {
    if (!known.has(label)) throw new Error(`row ${i + 1}: '${label}' is no label (${[...known].join(', ')})`);
    return `${keyOf(host, brand)}\t${label}\n`;
  });
  return lines.sort().join('');
}

/** The label of each of `rows`, [host, brand, ...]. A row without one, or a label without a row, is an error: the figures would lie. */
export function labelsOf(rows, text) {
  const labels = new Map();
  for (const [i, line] of text.trimEnd().split('\n').entries()) {
    const [key, label, ...more] = line.split('\t');
    if (key.length !== keyLength || !known.has(label) || more.length) throw new Error(`labels.txt, line ${i + 1}: not 'digest TAB label'`);
    if (labels.has(key)) throw new Error(`labels.txt, line ${i + 1}: its name has a label already`);
    labels.set(key, label);
  }
  const keys = rows.map(([host, brand]) => keyOf(host, brand));
  const bare = keys.flatMap((key, i) => (labels.has(key) ? [] : [i + 1]));
  if (bare.length)
    throw new Error(`no label: row ${bare.slice(0, 10).join(', ')}${bare.length > 10 ? `, ${bare.length} rows in all` : ''}`);
  const used = new Set(keys);
  const left = [...labels.keys()].filter((key) => !used.has(key));
  if (left.length) throw new Error(`labels.txt: ${left.length} labels of no row, the first ${left[0]}`);
  return keys.map((key) => labels.get(key));
}
