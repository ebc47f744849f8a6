import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { installChrome } from '../../../test/fake-chrome.ts';
import { bypassLifetime } from '../../shared/limits.ts';
import { Bypasses } from './bypass.ts';

beforeEach(() => {
  installChrome();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test.each([
  [7, 'paypa1.com', true],
  [7, 'www.paypa1.com', true],
  [8, 'paypa1.com', false],
  [7, 'notpaypa1.com', false],
  [7, 'paypa1.com.evil.example', false],
])('in tab %i, %s: %s', async (tabId, host, covered) => {
  const bypasses = new Bypasses();
  await bypasses.add(7, 'paypa1.com');
  expect(await bypasses.covers(tabId, host)).toBe(covered);
});

test.each([
  [bypassLifetime - 1, true],
  [bypassLifetime, false],
])('after %i ms: %s', async (time, covered) => {
  const bypasses = new Bypasses();
  await bypasses.add(7, 'paypa1.com');
  vi.advanceTimersByTime(time);
  expect(await bypasses.covers(7, 'paypa1.com')).toBe(covered);
});

test('a closed tab leaves none; a background started anew knows those of the others', async () => {
  const bypasses = new Bypasses();
  await bypasses.add(7, 'paypa1.com');
  await bypasses.add(8, 'paypa1.com');
  expect(await bypasses.forget(({ tabId }) => tabId === 7)).toBe(true);
  expect(await bypasses.forget(({ tabId }) => tabId === 7)).toBe(false);
  const later = new Bypasses();
  expect(await later.covers(7, 'paypa1.com')).toBe(false);
  expect(await later.covers(8, 'paypa1.com')).toBe(true);
});
