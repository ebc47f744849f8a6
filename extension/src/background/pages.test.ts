import { beforeEach, expect, test, vi } from 'vitest';
import { extensionOrigin, type FakeChrome, installChrome } from '../../test/fake-chrome.ts';
import { type PageHandlers, registerPages } from './pages.ts';

const own = { id: 'ejklcnapodpmfeigofblioffcdmlndaa', url: `${extensionOrigin}/warning.html#token`, tab: { id: 7, incognito: false } };
const answer = vi.fn(async () => ({ url: 'http://paypa1.com/' }));
let browser: FakeChrome;

beforeEach(() => {
  browser = installChrome();
  answer.mockClear();
  registerPages({ 'continue-once': { from: ['warning.html'], answer } } as unknown as PageHandlers);
});

const send = async (message: object, sender: object): Promise<unknown> => {
  const respond = vi.fn();
  const [waits] = await browser.runtime.onMessage.fire(message, sender, respond);
  await new Promise((resolve) => setTimeout(resolve));
  return waits === true ? respond.mock.calls[0]?.[0] : 'not answered';
};

test("the page's own tab comes from the browser, never from the message", async () => {
  const message = { ask: 'continue-once', token: 'token', tabId: 99 };
  expect(await send(message, own)).toEqual({ url: 'http://paypa1.com/' });
  expect(answer).toHaveBeenCalledWith({ token: 'token', tabId: 99 }, { page: 'warning.html', tabId: 7, isPrivate: false });
});

test.each([
  ['a private tab, whatever its page says', { ...own, tab: { id: 7, incognito: true } }, false, true],
  ['a popup in a private window', { id: own.id, url: own.url }, true, true],
  ['a popup in another', { id: own.id, url: own.url }, false, false],
  ['a page that says nothing', { id: own.id, url: own.url }, undefined, true],
])('%s', async (_, sender, says, isPrivate) => {
  await send({ ask: 'continue-once', isPrivate: says }, sender);
  expect(answer).toHaveBeenCalledWith(expect.anything(), expect.objectContaining({ isPrivate }));
});

test.each([
  ['another page of ours', { ...own, url: `${extensionOrigin}/options.html` }],
  ['another extension', { ...own, id: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' }],
  ['a web page', { ...own, url: 'http://paypa1.com/warning.html' }],
  ['a page without an address', { id: own.id }],
])('%s is not answered', async (_, sender) => {
  expect(await send({ ask: 'continue-once', token: 'token' }, sender)).toBe('not answered');
  expect(answer).not.toHaveBeenCalled();
});

test.each([{ ask: 'unknown' }, { ask: 'constructor' }, { tell: 'changed' }, {}])('%o is not answered', async (message) => {
  expect(await send(message, own)).toBe('not answered');
});

test('a defect leaves the page without an answer, not waiting for ever', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  answer.mockRejectedValueOnce(new TypeError('x'));
  expect(await send({ ask: 'continue-once', token: 'token' }, own)).toBeNull();
});
