import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { installChrome } from '../../../test/fake-chrome.ts';
import { clear, lookalike } from '../../../test/samples.ts';
import type { Verdict } from '../../protocol/messages.ts';
import { Bypasses } from '../bypass.ts';
import { HostError } from '../host/host-error.ts';
import { navigationDeadline } from '../limits.ts';
import { Navigations } from '../navigations.ts';
import type { Judge } from '../judge.ts';
import { Gatekeeper } from './gatekeeper.ts';

let judge: ReturnType<typeof vi.fn<(host: string) => Promise<Verdict>>>;
let known: ReturnType<typeof vi.fn<(host: string) => Verdict | undefined>>;
let bypasses: Bypasses;
let navigations: Navigations;
let gatekeeper: Gatekeeper;

beforeEach(() => {
  installChrome();
  judge = vi.fn(async (host) => (host === 'paypa1.com' ? lookalike : clear(host)));
  bypasses = new Bypasses();
  navigations = new Navigations();
  known = vi.fn();
  gatekeeper = new Gatekeeper({ judge, known } as unknown as Judge, bypasses, navigations);
});
afterEach(() => vi.useRealTimers());

const decide = (url: string, tabId = 7): ReturnType<Gatekeeper['decide']> => gatekeeper.decide(tabId, url, 'stopped-before-request');

test('a lookalike is kept for its warning, with the whole address', async () => {
  const decision = await decide('http://paypa1.com/a?b=c#d');
  expect(decision.act).toBe('warn');
  const token = decision.act === 'warn' ? decision.token : '';
  expect(await navigations.find(token, 7)).toEqual({
    tabId: 7, url: 'http://paypa1.com/a?b=c#d', host: 'paypa1.com', verdict: lookalike, outcome: 'stopped-before-request',
  });
});

test.each(['clear', 'known', 'protected', 'exempt', 'unjudged'] as const)('%s passes', async (verdict) => {
  judge.mockResolvedValue({ ...clear('a.example'), verdict });
  expect((await decide('http://a.example/')).act).toBe('pass');
});

test('what is not http or https is nobody\'s business', async () => {
  expect(await decide('about:blank')).toEqual({ act: 'pass' });
  expect(judge).not.toHaveBeenCalled();
});

test('what will be a warning is known before', async () => {
  expect(await gatekeeper.foresee('http://paypa1.com/')).toBe(true);
  expect(await gatekeeper.foresee('http://a.example/')).toBe(false);
  expect(await gatekeeper.foresee('about:blank')).toBe(false);
  judge.mockRejectedValue(new HostError('gone'));
  expect(await gatekeeper.foresee('http://paypa1.com/')).toBe(false);
});

test('only what is known to be no lookalike, and what is no web page, passes without a question', () => {
  expect(gatekeeper.passes('about:blank')).toBe(true);
  expect(gatekeeper.passes('http://a.example/')).toBe(false);
  known.mockImplementation((host) => (host === 'paypa1.com' ? lookalike : clear(host)));
  expect(gatekeeper.passes('http://a.example/')).toBe(true);
  expect(gatekeeper.passes('http://paypa1.com/')).toBe(false);
});

test('"Continue once" holds for its tab', async () => {
  await bypasses.add(7, 'paypa1.com');
  expect((await decide('http://paypa1.com/', 7)).act).toBe('pass');
  expect((await decide('http://paypa1.com/', 8)).act).toBe('warn');
});

test('no answer is never "clear"', async () => {
  judge.mockRejectedValue(new HostError('gone'));
  expect(await decide('http://paypa1.com/')).toMatchObject({ act: 'unchecked', error: { reason: 'gone' } });
});

test('a navigation waits no longer than its deadline', async () => {
  vi.useFakeTimers();
  judge.mockReturnValue(new Promise(() => undefined));
  const decision = decide('http://paypa1.com/');
  let settled = false;
  void decision.finally(() => (settled = true));
  await vi.advanceTimersByTimeAsync(navigationDeadline - 1);
  expect(settled).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await decision).toMatchObject({ act: 'unchecked', error: { reason: 'deadline' } });
});

test('a defect is not swallowed', async () => {
  judge.mockRejectedValue(new TypeError('x'));
  await expect(decide('http://paypa1.com/')).rejects.toThrow(TypeError);
});
