import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Coverage } from '../../shared/protocol/messages.ts';
import { imitationClasses, modes } from '../../shared/vocabulary.ts';
import { fatesOf, nothing, shareOf, type Tally, withSite } from './figures.ts';

const tally: Tally = {
  variants: 100,
  caught: 80,
  excused: 15,
  missed: 5,
  asked: 10,
  unplanned: 7,
  excuses: { 'known-site': 12, 'same-owner': 2, exempt: 1, protected: 0 },
};
const site = (of: Tally): Coverage => ({ type: 'coverage', lists: '1', name: 'a.com', ...of, classes: [{ class: 'looks', ...of }] });

test.each([
  ['blocking', { before: 70, after: 0, asked: 10, excused: 15, open: 5 }],
  ['planned', { before: 63, after: 7, asked: 10, excused: 15, open: 5 }],
  ['backstop', { before: 0, after: 70, asked: 10, excused: 15, open: 5 }],
] as const)('%s: the fates of the names', (mode, fates) => {
  expect(fatesOf(tally, mode)).toEqual(fates);
});

test('an older helper tells no more than what is caught', () => {
  expect(fatesOf({ variants: 9, caught: 6, excused: 2, missed: 1 }, 'planned')).toEqual({
    before: 6,
    after: 0,
    asked: 0,
    excused: 2,
    open: 1,
  });
});

test('sites add up, each class by itself, and reasons too', () => {
  const sum = withSite(withSite(nothing, site(tally)), { ...site(tally), classes: [{ class: 'words', ...tally }] });
  expect(sum.total).toMatchObject({ variants: 200, caught: 160, unplanned: 14, excuses: { 'known-site': 24, 'same-owner': 4 } });
  expect([...sum.classes.keys()]).toEqual(['looks', 'words']);
  expect(sum.classes.get('looks')).toMatchObject({ variants: 100, asked: 10 });
});

test('every name has one fate, whatever the helper counts and however navigations are held', () => {
  const share = fc.nat(1000);
  fc.assert(
    fc.property(
      fc.constantFrom(...modes),
      fc.constantFrom(...imitationClasses),
      share,
      share,
      share,
      share,
      share,
      (mode, kind, ...counts) => {
        const [sure, asked, excused, missed, unplanned] = counts as [number, number, number, number, number];
        const caught = sure + asked;
        const one: Tally = { variants: caught + excused + missed, caught, excused, missed, asked, unplanned };
        const sum = withSite(nothing, { ...site(one), classes: [{ class: kind, ...one }] });
        const fates = Object.values(fatesOf(sum.total, mode));
        expect(fates.reduce((a, b) => a + b)).toBe(one.variants);
        expect(Math.min(...fates)).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

test.each([
  [0, 0, 1],
  [999, 1, 0.99],
  [3, 0, 1],
  [0, 3, 0],
])('%i caught, %i missed: %f', (caught, missed, share) => {
  expect(shareOf({ variants: caught + missed, caught, excused: 0, missed })).toBe(share);
});
