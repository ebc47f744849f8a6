// Readings of every non-ASCII character that a label can hold, by UTS #39 and beyond it.
import { readFileSync } from 'node:fs';
import { hex, writeSorted } from '../lib/data-file.mjs';
import { canonicalPair, characters, combiningClasses, scripts } from '../lib/ucd.mjs';
import { statuses } from './uts46.mjs';

// Some characters read as i, l or t; four readings cover all of them without inviting combinations of many.
const maxReadings = 4;
const strippedScripts = new Set(['Latin', 'Greek', 'Cyrillic', 'Common']);

const tsv = (name) =>
  readFileSync(new URL(`../sources/${name}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
const text = (points) => String.fromCodePoint(...points.split(' ').map((point) => parseInt(point, 16)));

const uts39 = new Map(
  tsv('confusables.tsv')
    .map(([from, to]) => [parseInt(from, 16), text(to)])
    // ASCII is the end of every reading: the host folds 0, 1, i, m and the like itself.
    .filter(([from]) => from > 0x7f),
);

const beyond = new Map();
function addReading(point, reading) {
  const known = beyond.get(point) ?? [];
  if (!known.includes(reading)) beyond.set(point, [...known, reading]);
}
for (const [reading, from] of tsv('lookalikes.tsv')) for (const c of from) addReading(c.codePointAt(0), reading);
for (const [point, { name, category, value }] of digitsAndLetters()) {
  // Names tell hooks, tails and strokes that have no decomposition; small capitals look like a shrunken letter.
  const letter = /^LATIN (?:LETTER SMALL CAPITAL|SMALL LETTER) ([A-Z])(?: WITH .*)?$/.exec(name)?.[1];
  if (letter) addReading(point, letter.toLowerCase());
  // Zero is a ring in nearly every script; in Arabic it is a dot.
  if (category === 'Nd' && value === 0 && scripts.get(point) !== 'Arabic' && scripts.get(point) !== 'Common') addReading(point, 'o');
}

function* digitsAndLetters() {
  for (const [point, row] of characters) {
    if (point <= 0x7f) continue;
    const isZero = row.category === 'Nd' && / DIGIT ZERO$/.test(row.name);
    yield [point, { name: row.name, category: row.category, value: isZero ? 0 : undefined }];
  }
}

/** NFD from the pinned data, so that the result does not hang on the ICU of the Node that runs this. */
function decompose(string) {
  return [...string]
    .flatMap((c) => {
      const pair = canonicalPair(c.codePointAt(0));
      return pair ? [...decompose(String.fromCodePoint(...pair))] : [c];
    })
    .join('');
}

const lower = (c) => {
  const small = characters.get(c.codePointAt(0))?.lower;
  return small ? text(small) : c;
};

const isMark = (c) => combiningClasses.has(c.codePointAt(0)) || characters.get(c.codePointAt(0))?.category === 'Me';

/** Marks go where the base is one of the scripts whose letters carry them as ornament (Chromium does the same). */
function withoutMarks(string) {
  let base = 'Common';
  return [...string]
    .filter((c) => {
      const script = scripts.get(c.codePointAt(0));
      if (isMark(c) && script === 'Inherited') return !strippedScripts.has(base);
      base = script;
      return true;
    })
    .join('');
}

/** The UTS #39 prototype of a string, to its end. */
function skeleton(string) {
  for (let round = 0; round < 10; round++) {
    const next = withoutMarks([...decompose(string)].map((c) => lower(uts39.get(c.codePointAt(0)) ?? c)).join(''));
    if (next === string) return string;
    string = next;
  }
  throw new Error(`${string} never settles`);
}

/** All readings of one character: plain ones first, since the host may stop at a limit. */
function readings(point) {
  const self = String.fromCodePoint(point);
  const prototype = skeleton(self);
  const found = [prototype];
  for (const reading of beyond.get(point) ?? []) found.push(reading);
  // What the prototype is made of may itself have a plain reading: Cyrillic ka is kra to UTS #39, and kra is a k to people.
  const plain = [...prototype].map((c) => (c.codePointAt(0) > 0x7f ? beyond.get(c.codePointAt(0))?.[0] : c));
  if (plain.every((part) => part !== undefined)) found.push(plain.join(''));
  return [...new Set(found.map((reading) => (reading === 'rn' ? 'm' : reading)).filter((reading) => /^\S+$/u.test(reading)))];
}

export const isPlain = (reading) => /^[\x21-\x7e]+$/.test(reading);

/** [code point, readings] of every character whose reading differs from itself. */
export function* confusables() {
  for (const [point, status] of statuses()) {
    if (point <= 0x7f || status !== 'v') continue;
    const self = String.fromCodePoint(point);
    // A bare mark is dropped or kept by the host with the letter before it; a composed syllable of Hangul is its own reading.
    if (isMark(self) || (point >= 0xac00 && point <= 0xd7a3)) continue;
    const found = readings(point);
    const differing = found.filter((reading) => reading !== self && reading !== decompose(self));
    if (differing.length === 0) continue;
    const plain = differing.filter(isPlain);
    yield [point, [...plain, ...differing.filter((reading) => !isPlain(reading))].slice(0, maxReadings)];
  }
}

export function write() {
  writeSorted(
    'confusables.txt',
    [...confusables()].map(([point, found]) => [hex(point), ...found].join('\t')),
  );
  const valid = new Set([...statuses()].filter(([, status]) => status === 'v').map(([point]) => point));
  const ours = tsv('lookalikes.tsv')
    .flatMap(([, from]) => [...from])
    .map((c) => c.codePointAt(0));
  const stray = ours.filter((point) => !valid.has(point));
  if (stray.length) throw new Error(`lookalikes.tsv: ${stray.map(hex)} can't stand in a label`);
  return { confusables: 'Unicode 17.0.0 (ICU 78)' };
}
