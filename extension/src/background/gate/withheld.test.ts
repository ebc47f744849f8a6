import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FakeChrome, installChrome } from '../../../test/fake-chrome.ts';
import { bypassLifetime } from '../../shared/limits.ts';
import { Withheld } from './withheld.ts';

const tell = vi.fn(async (_host: string) => undefined);
const onChange = vi.fn();
let browser: FakeChrome;

beforeEach(() => {
  browser = installChrome();
  browser.tabList.push({ id: 7 }, { id: 8 }, { id: 9, incognito: true });
  tell.mockClear();
  onChange.mockClear();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test('a site counts once in a tab, however often it is decided about, and is told of', async () => {
  const withheld = new Withheld(tell, onChange);
  await Promise.all([1, 2, 3].map(() => withheld.note(7, 'www.paypa1.com', 'paypa1.com')));
  await new Withheld(tell, onChange).note(7, 'paypa1.com', 'paypa1.com'); // another background, the same session
  expect(tell.mock.calls).toEqual([['www.paypa1.com']]);
  expect(await withheld.count()).toBe(1);
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('another tab, another site, and the same later count again', async () => {
  const withheld = new Withheld(tell, onChange);
  await withheld.note(7, 'paypa1.com', 'paypa1.com');
  await withheld.note(8, 'paypa1.com', 'paypa1.com');
  await withheld.note(7, 'paypla.com', 'paypla.com');
  vi.advanceTimersByTime(bypassLifetime);
  await withheld.note(7, 'paypa1.com', 'paypa1.com');
  expect(await withheld.count()).toBe(4);
});

test('nothing of a private window, or of a tab that is gone, is counted or told', async () => {
  const withheld = new Withheld(tell, onChange);
  await withheld.note(9, 'paypa1.com', 'paypa1.com');
  await withheld.note(-1, 'paypa1.com', 'paypa1.com');
  expect([tell.mock.calls.length, await withheld.count()]).toEqual([0, 0]);
  expect(JSON.stringify(browser.storage.session.values)).not.toContain('paypa1');
});

test('a failure is no end', async () => {
  tell.mockRejectedValueOnce(new Error('x'));
  const withheld = new Withheld(tell, onChange);
  await withheld.note(7, 'paypa1.com', 'paypa1.com');
  await withheld.note(8, 'paypa1.com', 'paypa1.com');
  expect(await withheld.count()).toBe(2);
});
