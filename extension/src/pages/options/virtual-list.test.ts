import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsBetween } from './virtual-list.ts';

test('whatever is in sight is made, and not much more', () => {
  const count = fc.integer({ min: 0, max: 20_000 });
  fc.assert(
    fc.property(
      fc.integer({ min: -5_000, max: 2_000_000 }),
      fc.integer({ min: 1, max: 3_000 }),
      fc.integer({ min: 20, max: 200 }),
      count,
      (top, window, height, rows) => {
        const { first, end } = rowsBetween(top, top + window, height, rows);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(rows);
        expect(end - first).toBeLessThanOrEqual(Math.ceil(window / height) + 18);
        for (const row of [Math.floor(top / height), Math.floor((top + window - 1) / height)])
          if (row >= 0 && row < rows) expect(row >= first && row < end).toBe(true);
      },
    ),
  );
});
