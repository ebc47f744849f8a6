import { beforeEach, expect, test, vi } from 'vitest';
import { extensionOrigin, installChrome, type FakeChrome } from '../../test/fake-chrome.ts';
import { clear, lookalike } from '../../test/samples.ts';
import type { Mode } from './gate/mode.ts';
import type { EditResult, Verdict } from '../protocol/messages.ts';
import { pageAnswers, type AnswerParts } from './answers.ts';
import { Bypasses } from './bypass.ts';
import { Commits } from './commits.ts';
import { Arrivals } from './gate/arrivals.ts';
import { Gatekeeper } from './gate/gatekeeper.ts';
import { PlannedGate } from './gate/planned.ts';
import { HostError } from './host/host-error.ts';
import type { HostState } from './host/state.ts';
import { Navigations } from './navigations.ts';
import type { PageHandlers } from './pages.ts';

const here = { page: 'warning.html', tabId: 7 };
const elsewhere = { page: 'warning.html', tabId: 8 };
const judge = vi.fn<(host: string) => Promise<Verdict>>();
const edit = vi.fn();
let browser: FakeChrome;
let parts: AnswerParts;
let answers: PageHandlers;
let mode: Mode;
let host: HostState;

beforeEach(() => {
  browser = installChrome();
  browser.tabList.push({ id: 7, url: 'http://paypa1.com/a#b' });
  judge.mockReset();
  judge.mockImplementation(async (name) => (name.endsWith('paypa1.com') ? lookalike : clear(name)));
  edit.mockReset();
  [mode, host] = ['planned', { name: 'connected', version: '1.0.0' }];
  const [bypasses, navigations, judges] = [new Bypasses(), new Navigations(), { judge } as unknown as AnswerParts['judge']];
  parts = {
    link: { get state() { return host; }, start: vi.fn(), request: vi.fn() } as unknown as AnswerParts['link'],
    judge: judges,
    lists: { edit } as unknown as AnswerParts['lists'],
    gatekeeper: new Gatekeeper(judges, bypasses, navigations),
    planned: new PlannedGate(),
    arrivals: new Arrivals(),
    bypasses,
    navigations,
    commits: new Commits(),
    state: async () => ({ host, mode, isPlanComplete: true }),
  };
  parts.arrivals.register(() => undefined);
  answers = pageAnswers(parts);
});

const stopped = (outcome: 'stopped-before-request' | 'stopped-after-request' = 'stopped-before-request'): Promise<string> =>
  parts.navigations.add({ tabId: 7, url: 'http://paypa1.com/a#b', host: 'paypa1.com', verdict: lookalike, outcome });
const rules = (): chrome.declarativeNetRequest.Rule[] => [...browser.declarativeNetRequest.rules.values()];

test('a token of another tab shows nothing and does nothing', async () => {
  const token = await stopped();
  expect(await answers.warning.answer({ token }, elsewhere)).toBeNull();
  expect(await answers['continue-once'].answer({ token }, elsewhere)).toEqual({ refused: 'gone' });
  expect(await answers['never-warn'].answer({ token }, elsewhere)).toEqual({ refused: 'gone' });
  expect(edit).not.toHaveBeenCalled();
  expect(rules()).toEqual([]);
});

test.each(['warning', 'continue-once', 'never-warn'] as const)('only the warning page may ask %s', (question) => {
  expect(answers[question].from).toEqual(['warning.html']);
});

test.each<['stopped-before-request' | 'stopped-after-request', boolean, boolean]>([
  ['stopped-before-request', true, false],
  ['stopped-after-request', false, false],
  ['stopped-after-request', true, true],
])('%s, with a commit %s: an entry of the history %s', async (outcome, commit, hasCommitted) => {
  if (commit) parts.commits.note(7, 'http://paypa1.com/a#b');
  expect(await answers.warning.answer({ token: await stopped(outcome) }, here)).toMatchObject({ hasCommitted });
});

test.each<[Mode, number]>([['planned', 1], ['blocking', 0]])('"Continue once", %s: the site passes in this tab, with %i rules', async (how, count) => {
  mode = how;
  const token = await stopped();
  expect(await answers['continue-once'].answer({ token }, here)).toEqual({ url: 'http://paypa1.com/a#b' });
  expect(await parts.bypasses.covers(7, 'www.paypa1.com')).toBe(true);
  expect(rules().map(({ condition }) => condition.tabIds)).toEqual(Array.from({ length: count }, () => [7]));
});

test.each<[string, EditResult | undefined, object]>([
  ['added', { input: 'paypa1.com', outcome: 'added', name: 'paypa1.com' }, { url: 'http://paypa1.com/a#b' }],
  ['there already', { input: 'paypa1.com', outcome: 'already', name: 'paypa1.com' }, { url: 'http://paypa1.com/a#b' }],
  ['refused', { input: 'paypa1.com', outcome: 'refused', reason: 'public-suffix' }, { refused: 'public-suffix' }],
  ['not answered', undefined, { refused: 'gone' }],
])('"never warn", %s', async (_, result, answer) => {
  if (result === undefined) edit.mockRejectedValue(new HostError('gone'));
  else edit.mockResolvedValue({ lists: 'v2', results: [result] });
  expect(await answers['never-warn'].answer({ token: await stopped() }, here)).toEqual(answer);
  expect(edit).toHaveBeenCalledWith('exempt', 'add', ['paypa1.com']);
});

const hold = { page: 'hold.html', tabId: 7 };

const arrive = (url: string, method: string, initiator?: string): Promise<unknown> =>
  browser.webRequest.onBeforeRequest.fire({ tabId: 7, url, method, ...(initiator === undefined ? {} : { initiator }) });

test.each<[string | undefined, boolean]>([
  [undefined, false], ['http://www.near.example', false], ['http://other.example', true],
])('a held host that is clear goes on as if %s had begun it: from another site %s', async (initiator, isCrossSite) => {
  await arrive('http://near.example/x#y', 'GET', initiator);
  expect(await answers.held.answer({ url: 'http://near.example/x#y' }, hold)).toEqual({ act: 'continue', isCrossSite });
});

test('a form that was held has to be sent again, and passes then; to a lookalike it does not', async () => {
  await arrive('http://near.example/x', 'POST', 'http://near.example');
  expect(await answers.held.answer({ url: 'http://near.example/x' }, hold)).toEqual({ act: 'resend' });
  expect(rules()).toHaveLength(1);
  await arrive('http://paypa1.com/', 'POST');
  expect(await answers.held.answer({ url: 'http://paypa1.com/' }, hold)).toMatchObject({ act: 'warn' });
});

test('a held host that is clear passes, everywhere and exactly', async () => {
  expect(await answers.held.answer({ url: 'http://near.example/x#y' }, hold)).toEqual({ act: 'continue', isCrossSite: true });
  expect(rules()).toHaveLength(1);
  expect(rules()[0]!.condition).not.toHaveProperty('tabIds');
});

test('a held lookalike warns, and nothing passes', async () => {
  const answer = await answers.held.answer({ url: 'http://paypa1.com/' }, hold);
  expect(answer).toMatchObject({ act: 'warn', page: expect.stringMatching(`^${extensionOrigin}/warning.html#[0-9a-f-]{36}$`) as string });
  expect(rules()).toEqual([]);
});

test('a held lookalike that was bypassed passes in its tab only', async () => {
  await parts.bypasses.add(7, 'paypa1.com');
  expect(await answers.held.answer({ url: 'http://paypa1.com/' }, hold)).toMatchObject({ act: 'continue' });
  expect(rules().map(({ condition }) => condition.tabIds)).toEqual([[7]]);
});

test.each(['javascript:alert(1)', 'file:///etc/passwd', ''])('%s is neither judged nor passed', async (url) => {
  expect(await answers.held.answer({ url }, hold)).toMatchObject({ act: 'unchecked' });
  expect(await answers['pass-held'].answer({ url }, hold)).toEqual({ refused: 'gone' });
  expect(judge).not.toHaveBeenCalled();
});

test('without an answer the person is asked, and told why', async () => {
  judge.mockRejectedValue(new HostError('gone'));
  host = { name: 'missing', fault: 'not-registered' };
  expect(await answers.held.answer({ url: 'http://paypa1.com/' }, hold)).toMatchObject({ act: 'unchecked', state: { host, mode } });
  expect(rules()).toEqual([]);
});

test.each<[string, string | undefined, string | undefined]>([
  ['a site', 'http://near.example/x', 'near.example'],
  ['a hold page', `${extensionOrigin}/hold.html#http://held.example/`, 'held.example'],
  ['a page of the browser', 'chrome://version/', undefined],
  ['a page we may not see', undefined, undefined],
])('the popup over %s', async (_, url, name) => {
  if (url === undefined) delete browser.tabList[0]!.url;
  else browser.tabList[0]!.url = url;
  expect((await answers.standing.answer({ tabId: 7 }, { page: 'popup.html', tabId: undefined })).host).toBe(name);
});

test('the popup over a warning is about the site that was stopped', async () => {
  browser.tabList[0]!.url = `${extensionOrigin}/warning.html#${await stopped()}`;
  expect(await answers.standing.answer({ tabId: 7 }, { page: 'popup.html', tabId: undefined })).toEqual({
    host: 'paypa1.com', verdict: lookalike, bypassed: false,
  });
});

test('looking at the popup does not start a helper that crashed', async () => {
  host = { name: 'crashed', fault: 'exited' };
  expect(await answers.standing.answer({ tabId: 7 }, { page: 'popup.html', tabId: undefined })).toEqual({ host: 'paypa1.com', bypassed: false });
  expect(judge).not.toHaveBeenCalled();
});
