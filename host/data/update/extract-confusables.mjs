// Reads ICU's compiled confusables.txt (confusables.cfu) and writes sources/confusables.tsv.
//   icupkg -x confusables.cfu icudt78l.dat && node extract-confusables.mjs confusables.cfu
// Not part of `npm run update`: the file comes from Debian's chromium package, see SOURCES.md.
// Layout: ICU's uspoof_impl.h, struct SpoofDataHeader and the comment above it.
import { readFileSync, writeFileSync } from 'node:fs';

const file = readFileSync(process.argv[2]);
const data = file.subarray(file.readUInt16LE(0));
if (data.readUInt32LE(0) !== 0x3845fdef || data[4] !== 2) throw new Error('not version 2 of the format');

const [keys, keyCount, values, , strings] = [12, 16, 20, 24, 28].map((at) => data.readUInt32LE(at));
const lines = [];
for (let i = 0; i < keyCount; i++) {
  const key = data.readUInt32LE(keys + 4 * i);
  const length = (key >>> 24) + 1;
  const value = data.readUInt16LE(values + 2 * i);
  // One UTF-16 unit stands in the index itself, more stand in the string table.
  const prototype =
    length === 1 ? String.fromCharCode(value) : data.subarray(strings + 2 * value, strings + 2 * (value + length)).toString('utf16le');
  const points = [...prototype].map((c) => c.codePointAt(0).toString(16).toUpperCase().padStart(4, '0'));
  lines.push(`${(key & 0xffffff).toString(16).toUpperCase().padStart(4, '0')}\t${points.join(' ')}\n`);
}
writeFileSync(new URL('sources/confusables.tsv', import.meta.url), lines.join(''));
