import { beforeEach, expect, test, vi } from 'vitest';
import { extensionOrigin, installChrome, type FakeChrome } from '../../../test/fake-chrome.ts';
import { Commits } from '../commits.ts';
import type { Gatekeeper } from './gatekeeper.ts';
import { judgeOpenTabs } from './open-tabs.ts';

let browser: FakeChrome;
const decide = vi.fn<Gatekeeper['decide']>();

beforeEach(() => {
  browser = installChrome();
  browser.tabList.push({ id: 1, url: 'http://paypa1.com/' }, { id: 2, url: 'http://fine.example/' }, { id: 3, url: 'chrome://newtab/' }, { id: 4 });
  decide.mockReset();
  decide.mockImplementation(async (_, url) => (url.includes('paypa1') ? { act: 'warn', token: 'a-token' } : { act: 'pass' }));
});

test('an imitation that is open already is replaced; other tabs are left alone', async () => {
  const commits = new Commits();
  await judgeOpenTabs({ decide }, commits);
  expect(decide).toHaveBeenCalledTimes(2);
  expect(browser.tabs.update.mock.calls).toEqual([[1, { url: `${extensionOrigin}/warning.html#a-token` }]]);
  expect(commits.isAt(1, 'http://paypa1.com/')).toBe(true);
});

test('a tab that went elsewhere or closed meanwhile is left alone', async () => {
  decide.mockImplementation(async () => {
    browser.tabList.splice(0, 1);
    browser.tabList[0]!.url = 'http://elsewhere.example/';
    return { act: 'warn', token: 'a-token' };
  });
  await judgeOpenTabs({ decide }, new Commits());
  expect(browser.tabs.update).not.toHaveBeenCalled();
});
