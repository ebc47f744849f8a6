import type { Evidence, Segment } from '../../shared/protocol/messages.ts';

/** One column of the comparison: what each name has in this place. An empty side has nothing there. */
export interface Column {
  readonly seen: string;
  readonly real: string;
  readonly differs: boolean;
  /** Width in letters of the fixed-width face. */
  readonly units: number;
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
const widthOf = (name: string): number => letters(name).reduce((width, letter) => width + (wide.test(letter) ? 2 : 1), 0);

const column = (seen: string, real: string, differs: boolean): Column => ({
  seen,
  real,
  differs,
  units: Math.max(1, widthOf(seen), widthOf(real)),
});

/** The widest column, in letters: a window of 320 pixels (400 %) has room for 18. */
const widest = 12;

/**
 * Splits equal parts letter by letter, so that a line may end anywhere. Different parts stay together as long as they fit the
 * narrowest window.
 */
const columnsOf = ({ op, seen, real }: Segment): Column[] => {
  if (op === 'same') return letters(seen).map((letter) => column(letter, letter, false));
  const [pieces, realPieces] = [piecesOf(seen), piecesOf(real)];
  return Array.from({ length: Math.max(pieces.length, realPieces.length) }, (_, index) =>
    column(pieces[index] ?? '', realPieces[index] ?? '', true),
  );
};

function piecesOf(name: string): string[] {
  const pieces = [''];
  for (const letter of letters(name)) {
    if (widthOf(pieces.at(-1)! + letter) > widest) pieces.push('');
    pieces[pieces.length - 1] += letter;
  }
  return pieces;
}

export const columns = (evidence: Pick<Evidence, 'segments'>): Column[] => evidence.segments.flatMap(columnsOf);

/** Breaks the columns into lines of at most `width` letters; a single column wider than that has a line of its own. */
export function placed(all: readonly Column[], width: number): PlacedColumn[] {
  let line = 0;
  let start = 0;
  return all.map((each) => {
    if (start > 0 && start + each.units > width) {
      line++;
      start = 0;
    }
    const place = { ...each, line, start };
    start += each.units;
    return place;
  });
}
