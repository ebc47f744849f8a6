import { expect, test } from 'vitest';
import { isPolicyKey, isPolicyValue, settingOf } from './policy.ts';

test.each([
  ['bypass', 'forbid', true],
  ['bypass', 'forbidd', false],
  ['bypass', true, false],
  ['firstRun', false, true],
  ['firstRun', 0, false],
  ['thresholds.tldSwap', 4, true],
  ['thresholds.tldSwap', 4.5, false],
  ['warning.message', 'Call us.', true],
  ['warning.message', undefined, false],
  ['sameOwner', [], false],
] as const)('%s may be %o: %o', (key, value, is) => {
  expect(isPolicyValue(key, value)).toBe(is);
  expect(settingOf([{ key, value: value as string, source: 'user' }], key)).toBe(is ? value : undefined);
});

test('a key of tomorrow is not one of ours', () => {
  expect(isPolicyKey('bypass')).toBe(true);
  expect(isPolicyKey('toString')).toBe(false);
});

test('what is not set has no value', () => expect(settingOf([], 'bypass')).toBeUndefined());

test('a misspelt key does not compile, nor a word that the schema does not have', () => {
  // @ts-expect-error bypas
  expect(() => settingOf([], 'bypas')).toThrow(TypeError);
  // @ts-expect-error forbidd
  expect(settingOf([], 'bypass') === 'forbidd').toBe(false);
});
