import type { Evidence, Segment } from '../../shared/protocol/messages.ts';

/** One column of the comparison: what each name has in this place. An empty side has nothing there. */
export interface Column {
  readonly seen: string;
  readonly real: string;
  readonly differs: boolean;
  /** Width in letters of the fixed-width face. */
  readonly units: number;
  /** In a name that is longer than its domain: in front of the domain, or part of it. */
  readonly place?: 'front' | 'domain';
}

/** A column with its place once the comparison is broken into lines. `start` counts letters from 0. */
export interface PlacedColumn extends Column {
  readonly line: number;
  readonly start: number;
}

// Scripts whose letters take two places in a fixed-width face (UAX #11).
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const letters = (name: string): string[] => [...graphemes.segment(name)].map(({ segment }) => segment);
// Letters that are written as one (Devanagari's क्ष) are as wide as they are many, in whatever face has them.
const widthOfOne = (letter: string): number => (wide.test(letter) ? 2 : Math.max(1, letter.match(/\p{L}/gu)?.length ?? 1));
const widthOf = (name: string): number => letters(name).reduce((width, letter) => width + widthOfOne(letter), 0);

const column = (seen: string, real: string, differs: boolean): Column => ({
  seen,
  real,
  differs,
  units: Math.max(1, widthOf(seen), widthOf(real)),
});

/** The widest column, in letters: a window of 320 pixels (400 %) has room for 18. */
const widest = 12;

/** Splits equal parts letter by letter. Different parts stay together as long as they fit the narrowest window. */
const columnsOf = ({ op, seen, real }: Segment): Column[] => {
  if (op === 'same') return letters(seen).map((letter) => column(letter, letter, false));
  const [pieces, realPieces] = [piecesOf(seen), piecesOf(real)];
  return Array.from({ length: Math.max(pieces.length, realPieces.length) }, (_, index) =>
    column(pieces[index] ?? '', realPieces[index] ?? '', true),
  );
};

/** A run as it is where it fits; else its words, each with the dot or hyphen behind it, and long words in pieces. */
function piecesOf(run: string): string[] {
  if (widthOf(run) <= widest) return [run];
  return wordsOf(run).flatMap((word) => {
    const pieces = [''];
    for (const letter of letters(word)) {
      if (widthOf(pieces.at(-1)! + letter) > widest) pieces.push('');
      pieces[pieces.length - 1] += letter;
    }
    return pieces;
  });
}

const wordsOf = (run: string): string[] => run.match(/[^.-]*[.-]|[^.-]+$/g) ?? [run];

/**
 * The columns of both names. Where the name seen is longer than its domain, which has so many labels, each column says its place; an added
 * run that has both is cut.
 */
export function columns({ segments }: Pick<Evidence, 'segments'>, labels = Number.POSITIVE_INFINITY): Column[] {
  const seen = segments.map((segment) => segment.seen).join('');
  const start = seen.length - seen.split('.').slice(-labels).join('.').length;
  let at = 0;
  const cut = segments.flatMap((segment) => {
    const front = start - at;
    at += segment.seen.length;
    if (segment.op !== 'added' || front <= 0 || front >= segment.seen.length) return [segment];
    return [segment.seen.slice(0, front), segment.seen.slice(front)].map((part): Segment => ({ ...segment, seen: part }));
  });
  const all = cut.flatMap(columnsOf);
  if (start === 0) return all;
  let end = 0;
  return all.map((each) => {
    end += each.seen.length;
    return { ...each, place: end > start ? 'domain' : 'front' };
  });
}

/**
 * The columns in lines of at most `width` letters. A line ends behind a dot or hyphen where it can, and inside a word only where the word
 * alone is wider; a single column wider than a line has one of its own.
 */
export function placed(all: readonly Column[], width: number): PlacedColumn[] {
  let line = 0;
  let start = 0;
  const breakLine = (): void => {
    line++;
    start = 0;
  };
  return wordsOfColumns(all).flatMap((word) => {
    const units = word.reduce((sum, each) => sum + each.units, 0);
    if (start > 0 && units <= width && start + units > width) breakLine();
    return word.map((each) => {
      if (start > 0 && start + each.units > width) breakLine();
      const place = { ...each, line, start };
      start += each.units;
      return place;
    });
  });
}

/** The columns word by word; a word ends with a dot or hyphen in either name. */
function wordsOfColumns(all: readonly Column[]): Column[][] {
  const words: Column[][] = [[]];
  for (const each of all) {
    words.at(-1)!.push(each);
    if (/[.-]$/.test(each.seen) || /[.-]$/.test(each.real)) words.push([]);
  }
  return words;
}
