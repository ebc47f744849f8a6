import { beforeEach, expect, test, vi } from 'vitest';
import { extensionOrigin, type FakeChrome, installChrome } from '../../test/fake-chrome.ts';
import { clear, lookalike, unsure } from '../../test/samples.ts';
import type { HostState, Mode } from '../shared/guard-state.ts';
import { guardStateOf } from '../shared/ladder.ts';
import { handedOn } from '../shared/messages.ts';
import type { EditResult, Setting, Verdict } from '../shared/protocol/messages.ts';
import { type AnswerParts, pageAnswers } from './answers.ts';
import { Counters } from './counters.ts';
import type { FleetEvents } from './fleet-events.ts';
import { Arrivals } from './gate/arrivals.ts';
import { Bypasses } from './gate/bypass.ts';
import { Commits } from './gate/commits.ts';
import { Gatekeeper } from './gate/gatekeeper.ts';
import { HeldNavigations } from './gate/held.ts';
import { Navigations } from './gate/navigations.ts';
import { Passage } from './gate/passage.ts';
import { PlannedGate } from './gate/planned.ts';
import { HostError } from './host/host-error.ts';
import type { Asker, PageHandlers } from './pages.ts';
import { Policy } from './policy.ts';
import { WhichSite } from './which-site.ts';

const here = { page: 'warning.html', tabId: 7, isPrivate: false };
const elsewhere = { ...here, tabId: 8 };
const inPrivate = { ...here, isPrivate: true };
const popup = { page: 'popup.html', tabId: undefined, isPrivate: false };
const judge = vi.fn<(host: string) => Promise<Verdict>>();
const edit = vi.fn();
const read = vi.fn();
let browser: FakeChrome;
let parts: AnswerParts;
let answers: PageHandlers;
let mode: Mode;
let host: HostState;
let settings: Setting[];
const known = vi.fn<(host: string) => Verdict | undefined>();
const refresh = vi.fn(async () => undefined);
const shown = vi.fn();
const heldEvents = vi.fn();
const passedEvents = vi.fn();
const bypassed = vi.fn();

beforeEach(() => {
  browser = installChrome();
  browser.tabList.push({ id: 7, url: 'http://paypa1.com/a#b' });
  judge.mockReset();
  judge.mockImplementation(async (name) => (name.endsWith('paypa1.com') ? lookalike : clear(name)));
  edit.mockReset();
  read.mockReset().mockResolvedValue(['paypa1.com']);
  [mode, host] = ['planned', { name: 'connected', version: '1.0.0' }];
  const [bypasses, navigations, judges] = [new Bypasses(), new Navigations(), { judge, known } as unknown as AnswerParts['judge']];
  const [gatekeeper, planned, arrivals] = [
    new Gatekeeper(judges, bypasses, navigations, { note: async () => undefined }, { to: () => [] }),
    new PlannedGate(),
    new Arrivals(),
  ];
  const passage = new Passage(bypasses, planned, async () => mode);
  const which = new WhichSite();
  const policy = new Policy(
    { current: async () => ({}) },
    () => true,
    () => undefined,
    which,
  );
  vi.spyOn(policy, 'current').mockImplementation(async () => settings);
  settings = [];
  for (const each of [refresh, known, shown, heldEvents, passedEvents]) each.mockReset();
  bypassed.mockReset();
  parts = {
    link: {
      get state() {
        return host;
      },
      start: vi.fn(),
      request: vi.fn(),
    } as unknown as AnswerParts['link'],
    judge: judges,
    lists: { edit, read } as unknown as AnswerParts['lists'],
    held: new HeldNavigations({ judge: judges, gatekeeper, planned, arrivals, passage, mode: async () => mode }),
    passage,
    bypasses,
    navigations,
    commits: new Commits(),
    policy,
    which,
    events: { shown, bypassed, held: heldEvents, passed: passedEvents } as unknown as FleetEvents,
    counters: new Counters(),
    health: { refresh, state: async () => guardStateOf(host, mode, true, { protected: 1, faults: [] }) },
  };
  answers = pageAnswers(parts);
});

const stopped = (outcome: 'stopped-before-request' | 'stopped-after-request' = 'stopped-before-request'): Promise<string> =>
  parts.navigations.add({ tabId: 7, url: 'http://paypa1.com/a#b', host: 'paypa1.com', verdict: lookalike, outcome });
const rules = (): chrome.declarativeNetRequest.Rule[] => [...browser.declarativeNetRequest.rules.values()];

test('a token of another tab shows nothing and does nothing', async () => {
  const token = await stopped();
  expect(await answers.warning.answer({ token }, elsewhere)).toBeNull();
  expect(await answers['warning-shown'].answer({ token }, elsewhere)).toBeNull();
  expect(await answers['continue-once'].answer({ token, reason: '' }, elsewhere)).toEqual({ refused: 'gone' });
  expect(await answers['never-warn'].answer({ token, reason: '' }, elsewhere)).toEqual({ refused: 'gone' });
  expect(edit).not.toHaveBeenCalled();
  expect(shown).not.toHaveBeenCalled();
  expect(browser.action.setBadgeText).not.toHaveBeenCalled();
  expect(rules()).toEqual([]);
});

test.each(['warning', 'warning-shown', 'heeded', 'continue-once', 'never-warn'] as const)(
  'only the warning page may ask %s',
  (question) => {
    expect(answers[question].from).toEqual(['warning.html']);
  },
);

test.each<['stopped-before-request' | 'stopped-after-request', boolean, boolean]>([
  ['stopped-before-request', true, false],
  ['stopped-after-request', false, false],
  ['stopped-after-request', true, true],
])('%s, with a commit %s: an entry of the history %s', async (outcome, commit, hasCommitted) => {
  if (commit) parts.commits.note(7, 'http://paypa1.com/a#b');
  expect(await answers.warning.answer({ token: await stopped(outcome) }, here)).toMatchObject({ hasCommitted });
});

test.each<[Mode, number]>([
  ['planned', 1],
  ['blocking', 0],
])('"Continue once", %s: the site passes in this tab, with %i rules', async (how, count) => {
  mode = how;
  const token = await stopped();
  expect(await answers['continue-once'].answer({ token, reason: '' }, here)).toEqual({ url: 'http://paypa1.com/a#b' });
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
  expect(await answers['never-warn'].answer({ token: await stopped(), reason: '' }, here)).toEqual(answer);
  expect(edit).toHaveBeenCalledWith('exempt', 'add', ['paypa1.com'], here);
});

const hold = { ...here, page: 'hold.html' };

test('what is held and goes on is loaded again', async () => {
  expect(await answers.held.answer({ url: 'http://near.example/x#y' }, hold)).toEqual({ act: 'reload', mayPass: true });
  expect(browser.tabs.reload.mock.calls).toEqual([[7]]);
});

test('everything else stays where it is', async () => {
  expect(await answers.held.answer({ url: 'http://paypa1.com/' }, hold)).toMatchObject({ act: 'warn' });
  expect(await answers.held.answer({ url: 'http://near.example/' }, { ...hold, tabId: undefined })).toMatchObject({ act: 'unchecked' });
  expect(browser.tabs.reload).not.toHaveBeenCalled();
});

test('a name that went on unchecked is past the rules, and past no warning', async () => {
  judge.mockRejectedValueOnce(new HostError('gone'));
  const url = 'http://paypa1.com/';
  expect(await answers.held.answer({ url }, hold)).toEqual({ act: 'unchecked', mayPass: true });
  expect(await answers['pass-held'].answer({ url }, hold)).toEqual({ url });
  expect([heldEvents.mock.calls, passedEvents.mock.calls]).toEqual([[[7, 'paypa1.com', hold]], [['paypa1.com', hold]]]);
  expect(rules().map(({ condition }) => [condition.tabIds, condition.requestDomains])).toEqual([[[7], ['paypa1.com']]]);
  expect(await answers.held.answer({ url }, hold)).toMatchObject({ act: 'warn' });
});

test('where going on is forbidden there is no way past a hold that nobody answers, whatever is asked', async () => {
  settings = [set('bypass', 'forbid')];
  judge.mockRejectedValue(new HostError('deadline'));
  const url = 'http://paypa1.com/';
  expect(await answers.held.answer({ url }, hold)).toEqual({ act: 'unchecked', mayPass: false });
  expect(await answers['pass-held'].answer({ url }, hold)).toEqual({ refused: 'locked' });
  expect([rules(), await parts.bypasses.all(), passedEvents.mock.calls]).toEqual([[], [], []]);
  expect(heldEvents.mock.calls).toEqual([[7, 'paypa1.com', hold]]);
});

test('a form that has to be sent again to a clear site may go on, whatever is forbidden', async () => {
  settings = [set('bypass', 'forbid')];
  known.mockReturnValue(clear('near.example'));
  expect(await answers['pass-held'].answer({ url: 'http://near.example/' }, hold)).toEqual({ url: 'http://near.example/' });
  expect(rules()).toEqual([]);
});

test('a very long address leads to the first page of its site, and the warning says so', async () => {
  const token = await parts.navigations.add({
    tabId: 7,
    url: `http://paypa1.com/${'x'.repeat(20_000)}`,
    host: 'paypa1.com',
    verdict: lookalike,
    outcome: 'stopped-after-request',
  });
  parts.commits.note(7, `http://paypa1.com/${'x'.repeat(20_000)}`);
  expect(await answers.warning.answer({ token }, here)).toMatchObject({ isShortened: true, hasCommitted: true });
  expect(await answers['continue-once'].answer({ token, reason: '' }, here)).toEqual({ url: 'http://paypa1.com/' });
});

test.each(['javascript:alert(1)', 'file:///etc/passwd', ''])('%s is neither judged nor passed', async (url) => {
  expect(await answers.held.answer({ url }, hold)).toMatchObject({ act: 'unchecked' });
  expect(await answers['pass-held'].answer({ url }, hold)).toEqual({ refused: 'gone' });
  expect(judge).not.toHaveBeenCalled();
});

test.each<[string, string | undefined, string | undefined]>([
  ['a site', 'http://near.example/x', 'near.example'],
  ['a hold page', `${extensionOrigin}/hold.html?http://held.example/`, 'held.example'],
  ['a page of the browser', 'chrome://version/', undefined],
  ['a page we may not see', undefined, undefined],
])('the popup over %s', async (_, url, name) => {
  if (url === undefined) delete browser.tabList[0]!.url;
  else browser.tabList[0]!.url = url;
  expect((await answers.standing.answer({ tabId: 7 }, popup)).host).toBe(name);
});

test('the popup over a warning is about the site that was stopped', async () => {
  browser.tabList[0]!.url = `${extensionOrigin}/warning.html#${await stopped()}`;
  expect(await answers.standing.answer({ tabId: 7 }, popup)).toEqual({
    host: 'paypa1.com',
    verdict: lookalike,
    bypassed: false,
    mayEdit: ['protected'],
    mayRecord: true,
  });
});

test.each<[Setting['value'], Verdict['verdict'], string | undefined, boolean]>([
  ['identify', 'lookalike', 'homoglyph', false],
  ['identify', 'lookalike', 'typo', true],
  ['allow', 'lookalike', 'homoglyph', true],
  ['allow-with-reason', 'lookalike', 'typo', false],
  ['forbid', 'lookalike', 'typo', false],
  ['forbid', 'clear', undefined, true],
])('bypass %s: the popup over a %s (%s) may exempt it: %s', async (value, verdict, kind, isOffered) => {
  settings = [{ key: 'bypass', value, source: 'machine-policy' } as Setting];
  judge.mockResolvedValue(verdict === 'clear' ? clear('paypa1.com') : ({ ...lookalike, kind } as Verdict));
  expect((await answers.standing.answer({ text: 'paypa1.com' }, popup)).mayEdit.includes('exempt')).toBe(isOffered);
});

test('where it is forbidden to go on, the popup exempts nothing, whatever it asks', async () => {
  settings = [{ key: 'bypass', value: 'forbid', source: 'machine-policy' }];
  expect(await answers.edit.answer({ list: 'exempt', action: 'add', names: ['paypa1.com'] }, popup)).toBeNull();
  expect(edit).not.toHaveBeenCalled();
});

test("a text is judged by the address in it, and no tab's bypass counts for it", async () => {
  await parts.bypasses.add(7, 'paypa1.com');
  expect(await answers.standing.answer({ text: 'see (paypa1.com).' }, popup)).toEqual({
    host: 'paypa1.com',
    url: 'http://paypa1.com',
    verdict: lookalike,
    bypassed: false,
    mayEdit: ['protected'],
  });
  expect(read).toHaveBeenCalledWith('(paypa1.com).');
  expect(await answers.standing.answer({ text: 'nothing' }, popup)).toEqual({ bypassed: false, mayEdit: ['protected', 'exempt'] });
  host = { name: 'crashed' };
  read.mockClear();
  expect((await answers.standing.answer({ text: 'paypa1.com' }, popup)).host).toBe('paypa1.com');
  expect(read).not.toHaveBeenCalled();
});

test.each<[Mode]>([['planned'], ['blocking']])('a bypass is undone, %s: nothing passes, and the tab is loaded again', async (how) => {
  mode = how;
  const reload = vi.fn(async (_: number) => undefined);
  Object.assign(browser.tabs, { reload });
  await answers['continue-once'].answer({ token: await stopped(), reason: '' }, here);
  await answers['undo-bypass'].answer({ tabId: 7 }, popup);
  expect(await parts.bypasses.covers(7, 'paypa1.com')).toBe(false);
  expect(rules()).toEqual([]);
  expect(reload).toHaveBeenCalledWith(7);
});

test('a tab that shows a warning has the badge', async () => {
  const token = await stopped();
  await answers.warning.answer({ token }, here); // looking is not showing
  expect(browser.action.setBadgeText).not.toHaveBeenCalled();
  await answers['warning-shown'].answer({ token }, here);
  await vi.waitFor(() => expect(browser.action.setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '!' }));
  expect(browser.action.setTitle).toHaveBeenCalledWith({ tabId: 7, title: 'badgeWarnedTitle' });
});

test('a question is answered for good by an exemption, and its badge is milder', async () => {
  edit.mockResolvedValue({ lists: 'v2', results: [{ input: 'betterroblox.com', outcome: 'added', name: 'betterroblox.com' }] });
  const url = 'http://betterroblox.com/a#b';
  const token = await parts.navigations.add({
    tabId: 7,
    url,
    host: 'betterroblox.com',
    verdict: unsure,
    outcome: 'stopped-before-request',
  });
  expect((await answers.warning.answer({ token }, here))?.verdict.certainty).toBe('unsure');
  await answers['warning-shown'].answer({ token }, here);
  await vi.waitFor(() => expect(browser.action.setTitle).toHaveBeenCalledWith({ tabId: 7, title: 'badgeAskedTitle' }));
  expect(await answers['never-warn'].answer({ token, reason: '' }, here)).toEqual({ url });
  expect(edit).toHaveBeenCalledExactlyOnceWith('exempt', 'add', ['betterroblox.com'], here);
});

test.each(['edit', 'list', 'status'] as const)('no warning or hold page may ask %s', (question) => {
  expect(answers[question].from).not.toContain('warning.html');
  expect(answers[question].from).not.toContain('hold.html');
});

test('looking at the popup does not start a helper that crashed', async () => {
  host = { name: 'crashed', fault: 'exited' };
  expect(await answers.standing.answer({ tabId: 7 }, popup)).toEqual({
    host: 'paypa1.com',
    bypassed: false,
    mayEdit: ['protected', 'exempt'],
  });
  expect(judge).not.toHaveBeenCalled();
});

const set = (key: string, value: boolean | string): Setting => ({ key, value, source: 'machine-policy' });

test.each<[string, Setting[], string, object]>([
  ['forbidden', [set('bypass', 'forbid')], 'a reason', { refused: 'locked' }],
  ['a reason is wanted', [set('bypass', 'allow-with-reason')], ' \n ', { refused: 'reason' }],
  ['a reason is given', [set('bypass', 'allow-with-reason')], ' our test system ', { url: 'http://paypa1.com/a#b' }],
])('"Continue once", %s: whatever the page shows, the background decides', async (_, policy, reason, answer) => {
  settings = policy;
  expect(await answers['continue-once'].answer({ token: await stopped(), reason }, here)).toEqual(answer);
  const passes = 'url' in answer;
  expect(await parts.bypasses.covers(7, 'paypa1.com')).toBe(passes);
  expect(bypassed.mock.calls.map(([, why]) => why as string)).toEqual(passes ? ['our test system'] : []);
});

test.each<[string, Setting[]]>([
  ['exemptions are locked', [set('lockExemptions', true)]],
  ['going past a warning is forbidden', [set('bypass', 'forbid')]],
])('"never warn", where %s, is refused', async (_, policy) => {
  settings = policy;
  expect(await answers['never-warn'].answer({ token: await stopped(), reason: '' }, here)).toEqual({ refused: 'locked' });
  expect(edit).not.toHaveBeenCalled();
});

test('the warning has what the organisation says, and its being shown is told of', async () => {
  settings = [set('bypass', 'forbid'), set('warning.message', 'Call us.'), set('warning.language', 'fr'), set('lockExemptions', true)];
  const token = await stopped();
  expect((await answers.warning.answer({ token }, here))?.policy).toEqual({
    bypass: 'forbid',
    mayExempt: false,
    message: 'Call us.',
    language: 'fr',
  });
  expect(shown).not.toHaveBeenCalled();
  await answers['warning-shown'].answer({ token }, here);
  expect(shown).toHaveBeenCalledExactlyOnceWith(token, expect.objectContaining({ host: 'paypa1.com' }), here);
});

test('what becomes of a warning is counted, in numbers, until it is forgotten', async () => {
  edit.mockResolvedValue({ lists: '', results: [{ input: 'paypa1.com', outcome: 'added' }] });
  const token = await stopped();
  await answers['warning-shown'].answer({ token }, here);
  await answers['warning-shown'].answer({ token }, here);
  await answers.heeded.answer({ token }, here);
  await answers.heeded.answer({ token }, elsewhere);
  await answers['continue-once'].answer({ token, reason: '' }, here);
  await answers['never-warn'].answer({ token: await stopped(), reason: '' }, here);
  const page = { ...here, page: 'transparency.html' };
  await vi.waitFor(async () => expect(await answers.counts.answer({}, page)).toEqual({ shown: 1, heeded: 1, bypassed: 1, exempted: 1 }));
  expect(JSON.stringify(browser.storage.local.values)).not.toContain('paypa');
  expect(await answers.counts.answer({ forget: true }, page)).toEqual({ shown: 0, heeded: 0, bypassed: 0, exempted: 0 });
});

test('of a private window nothing is counted', async () => {
  const token = await stopped();
  await answers['warning-shown'].answer({ token }, inPrivate);
  await answers.heeded.answer({ token }, inPrivate);
  await answers['continue-once'].answer({ token, reason: '' }, inPrivate);
  expect(Object.values(await answers.counts.answer({}, { ...inPrivate, page: 'transparency.html' }))).toEqual([0, 0, 0, 0]);
});

test('of a private window no list is offered, and whoever edits and tells is told what it is', async () => {
  edit.mockResolvedValue({ lists: '', results: [{ input: 'paypa1.com', outcome: 'refused', reason: 'private' }] });
  const token = await stopped();
  expect((await answers.warning.answer({ token }, inPrivate))?.policy.mayExempt).toBe(false);
  await answers['warning-shown'].answer({ token }, inPrivate);
  expect(await answers['never-warn'].answer({ token, reason: '' }, inPrivate)).toEqual({ refused: 'private' });
  await answers['continue-once'].answer({ token, reason: 'why' }, inPrivate);
  expect((await answers.standing.answer({ tabId: 7 }, { ...popup, isPrivate: true })).mayEdit).toEqual([]);
  expect([...edit.mock.calls, ...shown.mock.calls, ...bypassed.mock.calls].map((call) => (call.at(-1) as Asker).isPrivate)).toEqual([
    true,
    true,
    true,
  ]);
});

test.each<[string, boolean, boolean]>([
  ['popup.html', true, true],
  ['popup.html', false, false],
  ['options.html', true, false],
  ['welcome.html', true, false],
])('names from %s, in a private window %s: taken for what it shows %s', async (page, isPrivate, isShown) => {
  edit.mockResolvedValue({ lists: 'v2', results: [] });
  await answers.edit.answer({ list: 'protected', action: 'add', names: ['a.example'] }, { ...popup, page, isPrivate });
  expect(edit).toHaveBeenCalledExactlyOnceWith('protected', 'add', ['a.example'], { isPrivate: isShown });
});

test.each(Object.keys(handedOn) as (keyof typeof handedOn)[])(
  '%s is handed on to the helper as it is, and its reply, or null',
  async (question) => {
    const request = vi.mocked(parts.link.request);
    request.mockReset();
    request.mockResolvedValueOnce({ type: question } as never).mockRejectedValueOnce(new HostError('gone'));
    const ask = answers[question].answer as (about: object, asker: Asker) => Promise<unknown>;
    expect(await ask({ name: 'paypal.com' }, popup)).toEqual({ type: question });
    expect(request).toHaveBeenCalledExactlyOnceWith(question, { name: 'paypal.com' }, expect.any(Number));
    expect(await ask({}, popup)).toBeNull();
    expect(answers[question].from).toEqual(handedOn[question]);
  },
);
