import { beforeEach, expect, test, vi } from 'vitest';
import { extensionOrigin, type FakeChrome, installChrome } from '../../test/fake-chrome.ts';
import { lookalike } from '../../test/samples.ts';
import { guardStateOf } from '../shared/ladder.ts';
import { Navigations } from './gate/navigations.ts';
import { HostError } from './host/host-error.ts';
import { recordAnswers } from './records.ts';

const warning = { page: 'warning.html', tabId: 7, isPrivate: false };
const popup = { page: 'popup.html', tabId: undefined, isPrivate: false };
const page = { page: 'records.html', tabId: 9, isPrivate: false };
const request = vi.fn();
const mayRecord = vi.fn();
const covers = vi.fn();
let browser: FakeChrome;
let navigations: Navigations;
let answers: ReturnType<typeof recordAnswers>;

beforeEach(() => {
  browser = installChrome();
  browser.tabList.push({ id: 7, url: 'http://login.paypa1.com/account?token=1#b' });
  navigations = new Navigations();
  request.mockReset().mockResolvedValue({ type: 'records-add', record: 'id' });
  mayRecord.mockReset().mockResolvedValue(true);
  covers.mockReset().mockResolvedValue(false);
  answers = recordAnswers({
    link: { request },
    navigations,
    bypasses: { covers },
    health: { state: async () => guardStateOf({ name: 'connected', version: '1' }, 'blocking', true, { protected: 1, faults: [] }) },
    mayRecord,
  });
});

const stopped = (): Promise<string> =>
  navigations.add({
    tabId: 7,
    url: 'http://login.paypa1.com/account?token=1#b',
    host: 'login.paypa1.com',
    verdict: lookalike,
    outcome: 'stopped-before-request',
  });

const kept = (outcome: string, action = 'kept-later'): unknown[] => [
  'records-add',
  { host: 'login.paypa1.com', mode: 'blocking', outcome, action, person: { fraud: true } },
  expect.any(Number),
];

test('from the warning: the host alone, and how it was met', async () => {
  expect(await answers['keep-record'].answer({ token: await stopped() }, warning)).toEqual({ record: 'id' });
  expect(request).toHaveBeenCalledExactlyOnceWith(...kept('stopped-before-request'));
});

test('the hosts that redirected there are told too, where the browser told them', async () => {
  const token = await navigations.add({ ...(await navigations.find(await stopped(), 7))!, hops: ['t.example', 'ads.example'] });
  await answers['keep-record'].answer({ token }, warning);
  expect(request.mock.lastCall?.[1]).toMatchObject({ host: 'login.paypa1.com', hops: ['t.example', 'ads.example'] });
});

test('a token of another tab keeps nothing', async () => {
  expect(await answers['keep-record'].answer({ token: await stopped() }, { ...warning, tabId: 8 })).toEqual({ refused: 'gone' });
  expect(request).not.toHaveBeenCalled();
});

test.each([
  [false, 'kept-later'],
  [true, 'went-on'],
])('from the popup, past a warning %s', async (hasPassed, action) => {
  covers.mockResolvedValue(hasPassed);
  await answers['keep-record'].answer({ tabId: 7 }, popup);
  expect(request).toHaveBeenCalledExactlyOnceWith(...kept('opened', action));
});

test('from the popup over a warning', async () => {
  browser.tabList[0]!.url = `${extensionOrigin}/warning.html#${await stopped()}`;
  await answers['keep-record'].answer({ tabId: 7 }, popup);
  expect(request).toHaveBeenCalledExactlyOnceWith(...kept('stopped-before-request'));
});

test('from the popup over a page of the browser nothing', async () => {
  browser.tabList[0]!.url = 'chrome://version/';
  expect(await answers['keep-record'].answer({ tabId: 7 }, popup)).toEqual({ refused: 'gone' });
  expect(request).not.toHaveBeenCalled();
});

test('where it may not be, nothing goes to the helper: neither what is shown nor what is typed', async () => {
  mayRecord.mockResolvedValue(false);
  expect(await answers['keep-record'].answer({ token: await stopped() }, warning)).toEqual({ refused: 'locked' });
  expect(await answers['keep-record'].answer({ tabId: 7 }, popup)).toEqual({ refused: 'locked' });
  expect(await answers['records-add'].answer({ address: 'paypa1.com' }, page)).toEqual({ refused: 'locked' });
  expect(request).not.toHaveBeenCalled();
});

test('what is typed goes as it is, and the helper says why it is not kept', async () => {
  const typed = { address: 'hxxp://paypa1[.]com', person: { amount: '12 EUR' } };
  await answers['records-add'].answer(typed, page);
  expect(request).toHaveBeenCalledExactlyOnceWith('records-add', typed, expect.any(Number));
  request.mockRejectedValueOnce(new HostError('refused', 'records-full')).mockRejectedValueOnce(new HostError('gone'));
  expect(await answers['records-add'].answer(typed, page)).toEqual({ refused: 'records-full' });
  expect(await answers['records-add'].answer(typed, page)).toEqual({ refused: 'gone' });
});

test('each question is for its pages', () => {
  expect(answers['keep-record'].from).toEqual(['warning.html', 'popup.html']);
  expect(answers['records-add'].from).toEqual(['records.html']);
});
