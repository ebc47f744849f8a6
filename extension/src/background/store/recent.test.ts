import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Recent } from './recent.ts';

const recent = (entries: number, characters: number): Recent<string, string> =>
  new Recent({ entries, characters }, (value) => value.length);

test.each([
  [9, 2],
  [10, 2],
  [11, 1],
])('keys and values of %i characters in all: %i stay', (length, stay) => {
  const map = recent(5, 10);
  map.set('a', 'xxxx');
  map.set('b', 'x'.repeat(length - 6));
  expect(map.entries().map(([key]) => key)).toEqual(['a', 'b'].slice(2 - stay));
});

test.each([
  [9, true],
  [10, true],
  [11, false],
])('one entry of %i characters: kept %s, and what was there is not lost for one that is not', (length, kept) => {
  const map = recent(5, 10);
  map.set('b', '');
  map.set('a', 'x'.repeat(length - 1));
  expect(map.get('a') !== undefined).toBe(kept);
  expect(map.get('b') !== undefined).toBe(length !== 10);
});

test("what can't be kept does not leave an old value in its place", () => {
  const map = recent(5, 10);
  map.set('a', 'x');
  map.set('a', 'x'.repeat(20));
  expect(map.get('a')).toBeUndefined();
});

test('taking away makes room', () => {
  const map = recent(5, 10);
  map.set('a', 'xxxx');
  expect([map.delete('a'), map.delete('a')]).toEqual([true, false]);
  map.set('b', 'xxxx');
  map.set('c', 'xxxx');
  expect(map.entries()).toHaveLength(2);
  map.clear();
  map.set('d', 'x'.repeat(9));
  expect(map.entries()).toEqual([['d', 'x'.repeat(9)]]);
});

test('it is a map of what came last, within its bounds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('set', 'delete'), fc.constantFrom('a', 'b', 'c', 'dd'), fc.string({ maxLength: 12 }))),
      (steps) => {
        const map = recent(3, 20);
        let model: [string, string][] = [];
        for (const [step, key, value] of steps) {
          model = model.filter(([each]) => each !== key);
          if (step === 'set') map.set(key, value);
          else map.delete(key);
          if (step === 'set') model.push([key, value]);
          while (model.length > 3 || model.reduce((sum, pair) => sum + pair.join('').length, 0) > 20) model.shift();
          expect(map.entries()).toEqual(model);
        }
      },
    ),
  );
});
