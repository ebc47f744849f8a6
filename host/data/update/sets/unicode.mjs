// The parts of the Unicode Character Database that a host label needs: scripts and NFC.
import { hex, toRanges, writeSorted } from '../lib/data-file.mjs';
import { canonicalPair, characters, combiningClasses, neverComposed, scripts, unicodeVersion } from '../lib/ucd.mjs';

function* compositions() {
  for (const point of characters.keys()) {
    const pair = canonicalPair(point);
    if (pair?.length === 2 && !neverComposed.has(point)) yield `${hex(pair[0])} ${hex(pair[1])}\t${hex(point)}`;
  }
}

export function write() {
  writeSorted('scripts.txt', toRanges(scripts));
  writeSorted('combining.txt', toRanges(combiningClasses));
  writeSorted('compositions.txt', [...compositions()]);
  return { scripts: `Unicode ${unicodeVersion}` };
}
