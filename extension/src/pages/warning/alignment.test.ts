import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookalike } from '../../../test/samples.ts';
import type { Segment } from '../../shared/protocol/messages.ts';
import { columns, placed } from './alignment.ts';

const name = fc.string({ unit: fc.constantFrom('a', 'r', 'n', '-', '.', '1', 'а', 'é', 'ü', '漢', '👍🏽'), minLength: 1, maxLength: 12 });
const segments: fc.Arbitrary<Segment[]> = fc.array(
  fc.oneof(
    name.map((text): Segment => ({ op: 'same', seen: text, real: text })),
    fc.tuple(name, name).map(([seen, real]): Segment => ({ op: 'replaced', seen, real })),
    name.map((seen): Segment => ({ op: 'added', seen, real: '' })),
    name.map((real): Segment => ({ op: 'lost', seen: '', real })),
  ),
  { maxLength: 8 },
);

test('the columns, read along, are the two names, whole and in order', () => {
  fc.assert(
    fc.property(segments, (each) => {
      const all = columns({ segments: each });
      expect(all.map(({ seen }) => seen).join('')).toBe(each.map(({ seen }) => seen).join(''));
      expect(all.map(({ real }) => real).join('')).toBe(each.map(({ real }) => real).join(''));
    }),
  );
});

test('no two columns share a place, and no line is wider than asked for but by a single column', () => {
  fc.assert(
    fc.property(segments, fc.integer({ min: 1, max: 40 }), (each, width) => {
      let [line, end] = [0, 0];
      for (const column of placed(columns({ segments: each }), width)) {
        if (column.line === line) expect(column.start).toBe(end);
        else expect([column.line, column.start]).toEqual([line + 1, 0]);
        [line, end] = [column.line, column.start + column.units];
        if (column.start > 0) expect(end).toBeLessThanOrEqual(width);
      }
    }),
  );
});

test('what is the same stands letter by letter, what differs together', () => {
  const all = columns(lookalike.evidence);
  expect(all.map(({ seen }) => seen)).toEqual([...'paypa', '1', ...'.com']);
  expect(all.filter(({ differs }) => differs)).toEqual([{ seen: '1', real: 'l', differs: true, units: 1 }]);
});

test('rn over m takes the place of two, a wide letter of two', () => {
  expect(columns({ segments: [{ op: 'replaced', seen: 'rn', real: 'm' }] })[0]!.units).toBe(2);
  expect(columns({ segments: [{ op: 'same', seen: '漢', real: '漢' }] })[0]!.units).toBe(2);
  const [written] = columns({ segments: [{ op: 'same', seen: 'क्ष', real: 'क्ष' }] });
  expect(written).toEqual({ seen: 'क्ष', real: 'क्ष', differs: false, units: 2 });
});

test.each([
  [12, 1],
  [13, 2],
  [63, 6],
])('of %i letters that differ, there are %i columns: none is wider than the narrowest window', (length, count) => {
  for (const segment of [
    { op: 'added', seen: 'w'.repeat(length), real: '' },
    { op: 'replaced', seen: 'm', real: 'w'.repeat(length) },
  ] as const) {
    const all = columns({ segments: [segment] });
    expect(all).toHaveLength(count);
    expect(Math.max(...all.map(({ units }) => units))).toBeLessThanOrEqual(12);
    expect([all.map(({ seen }) => seen).join(''), all.map(({ real }) => real).join('')]).toEqual([segment.seen, segment.real]);
  }
});

test.each([
  ['paypal.com.evil.net', 2, '.com.', 'evil.net'],
  ['paypal.com.evil.co.uk', 3, '.com.', 'evil.co.uk'],
])('of %s the domain is told from what stands in front', (_, labels, front, domain) => {
  const all = columns(
    {
      segments: [
        { op: 'same', seen: '.com', real: '.com' },
        { op: 'added', seen: `.${domain}`, real: '' },
      ],
    },
    labels,
  );
  const at = (place: string): string => all.flatMap((each) => (each.place === place ? each.seen : [])).join('');
  expect([at('front'), at('domain')]).toEqual([front, domain]);
});

test('a name that is all domain has no front', () => {
  expect(columns(lookalike.evidence, 2).every(({ place }) => place === undefined)).toBe(true);
});

test('a line ends behind a dot or hyphen, inside a word only where that is wider than the line', () => {
  const linesOf = (name: string, width: number): string[] => {
    const lines: string[] = [];
    for (const { line, seen } of placed(columns({ segments: [{ op: 'same', seen: name, real: name }] }), width))
      lines[line] = (lines[line] ?? '') + seen;
    return lines;
  };
  expect(linesOf('northwind-bank.com', 16)).toEqual(['northwind-bank.', 'com']);
  expect(linesOf('northwindbank.com', 18)).toEqual(['northwindbank.com']);
  expect(linesOf('abcdefgh.com', 5)).toEqual(['abcde', 'fgh.', 'com']);
});
