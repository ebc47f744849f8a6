// The host binary-searches these files in place, so they are sorted by bytes and end every line with LF.
import { writeFileSync } from 'node:fs';

export const dataFolder = new URL('../../', import.meta.url);

export const byBytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Writes lines sorted by their UTF-8 bytes; a repeated line is a mistake of the caller. */
export function writeSorted(name, lines) {
  const sorted = [...lines].sort(byBytes);
  const twice = sorted.find((line, i) => line === sorted[i - 1]);
  if (twice !== undefined) throw new Error(`${name}: ${twice} twice`);
  writeFileSync(new URL(name, dataFolder), sorted.map((line) => line + '\n').join(''));
  console.log(`${name}\t${sorted.length}`);
}

export const hex = (codePoint) => codePoint.toString(16).toUpperCase().padStart(6, '0');

/** Turns [code point, value] pairs into the fewest START TAB END TAB VALUE lines. */
export function toRanges(pairs) {
  const ranges = [];
  for (const [point, value] of [...pairs].sort((a, b) => a[0] - b[0])) {
    const last = ranges.at(-1);
    if (last && last.value === value && last.end === point - 1) last.end = point;
    else ranges.push({ start: point, end: point, value });
  }
  return ranges.map(({ start, end, value }) => `${hex(start)}\t${hex(end)}\t${value}`);
}
