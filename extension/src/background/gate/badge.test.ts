import { beforeEach, expect, test } from 'vitest';
import { type FakeChrome, installChrome } from '../../../test/fake-chrome.ts';
import { lookalike, unsure } from '../../../test/samples.ts';
import type { HostState, Told } from '../../shared/guard-state.ts';
import { guardStateOf } from '../../shared/ladder.ts';
import type { Verdict } from '../../shared/protocol/messages.ts';
import { showOnBadge, showUnchecked, showWarned } from './badge.ts';

const red = '#b3261e';
const amber = '#8a5a00';
const blue = '#1d56b8';
let browser: FakeChrome;

beforeEach(() => {
  browser = installChrome();
});

const fault = (code: string): Told => ({ protected: code === 'list-empty' ? 0 : 1, faults: [{ code, message: '' }] });

test.each<[string, HostState, Told | undefined, string, string, string]>([
  ['all is right', { name: 'connected' }, { protected: 1, faults: [] }, '', 'extensionName', red],
  ['a helper that has not said yet', { name: 'connected' }, undefined, '', 'extensionName', red],
  ['no helper', { name: 'missing', fault: 'not-registered' }, undefined, 'badgeOff', 'badgeOffTitle', red],
  ['a helper that ended', { name: 'crashed', fault: 'exited' }, fault('list-empty'), 'badgeOff', 'badgeOffTitle', red],
  ['a list that is not read', { name: 'connected' }, fault('list-unreadable'), '!', 'extensionName\nshortListUnreadable', red],
  ['no site', { name: 'connected' }, fault('list-empty'), '!', 'extensionName\nfaultListEmpty', amber],
  ['a fault of tomorrow', { name: 'connected' }, fault('odd'), '!', 'extensionName\nfaultsHeading', amber],
])('%s: what the button says', async (_, host, told, text, title, color) => {
  await showOnBadge(guardStateOf(host, 'blocking', true, told));
  expect(browser.action.setBadgeText).toHaveBeenCalledExactlyOnceWith({ text });
  expect(browser.action.setTitle).toHaveBeenCalledExactlyOnceWith({ title });
  expect(browser.action.setBadgeBackgroundColor).toHaveBeenCalledExactlyOnceWith({ color });
});

test('while the helper is started, the button says what it said last', async () => {
  await showOnBadge(guardStateOf({ name: 'connecting' }, 'blocking', true, undefined));
  expect(browser.action.setBadgeText).not.toHaveBeenCalled();
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
  expect(browser.action.setBadgeBackgroundColor).toHaveBeenCalledExactlyOnceWith({ tabId: 7, color: red });
  expect(browser.action.setTitle).toHaveBeenCalledExactlyOnceWith({ tabId: 7, title: 'badgeUncheckedTitle' });
});
