import { beforeEach, expect, test, vi } from 'vitest';
import { extensionOrigin, type FakeChrome, installChrome } from '../../../test/fake-chrome.ts';
import { given } from '../../../test/given.ts';
import type { Mode } from '../../shared/guard-state.ts';
import { type BackstopParts, registerBackstop } from './backstop.ts';
import { Commits } from './commits.ts';
import type { Decision, Gatekeeper } from './gatekeeper.ts';
import { ModeListeners } from './mode-listeners.ts';

const url = 'http://payypai.com/';
const details = { tabId: 7, url, frameId: 0 };
const decide = vi.fn<Gatekeeper['decide']>();
const foresee = vi.fn<Gatekeeper['foresee']>();
const forget = vi.fn<(tabId: number) => void>();
const planHolds = vi.fn<BackstopParts['planHolds']>();
let browser: FakeChrome;
let commits: Commits;

beforeEach(() => {
  browser = installChrome();
  commits = new Commits();
  browser.tabList.push({ id: 7, url: 'about:blank', pendingUrl: url });
  decide.mockReset();
  foresee.mockReset();
  forget.mockReset();
  foresee.mockReturnValue(given(true));
  decide.mockReturnValue(given({ act: 'warn', token: 'a-token' }));
});

const register = (mode: Mode, held = false, listeners = new ModeListeners()): void => {
  planHolds.mockReturnValue(given(held));
  registerBackstop(listeners, {
    gatekeeper: { decide, foresee } as unknown as Gatekeeper,
    commits,
    hops: { forget },
    mode: async () => mode,
    planHolds,
  });
};

test.each<Mode>(['blocking', 'planned', 'backstop'])(
  '%s: what commits to a lookalike is replaced, and said to have been sent',
  async (mode) => {
    register(mode, true);
    await browser.webNavigation.onCommitted.fire(details);
    expect(decide).toHaveBeenCalledWith(7, url, 'stopped-after-request');
    expect(browser.tabs.update).toHaveBeenCalledWith(7, { url: `${extensionOrigin}/warning.html#a-token` });
  },
);

test('the question is asked as soon as a tab, and not a frame in it, begins to navigate', async () => {
  register('planned');
  await browser.webNavigation.onBeforeNavigate.fire({ ...details, frameId: 3 });
  await browser.webNavigation.onBeforeNavigate.fire(details);
  expect(foresee.mock.calls).toEqual([[url]]);
});

test('what has loaded is judged once more: a list may have changed meanwhile', async () => {
  register('blocking');
  await browser.webNavigation.onCompleted.fire(details);
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

test('what is no lookalike is not looked up in the plan', async () => {
  foresee.mockReturnValue(given(false));
  planHolds.mockClear();
  register('planned');
  await browser.webNavigation.onBeforeNavigate.fire(details);
  expect(planHolds).not.toHaveBeenCalled();
  expect(decide).not.toHaveBeenCalled();
});

test('what has become an entry of the history is known, pages of the browser and frames are not', async () => {
  register('blocking');
  await browser.webNavigation.onBeforeNavigate.fire(details);
  expect(commits.isAt(7, url)).toBe(false);
  await browser.webNavigation.onCommitted.fire(details);
  await browser.webNavigation.onCommitted.fire({ ...details, url: `${extensionOrigin}/warning.html` });
  await browser.webNavigation.onCommitted.fire({ ...details, url: 'http://frame.example/', frameId: 3 });
  expect(commits.isAt(7, url)).toBe(true);
  commits.forget(7);
  expect(commits.isAt(7, url)).toBe(false);
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

test('a warning that is on its way is not followed by another', async () => {
  register('backstop');
  Object.assign(browser.tabList[0]!, { url, pendingUrl: `${extensionOrigin}/warning.html#first-token` });
  await browser.webNavigation.onCommitted.fire(details);
  expect(browser.tabs.update).not.toHaveBeenCalled();
});

test("a service worker that the lookalike left is taken away, so that it can't answer the next navigation", async () => {
  register('planned', true);
  await browser.webNavigation.onCommitted.fire({ ...details, url: 'https://payypai.com:8443/a' });
  expect(browser.browsingData.remove).toHaveBeenCalledWith({ origins: ['https://payypai.com:8443'] }, { serviceWorkers: true });
});

test.each<[Decision, string | undefined]>([
  [{ act: 'unchecked', reason: 'deadline' }, '?'],
  [{ act: 'unchecked', reason: 'defect' }, '?'],
  [{ act: 'hold' }, '?'],
  [{ act: 'unchecked', reason: 'gone' }, undefined],
  [{ act: 'pass' }, undefined],
])('a page that opened by the decision %o is marked %s', async (decision, text) => {
  decide.mockReturnValue(given(decision));
  register('blocking');
  await browser.webNavigation.onCommitted.fire(details);
  expect(browser.action.setBadgeText.mock.calls[0]?.[0]).toEqual(text === undefined ? undefined : { tabId: 7, text });
  expect(browser.tabs.update).not.toHaveBeenCalled();
});

test.each<[Mode, boolean]>([
  ['blocking', false],
  ['planned', true],
  ['backstop', true],
])('%s: what begins to navigate is looked at: %s', async (mode, isLooked) => {
  const listeners = new ModeListeners();
  register(mode, false, listeners);
  listeners.follow(mode);
  expect(browser.webNavigation.onBeforeNavigate.listeners.length > 0).toBe(isLooked);
});

test.each<Mode>(['blocking', 'planned'])(
  '%s: what redirected a tab is known until a site, and not our holding page, is there, and the warning is made before that',
  async (mode) => {
    register(mode);
    await browser.webNavigation.onCommitted.fire({ ...details, url: `${extensionOrigin}/hold.html?${url}` });
    await browser.webNavigation.onCommitted.fire({ ...details, frameId: 3 });
    expect(forget).not.toHaveBeenCalled();
    await browser.webNavigation.onCommitted.fire(details);
    expect(forget).toHaveBeenCalledExactlyOnceWith(7);
    expect(decide.mock.invocationCallOrder.at(-1)).toBeLessThan(forget.mock.invocationCallOrder[0]!);
  },
);
