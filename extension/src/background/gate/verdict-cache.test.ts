import { expect, test } from 'vitest';
import { clear, lists } from '../../../test/samples.ts';
import { verdictsKept } from '../../shared/limits.ts';
import { VerdictCache } from './verdict-cache.ts';

const announced = (): VerdictCache => {
  const cache = new VerdictCache();
  cache.announce(lists);
  return cache;
};

test('before a version is announced nothing is kept', () => {
  const cache = new VerdictCache();
  cache.put('a.example', clear('a.example'));
  expect(cache.get('a.example')).toBeUndefined();
});

test('a verdict that was on its way while the lists changed is not kept', () => {
  const cache = announced();
  cache.announce('8c20e5b1f0a97d66');
  cache.put('a.example', clear('a.example'));
  expect(cache.get('a.example')).toBeUndefined();
});

test('announcing the same version keeps, another forgets', () => {
  const cache = announced();
  cache.put('a.example', clear('a.example'));
  expect(cache.announce(lists)).toBe(false);
  expect(cache.get('a.example')).toBeDefined();
  expect(cache.announce('8c20e5b1f0a97d66')).toBe(true);
  expect(cache.get('a.example')).toBeUndefined();
});

test('without a helper everything is forgotten', () => {
  const cache = announced();
  cache.put('a.example', clear('a.example'));
  cache.forget();
  expect(cache.get('a.example')).toBeUndefined();
});

test.each([
  [verdictsKept.entries - 1, true],
  [verdictsKept.entries, true],
  [verdictsKept.entries + 1, false],
])('of %i verdicts the first is still there: %s', (count, there) => {
  const cache = announced();
  for (let index = 0; index < count; index++) cache.put(`${index}.example`, clear(`${index}.example`));
  expect(cache.get('0.example') !== undefined).toBe(there);
  expect(cache.get(`${count - 1}.example`)).toBeDefined();
});
