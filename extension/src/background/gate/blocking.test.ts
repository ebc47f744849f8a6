import { beforeEach, expect, test, vi } from 'vitest';
import { installChrome, type FakeChrome } from '../../../test/fake-chrome.ts';
import { HostError } from '../host/host-error.ts';
import { registerBlocking } from './blocking.ts';
import type { Decision, Gatekeeper } from './gatekeeper.ts';
import { ModeListeners } from './mode-listeners.ts';

let browser: FakeChrome;
const decide = vi.fn<Gatekeeper['decide']>();
const passes = vi.fn<Gatekeeper['passes']>();

beforeEach(() => {
  browser = installChrome();
  browser.runtime.getURL = (page) => `chrome-extension://address-of-this-session/${page}`;
  decide.mockReset();
  passes.mockReset();
});

const open = async (decision: Decision, mode: 'blocking' | 'planned' = 'blocking'): Promise<unknown> => {
  decide.mockResolvedValue(decision);
  registerBlocking(new ModeListeners(), { decide, passes } as unknown as Gatekeeper, async () => mode);
  return (await browser.webRequest.onBeforeRequest.fire({ tabId: 7, url: 'http://paypa1.com/' }))[0];
};

test('a warning redirects, to the address that a page may lead to, and says that nothing was sent', async () => {
  expect(await open({ act: 'warn', token: 'a-token' })).toEqual({ redirectUrl: 'chrome-extension://address-of-this-session/warning.html#a-token' });
  expect(decide).toHaveBeenCalledWith(7, 'http://paypa1.com/', 'stopped-before-request');
});

test('anything else goes on', async () => {
  expect(await open({ act: 'pass' })).toEqual({});
  expect(await open({ act: 'unchecked', error: new HostError('gone') })).toEqual({});
});

test('where the browser would ignore the answer, nothing is asked', async () => {
  expect(await open({ act: 'warn', token: 'a-token' }, 'planned')).toEqual({});
  expect(decide).not.toHaveBeenCalled();
});

test('what is known to pass is answered at once', () => {
  passes.mockReturnValue(true);
  registerBlocking(new ModeListeners(), { decide, passes } as unknown as Gatekeeper, async () => 'blocking');
  expect(browser.webRequest.onBeforeRequest.answers({ tabId: 7, url: 'http://a.example/' })).toEqual([{}]);
  expect(decide).not.toHaveBeenCalled();
});
