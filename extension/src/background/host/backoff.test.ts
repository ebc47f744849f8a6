import { expect, test } from 'vitest';
import { backoffFirst, backoffLast } from '../../shared/limits.ts';
import { Backoff } from './backoff.ts';

test('the waiting time doubles up to its cap and is forgotten upon success', () => {
  const backoff = new Backoff();
  const waits = Array.from({ length: 6 }, () => backoff.next());
  expect(waits).toEqual([backoffFirst, 2 * backoffFirst, 4 * backoffFirst, 8 * backoffFirst, backoffLast, backoffLast]);
  backoff.reset();
  expect(backoff.next()).toBe(backoffFirst);
});

test('only the first failure since a success lets a question hurry', () => {
  const backoff = new Backoff();
  backoff.next();
  expect(backoff.isFirst).toBe(true);
  backoff.next();
  expect(backoff.isFirst).toBe(false);
});
