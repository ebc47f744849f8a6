import { beforeEach, expect, test } from 'vitest';
import { type FakeChrome, installChrome } from '../../../test/fake-chrome.ts';
import { lookalike, unsure } from '../../../test/samples.ts';
import type { HostState } from '../../shared/guard-state.ts';
import type { Verdict } from '../../shared/protocol/messages.ts';
import { showOnBadge, showUnchecked, showWarned } from './badge.ts';

const red = '#b3261e';
const blue = '#1d56b8';
let browser: FakeChrome;

beforeEach(() => {
  browser = installChrome();
});

test.each<[HostState['name'], string, string]>([
  ['connected', '', 'extensionName'],
  ['connecting', '', 'extensionName'],
  ['missing', 'badgeOff', 'badgeOffTitle'],
  ['forbidden', 'badgeOff', 'badgeOffTitle'],
  ['crashed', 'badgeOff', 'badgeOffTitle'],
])('a helper that is %s: the button says %o', async (name, text, title) => {
  await showOnBadge({ name });
  expect(browser.action.setBadgeText).toHaveBeenCalledExactlyOnceWith({ text });
  expect(browser.action.setTitle).toHaveBeenCalledExactlyOnceWith({ title });
  expect(browser.action.setBadgeBackgroundColor).toHaveBeenCalledExactlyOnceWith({ color: red });
});

test.each<[string, Verdict | undefined, string, string]>([
  ['a warning', lookalike, 'badgeWarnedTitle', red],
  ['a question', unsure, 'badgeAskedTitle', blue],
  ['what nobody remembers', undefined, 'badgeWarnedTitle', red],
])('%s is marked in its tab and no other', async (_, about, title, color) => {
  await showWarned(7, about);
  expect(browser.action.setBadgeText).toHaveBeenCalledExactlyOnceWith({ tabId: 7, text: '!' });
  expect(browser.action.setTitle).toHaveBeenCalledExactlyOnceWith({ tabId: 7, title });
  expect(browser.action.setBadgeBackgroundColor).toHaveBeenCalledExactlyOnceWith({ tabId: 7, color });
});

test('a page that was opened unchecked is marked in its tab and no other', async () => {
  await showUnchecked(7);
  expect(browser.action.setBadgeText).toHaveBeenCalledExactlyOnceWith({ tabId: 7, text: '?' });
  expect(browser.action.setTitle).toHaveBeenCalledExactlyOnceWith({ tabId: 7, title: 'badgeUncheckedTitle' });
});
