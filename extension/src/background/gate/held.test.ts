import { beforeEach, expect, test, vi } from 'vitest';
import { extensionOrigin, type FakeChrome, installChrome } from '../../../test/fake-chrome.ts';
import { clear, lookalike } from '../../../test/samples.ts';
import type { Mode } from '../../shared/guard-state.ts';
import { drawnAfter, navigationDeadline } from '../../shared/limits.ts';
import { HostError } from '../host/host-error.ts';
import { Arrivals } from './arrivals.ts';
import { Bypasses } from './bypass.ts';
import { Gatekeeper } from './gatekeeper.ts';
import { HeldNavigations } from './held.ts';
import type { Judge } from './judge.ts';
import { ModeListeners } from './mode-listeners.ts';
import { Navigations } from './navigations.ts';

const judge = vi.fn<Judge['judge']>();
const pass = vi.fn(async (_: string) => undefined);
const follow = vi.fn(async () => undefined);
const note = vi.fn(async () => undefined);
let browser: FakeChrome;
let bypasses: Bypasses;
let held: HeldNavigations;
let mode: Mode;

const arrive = (url: string, method = 'GET', tabId = 7): Promise<unknown> =>
  browser.webRequest.onBeforeRedirect.fire({ tabId, url, method, redirectUrl: `${extensionOrigin}/hold.html?${url}` });

beforeEach(() => {
  browser = installChrome();
  mode = 'planned';
  for (const each of [judge, pass, follow, note]) each.mockReset();
  judge.mockImplementation(async (name) => (name.endsWith('paypa1.com') ? lookalike : clear(name)));
  const judges = { judge } as unknown as Judge;
  bypasses = new Bypasses();
  const arrivals = new Arrivals();
  arrivals.register(new ModeListeners());
  held = new HeldNavigations({
    judge: judges,
    gatekeeper: new Gatekeeper(judges, bypasses, new Navigations(), { note }, { to: () => [] }),
    planned: { pass },
    arrivals,
    passage: { follow },
    mode: async () => mode,
  });
});

test.each(['GET', 'POST'])('%s to a name that is clear is let through and led on as it was', async (method) => {
  await arrive("http://near.example/it's?a#b", method);
  const response = await held.lead('http://near.example/it%27s?a#b');
  expect([response?.status, response?.headers.get('location')]).toEqual([307, "http://near.example/it's?a#b"]);
  expect(pass.mock.calls).toEqual([['http://near.example/it%27s?a#b']]);
});

test.each(['GET', 'POST'])('%s to a lookalike leads to the warning, without what it sent', async (method) => {
  await arrive('http://paypa1.com/', method);
  const response = await held.lead('http://paypa1.com/');
  expect(response?.status).toBe(303);
  expect(response?.headers.get('location')).toMatch(new RegExp(`^${extensionOrigin}/warning.html#[0-9a-f-]{36}$`));
  expect(pass).not.toHaveBeenCalled();
});

test('a bypassed lookalike goes on in its tab', async () => {
  await bypasses.add(7, 'paypa1.com');
  await arrive('http://paypa1.com/');
  expect((await held.lead('http://paypa1.com/'))?.status).toBe(307);
  expect(follow).toHaveBeenCalledTimes(1);
});

test('a lookalike in two tabs at once: the hold page asks, which knows its tab', async () => {
  await bypasses.add(7, 'paypa1.com');
  for (const tabId of [7, 8]) await arrive('http://paypa1.com/', 'GET', tabId);
  expect(await held.lead('http://paypa1.com/')).toBeUndefined();
  expect(await held.answer(7, 'http://paypa1.com/')).toEqual({ act: 'continue' });
  expect(await held.answer(8, 'http://paypa1.com/')).toMatchObject({ act: 'warn' });
});

test('a name that is clear goes on although nobody saw it arrive', async () => {
  expect((await held.lead('http://near.example/'))?.headers.get('location')).toBe('http://near.example/');
  expect(await held.answer(7, 'http://near.example/')).toEqual({ act: 'reload' });
});

test("an answer that takes long is the hold page's to wait for", async () => {
  vi.useFakeTimers();
  judge.mockReturnValue(new Promise(() => undefined));
  await arrive('http://near.example/');
  const response = held.lead('http://near.example/');
  await vi.advanceTimersByTimeAsync(drawnAfter);
  expect(await response).toBeUndefined();
  vi.useRealTimers();
});

test.each([
  [navigationDeadline - 1, 307],
  [navigationDeadline + 1, undefined],
])('a form waits %i ms for an answer, as what it sent is lost with a page: %s', async (late, status) => {
  vi.useFakeTimers();
  judge.mockImplementation((name) => new Promise((resolve) => setTimeout(() => resolve(clear(name)), late)));
  await arrive('http://near.example/', 'POST');
  const response = held.lead('http://near.example/');
  await vi.advanceTimersByTimeAsync(late);
  expect((await response)?.status).toBe(status);
  vi.useRealTimers();
});

test("what no rule takes is the person's to decide, not an error page's", async () => {
  pass.mockRejectedValue(new Error('Rule with id 7 was skipped'));
  await arrive('http://near.example/');
  expect(await held.lead('http://near.example/')).toBeUndefined();
  expect(await held.answer(7, 'http://near.example/')).toEqual({ act: 'unchecked' });
});

test('where no rule holds, what was held by a defect goes on by itself', async () => {
  mode = 'blocking';
  expect(await held.answer(7, 'http://near.example/')).toEqual({ act: 'continue' });
  expect(pass).not.toHaveBeenCalled();
});

test('without an answer the hold page says so', async () => {
  judge.mockRejectedValue(new HostError('gone'));
  await arrive('http://near.example/');
  expect(await held.lead('http://near.example/')).toBeUndefined();
  expect(pass).not.toHaveBeenCalled();
});

test('a form that the hold page waited for has to be sent again', async () => {
  await arrive('http://near.example/x', 'POST');
  expect(await held.answer(7, 'http://near.example/x')).toEqual({ act: 'resend' });
  expect(pass.mock.calls).toEqual([['http://near.example/x']]);
});

test('a form is still one when the helper comes back', async () => {
  judge.mockRejectedValueOnce(new HostError('gone'));
  await arrive('http://near.example/x', 'POST');
  expect(await held.answer(7, 'http://near.example/x')).toEqual({ act: 'unchecked' });
  expect(await held.answer(7, 'http://near.example/x')).toEqual({ act: 'resend' });
});

test('a lookalike that was decided about is not taken for the same one in another tab', async () => {
  await arrive('http://paypa1.com/');
  expect((await held.lead('http://paypa1.com/'))?.status).toBe(303);
  await arrive('http://paypa1.com/', 'GET', 8);
  expect((await held.lead('http://paypa1.com/'))?.status).toBe(303);
});

test.each(['javascript:alert(1)', 'file:///etc/passwd', ''])('%s is neither judged nor passed', async (url) => {
  expect(await held.lead(url)).toBeUndefined();
  expect(await held.answer(7, url)).toEqual({ act: 'unchecked' });
  expect(judge).not.toHaveBeenCalled();
});

test("a lookalike's warning says that nothing was sent", async () => {
  const stopped = vi.spyOn(Navigations.prototype, 'add');
  expect(await held.answer(7, 'http://paypa1.com/')).toMatchObject({ act: 'warn' });
  expect(stopped.mock.calls[0]?.[0].outcome).toBe('stopped-before-request');
});

test('a name that a defect keeps from being judged stays held', async () => {
  judge.mockRejectedValue(new TypeError('x'));
  expect(await held.answer(7, 'http://near.example/')).toEqual({ act: 'unchecked' });
  expect(pass).not.toHaveBeenCalled();
});

test('a lookalike that opens under a report-only policy is let through as one that is clear, until the lists change', async () => {
  judge.mockResolvedValue({ ...lookalike, reportOnly: true });
  await arrive('http://paypa1.com/');
  expect((await held.lead('http://paypa1.com/'))?.status).toBe(307);
  expect(note.mock.calls).toEqual([[7, 'paypa1.com', lookalike.site]]);
  expect(await held.answer(7, 'http://paypa1.com/')).toEqual({ act: 'reload' });
  expect(pass.mock.calls).toEqual([['http://paypa1.com/'], ['http://paypa1.com/']]);
});
