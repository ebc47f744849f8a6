import { beforeEach, expect, test } from 'vitest';
import { extensionOrigin, type FakeChrome, installChrome } from '../../../test/fake-chrome.ts';
import { Arrivals, isSubmission } from './arrivals.ts';
import { ModeListeners } from './mode-listeners.ts';

const url = "http://shop.near.example/it's#y";
const escaped = 'http://shop.near.example/it%27s#y';
let browser: FakeChrome;
let arrivals: Arrivals;

const arrive = (tabId: number, to: string, method = 'GET', redirectUrl = `${extensionOrigin}/hold.html?${to}`): Promise<unknown> =>
  browser.webRequest.onBeforeRedirect.fire({ tabId, url: to, method, redirectUrl });

beforeEach(() => {
  browser = installChrome();
  arrivals = new Arrivals();
  arrivals.register(new ModeListeners());
});

test.each([url, escaped])('what a rule sent to the hold page is known by its tab and address, once: %s', async (address) => {
  await arrive(7, url, 'POST');
  expect(arrivals.take(8, address)).toBeUndefined();
  expect(arrivals.take(7, 'http://b.example/')).toBeUndefined();
  expect(arrivals.take(7, address)).toEqual({ tabId: 7, url, method: 'POST' });
  expect(arrivals.take(7, address)).toBeUndefined();
});

test('the browser tells of the hold page by the address it has in this session', async () => {
  browser.runtime.getURL = (page) => `chrome-extension://address-of-this-session/${page}`;
  arrivals = new Arrivals();
  arrivals.register(new ModeListeners());
  await arrive(7, url, 'POST', `chrome-extension://address-of-this-session/hold.html?${url}`);
  expect(arrivals.find(url)).toEqual({ tabId: 7, url, method: 'POST' });
});

test('the last one of a tab counts; of a closed tab none does, nor what a site sends elsewhere', async () => {
  await arrive(7, url);
  await arrive(7, 'http://b.example/');
  expect(arrivals.take(7, url)).toBeUndefined();
  arrivals.forget(7);
  expect(arrivals.take(7, 'http://b.example/')).toBeUndefined();
  await arrive(7, url, 'GET', 'https://shop.near.example/');
  expect(arrivals.take(7, url)).toBeUndefined();
});

test('without a tab it is known as long as there is one only', async () => {
  expect(arrivals.find(escaped)).toBeUndefined();
  await arrive(7, url);
  expect(arrivals.find(escaped)).toEqual({ tabId: 7, url, method: 'GET' });
  await arrive(8, url);
  expect(arrivals.find(escaped)).toBeUndefined();
});

test.each([
  ['GET', false],
  ['HEAD', false],
  ['POST', true],
  ['PUT', true],
])('%s sends something: %s', (method, sends) => expect(isSubmission({ tabId: 7, url, method })).toBe(sends));

test('what nobody saw arrive sends nothing', () => expect(isSubmission(undefined)).toBe(false));
