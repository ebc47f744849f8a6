// Names for "the second letter is CYRILLIC SMALL LETTER A": letters that imitate, not all of Unicode.
import { hex, writeSorted } from '../lib/data-file.mjs';
import { characters, scripts } from '../lib/ucd.mjs';
import { confusables, isPlain } from './confusables.mjs';
import { statuses } from './uts46.mjs';

const alwaysNamed = new Set(['Latin', 'Greek', 'Cyrillic', 'Armenian']);

export function write() {
  const named = new Set();
  for (const [point, readings] of confusables()) if (readings.some(isPlain)) named.add(point);
  for (const [point, status] of statuses()) {
    const isMark = scripts.get(point) === 'Inherited' && characters.get(point)?.category === 'Mn';
    if (point > 0x7f && status === 'v' && (alwaysNamed.has(scripts.get(point)) || isMark)) named.add(point);
  }
  const lines = [];
  for (const point of named) {
    // Han characters have no name beyond their number; the host says that itself.
    const name = characters.get(point)?.name;
    if (name && !name.startsWith('<')) lines.push(`${hex(point)}\t${name}`);
  }
  writeSorted('letter-names.txt', lines);
  return {};
}
