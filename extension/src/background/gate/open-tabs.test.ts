import { beforeEach, expect, test, vi } from 'vitest';
import { extensionOrigin, type FakeChrome, type FakeTab, installChrome } from '../../../test/fake-chrome.ts';
import { given } from '../../../test/given.ts';
import { clear, lookalike } from '../../../test/samples.ts';
import type { Mode } from '../../shared/guard-state.ts';
import { HostError } from '../host/host-error.ts';
import { Commits } from './commits.ts';
import type { Decision, Gatekeeper } from './gatekeeper.ts';
import type { Judge } from './judge.ts';
import { Navigations } from './navigations.ts';
import { judgeOpenTabs, type OpenTabsParts } from './open-tabs.ts';

let browser: FakeChrome;
let parts: OpenTabsParts;
const decide = vi.fn<Gatekeeper['decide']>();
const judge = vi.fn<Judge['judge']>();

beforeEach(() => {
  browser = installChrome();
  browser.tabList.push(
    { id: 1, url: 'http://paypa1.com/' },
    { id: 2, url: 'http://fine.example/' },
    { id: 3, url: 'chrome://newtab/' },
    { id: 4 },
  );
  decide.mockReset();
  decide.mockImplementation((_, url) => given<Decision>(url.includes('paypa1') ? { act: 'warn', token: 'a-token' } : { act: 'pass' }));
  judge.mockReset();
  parts = { gatekeeper: { decide }, judge: { judge }, navigations: new Navigations(), commits: new Commits(), mode: async () => 'planned' };
});

test('an imitation that is open already is replaced; other tabs are left alone', async () => {
  await judgeOpenTabs(parts);
  expect(decide).toHaveBeenCalledTimes(2);
  expect(browser.tabs.update.mock.calls).toEqual([[1, { url: `${extensionOrigin}/warning.html#a-token` }]]);
  expect(parts.commits.isAt(1, 'http://paypa1.com/')).toBe(true);
});

test('a tab that only waits for its page is left alone: its navigation is judged when it comes', async () => {
  browser.webNavigation.getFrame.mockResolvedValue({ url: 'about:blank' });
  await judgeOpenTabs(parts);
  expect(decide).not.toHaveBeenCalled();
});

test.each<[Mode, Partial<FakeTab>, number]>([
  ['blocking', { status: 'loading' }, 0], // its listener decides
  ['planned', { status: 'loading' }, 1], // it may have come before the rules
  ['planned', { discarded: true }, 0], // it shows nothing until it is loaded again
])('%s, a tab that is %o: %i looks', async (mode, tab, looks) => {
  browser.tabList.splice(0, browser.tabList.length, { id: 1, url: 'http://paypa1.com/', ...tab });
  await judgeOpenTabs({ ...parts, mode: async () => mode });
  expect(decide).toHaveBeenCalledTimes(looks);
});

test('a tab that went elsewhere or closed meanwhile is left alone', async () => {
  decide.mockImplementation(() => {
    browser.tabList.splice(0, 1);
    browser.tabList[0]!.url = 'http://elsewhere.example/';
    return given({ act: 'warn', token: 'a-token' });
  });
  await judgeOpenTabs(parts);
  expect(browser.tabs.update).not.toHaveBeenCalled();
});

const stopped = {
  tabId: 1,
  url: 'http://paypa1.com/a?b=c#d',
  host: 'paypa1.com',
  verdict: lookalike,
  outcome: 'stopped-before-request',
} as const;

test('a warning whose reason is gone leads on to what it stopped', async () => {
  browser.tabList[0]!.url = `${extensionOrigin}/warning.html#${await parts.navigations.add(stopped)}`;
  judge.mockResolvedValue(clear('paypa1.com'));
  await judgeOpenTabs(parts);
  expect(browser.tabs.update.mock.calls).toEqual([[1, { url: 'http://paypa1.com/a?b=c#d' }]]);
});

test.each<[string, () => Promise<string>]>([
  [
    'of what now opens, as it is only counted,',
    async () => (judge.mockResolvedValue({ ...lookalike, reportOnly: true }), parts.navigations.add(stopped)),
  ],
  ['that still holds', async () => (judge.mockResolvedValue(lookalike), parts.navigations.add(stopped))],
  ['without an answer', async () => (judge.mockRejectedValue(new HostError('gone')), parts.navigations.add(stopped))],
  ['of another tab', async () => (judge.mockResolvedValue(clear('paypa1.com')), parts.navigations.add({ ...stopped, tabId: 9 }))],
  ['that nobody knows', async () => (judge.mockResolvedValue(clear('paypa1.com')), 'made-up')],
])('a warning %s stays', async (_, token) => {
  browser.tabList[0]!.url = `${extensionOrigin}/warning.html#${await token()}`;
  await judgeOpenTabs(parts);
  expect(browser.tabs.update).not.toHaveBeenCalled();
});
