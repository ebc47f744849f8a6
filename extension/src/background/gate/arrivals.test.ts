import { beforeEach, expect, test } from 'vitest';
import { installChrome, type FakeChrome } from '../../../test/fake-chrome.ts';
import { Arrivals, isSubmission } from './arrivals.ts';

const url = 'http://shop.near.example/it\'s#y';
const escaped = 'http://shop.near.example/it%27s#y';
let browser: FakeChrome;
let arrivals: Arrivals;

const arrive = (tabId: number, to: string, method = 'GET'): Promise<unknown> => browser.webRequest.onBeforeRequest.fire({ tabId, url: to, method });

beforeEach(() => {
  browser = installChrome();
  arrivals = new Arrivals();
  arrivals.register();
});

test('a tab\'s last request is known, by its address or as the hold page has it', async () => {
  await arrive(7, url, 'POST');
  for (const address of [url, escaped]) expect(arrivals.of(7, address)).toEqual({ tabId: 7, url, method: 'POST' });
  expect(arrivals.of(8, url)).toBeUndefined();
  await arrive(7, 'http://b.example/');
  expect(arrivals.of(7, url)).toBeUndefined();
  arrivals.forget(7);
  expect(arrivals.of(7, 'http://b.example/')).toBeUndefined();
});

test('without a tab it is known as long as there is one only', async () => {
  expect(arrivals.find(escaped)).toBeUndefined();
  await arrive(7, url);
  expect(arrivals.find(escaped)).toEqual({ tabId: 7, url, method: 'GET' });
  await arrive(8, url);
  expect(arrivals.find(escaped)).toBeUndefined();
});

test.each([['GET', false], ['HEAD', false], ['POST', true], ['PUT', true]])('%s sends something: %s', (method, sends) =>
  expect(isSubmission({ tabId: 7, url, method })).toBe(sends));

test('what nobody saw arrive sends nothing', () => expect(isSubmission(undefined)).toBe(false));
