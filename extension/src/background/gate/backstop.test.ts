import { beforeEach, expect, test, vi } from 'vitest';
import { extensionOrigin, installChrome, type FakeChrome } from '../../../test/fake-chrome.ts';
import { registerBackstop } from './backstop.ts';
import type { Gatekeeper } from './gatekeeper.ts';
import type { Mode } from './mode.ts';

const url = 'http://payypai.com/';
const details = { tabId: 7, url, frameId: 0 };
const decide = vi.fn<Gatekeeper['decide']>();
let browser: FakeChrome;

beforeEach(() => {
  browser = installChrome();
  browser.tabList.push({ id: 7, url: 'about:blank', pendingUrl: url });
  decide.mockReset();
  decide.mockResolvedValue({ act: 'warn', token: 'a-token' });
});

const register = (mode: Mode, held = false): void =>
  registerBackstop({ gatekeeper: { decide } as unknown as Gatekeeper, mode: async () => mode, planHolds: async () => held });

test.each<Mode>(['blocking', 'planned', 'backstop'])('%s: what commits to a lookalike is replaced, and said to have been sent', async (mode) => {
  register(mode, true);
  await browser.webNavigation.onCommitted.fire(details);
  expect(decide).toHaveBeenCalledWith(7, url, 'stopped-after-request');
  expect(browser.tabs.update).toHaveBeenCalledWith(7, { url: `${extensionOrigin}/warning.html#a-token` });
});

test.each<[Mode, boolean, number]>([
  ['blocking', false, 0], // the listener holds it
  ['planned', true, 0], // the rules hold it
  ['planned', false, 1],
  ['backstop', false, 1],
])('%s, held by a plan %s: %i looks before the navigation', async (mode, held, looks) => {
  register(mode, held);
  await browser.webNavigation.onBeforeNavigate.fire(details);
  expect(decide).toHaveBeenCalledTimes(looks);
});

test('frames are not judged', async () => {
  register('backstop');
  await browser.webNavigation.onCommitted.fire({ ...details, frameId: 3 });
  expect(decide).not.toHaveBeenCalled();
});

test('who has gone elsewhere meanwhile is left alone', async () => {
  register('backstop');
  browser.tabList[0]!.pendingUrl = 'http://elsewhere.example/';
  await browser.webNavigation.onCommitted.fire(details);
  browser.tabList.length = 0;
  await browser.webNavigation.onCommitted.fire(details);
  expect(browser.tabs.update).not.toHaveBeenCalled();
});
