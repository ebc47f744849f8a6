import { beforeEach, expect, test, vi } from 'vitest';
import { type FakeChrome, installChrome } from '../../../test/fake-chrome.ts';
import { given } from '../../../test/given.ts';
import type { Mode } from '../../shared/guard-state.ts';
import type { Sure } from '../store/sure.ts';
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
  decide.mockReturnValue(given(decision));
  registerBlocking(new ModeListeners(), { decide, passes } as unknown as Gatekeeper, async () => mode);
  return (await browser.webRequest.onBeforeRequest.fire({ tabId: 7, url: 'http://paypa1.com/' }))[0];
};

test('a warning redirects, to the address that a page may lead to, and says that nothing was sent', async () => {
  expect(await open({ act: 'warn', token: 'a-token' })).toEqual({
    redirectUrl: 'chrome-extension://address-of-this-session/warning.html#a-token',
  });
  expect(decide).toHaveBeenCalledWith(7, 'http://paypa1.com/', 'stopped-before-request');
});

test('anything else goes on', async () => {
  expect(await open({ act: 'pass' })).toEqual({});
  expect(await open({ act: 'unchecked', reason: 'gone' })).toEqual({});
});

test('where the browser would ignore the answer, nothing is asked', async () => {
  expect(await open({ act: 'warn', token: 'a-token' }, 'planned')).toEqual({});
  expect(decide).not.toHaveBeenCalled();
});

test('it listens for pages alone, in a way that holds them, and in no other mode', () => {
  const add = vi.spyOn(browser.webRequest.onBeforeRequest, 'addListener');
  const listeners = new ModeListeners();
  registerBlocking(listeners, { decide, passes } as unknown as Gatekeeper, async () => 'blocking');
  expect(add.mock.calls).toEqual([[expect.any(Function), { urls: ['http://*/*', 'https://*/*'], types: ['main_frame'] }, ['blocking']]]);
  listeners.follow('planned');
  expect(browser.webRequest.onBeforeRequest.listeners).toHaveLength(0);
  listeners.follow('blocking');
  expect(browser.webRequest.onBeforeRequest.listeners).toHaveLength(1);
});

test('what is known to pass is answered at once', () => {
  passes.mockReturnValue(true);
  registerBlocking(new ModeListeners(), { decide, passes } as unknown as Gatekeeper, async () => 'blocking');
  expect(browser.webRequest.onBeforeRequest.answers({ tabId: 7, url: 'http://a.example/' })).toEqual([{}]);
  expect(decide).not.toHaveBeenCalled();
});

const holdPage = 'chrome-extension://address-of-this-session/hold.html';

test('what a defect keeps from being judged is held', async () => {
  expect(await open({ act: 'hold' })).toEqual({ redirectUrl: `${holdPage}?http://paypa1.com/` });
});

test.each<[string, () => void, () => Promise<Mode>]>([
  [
    'the look at what is known',
    () =>
      passes.mockImplementation(() => {
        throw new TypeError('x');
      }),
    async () => 'blocking',
  ],
  [
    'the gatekeeper, against its type',
    () =>
      decide.mockImplementation(() => {
        throw new TypeError('x');
      }),
    async () => 'blocking',
  ],
  ['the question for the mode', () => undefined, () => Promise.reject(new Error('x'))],
])('%s throws: nothing goes through', async (_, breaks, mode) => {
  decide.mockReturnValue(given({ act: 'hold' }));
  breaks();
  registerBlocking(new ModeListeners(), { decide, passes } as unknown as Gatekeeper, mode);
  expect(await browser.webRequest.onBeforeRequest.fire({ tabId: 7, url: 'http://paypa1.com/' })).toEqual([
    { redirectUrl: `${holdPage}?http://paypa1.com/` },
  ]);
});

test("an address that the hold page's own could not carry is held by its site", async () => {
  registerBlocking(new ModeListeners(), { decide: () => given({ act: 'hold' }), passes } as unknown as Gatekeeper, async () => 'blocking');
  const [answer] = await browser.webRequest.onBeforeRequest.fire({ tabId: 7, url: `http://paypa1.com/${'x'.repeat(2_000_000)}` });
  expect(answer).toEqual({ redirectUrl: `${holdPage}?http://paypa1.com/` });
});

test('the browser is given no promise that could reject', () => {
  // @ts-expect-error an async function's may
  const listener: (url: string) => Sure<object> = async () => ({});
  expect(listener).toBeDefined();
});
