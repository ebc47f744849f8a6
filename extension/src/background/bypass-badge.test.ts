import { beforeEach, expect, test } from 'vitest';
import { type FakeChrome, installChrome } from '../../test/fake-chrome.ts';
import { lookalike, unsure } from '../../test/samples.ts';
import type { Verdict } from '../shared/protocol/messages.ts';
import { registerBypassBadge } from './bypass-badge.ts';
import { Bypasses } from './gate/bypass.ts';

let browser: FakeChrome;

beforeEach(() => {
  browser = installChrome();
});

test.each<[string, Verdict | undefined, string]>([
  ['a warning', lookalike, 'badgeWarnedTitle'],
  ['a question', unsure, 'badgeAskedTitle'],
  ['what has no verdict now', undefined, 'badgeWarnedTitle'],
])('a site that was opened in spite of %s keeps its badge', async (_, known, title) => {
  const bypasses = new Bypasses();
  registerBypassBadge(bypasses, { known: () => known });
  const committed = (url: string): Promise<unknown> => browser.webNavigation.onCommitted.fire({ tabId: 7, url, frameId: 0 });
  await committed('http://betterroblox.com/');
  expect(browser.action.setTitle).not.toHaveBeenCalled();
  await bypasses.add(7, 'betterroblox.com');
  await committed('http://betterroblox.com/');
  expect(browser.action.setTitle).toHaveBeenCalledExactlyOnceWith({ tabId: 7, title });
});
