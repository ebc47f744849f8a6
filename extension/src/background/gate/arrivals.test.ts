import { beforeEach, expect, test } from 'vitest';
import { installChrome, type FakeChrome } from '../../../test/fake-chrome.ts';
import { Arrivals, type Arrival, isCrossSite, isSubmission } from './arrivals.ts';

const url = 'http://shop.near.example/x#y';
let browser: FakeChrome;
let arrivals: Arrivals;
const told: Arrival[] = [];

beforeEach(() => {
  browser = installChrome();
  arrivals = new Arrivals();
  told.length = 0;
  arrivals.register((arrival) => void told.push(arrival));
});

test('a tab\'s last request is known, by its address', async () => {
  await browser.webRequest.onBeforeRequest.fire({ tabId: 7, url, method: 'POST', initiator: 'http://a.example' });
  expect(arrivals.of(7, url)).toEqual({ url, method: 'POST', initiator: 'http://a.example' });
  expect(arrivals.of(8, url)).toBeUndefined();
  expect(told).toEqual([{ url, method: 'POST', initiator: 'http://a.example' }]);
  await browser.webRequest.onBeforeRequest.fire({ tabId: 7, url: 'http://b.example/', method: 'GET' });
  expect(arrivals.of(7, url)).toBeUndefined();
  arrivals.forget(7);
  expect(arrivals.of(7, 'http://b.example/')).toBeUndefined();
});

test.each([['GET', false], ['HEAD', false], ['POST', true], ['PUT', true]])('%s sends something: %s', (method, sends) =>
  expect(isSubmission({ url, method })).toBe(sends));

test.each<[string | undefined, boolean]>([
  [undefined, false], // typed, a bookmark
  ['http://near.example', false],
  ['http://www.near.example:8080', false],
  ['https://near.example', true], // schemeful
  ['http://other.example', true],
  ['http://notnear.example', true],
  ['null', true], // a sandboxed page
])('started by %s: from another site %s', (initiator, crosses) =>
  expect(isCrossSite({ url, method: 'GET', initiator }, 'near.example')).toBe(crosses));

test('what nobody saw arrive is from another site, and sends nothing', () => {
  expect(isCrossSite(undefined, 'near.example')).toBe(true);
  expect(isSubmission(undefined)).toBe(false);
});
