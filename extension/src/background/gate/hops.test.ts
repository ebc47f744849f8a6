import { beforeEach, expect, test } from 'vitest';
import { extensionOrigin, type FakeChrome, installChrome } from '../../../test/fake-chrome.ts';
import { mostHops } from '../../shared/limits.ts';
import { Hops } from './hops.ts';
import { ModeListeners } from './mode-listeners.ts';

let browser: FakeChrome;
let hops: Hops;

const redirect = (url: string, redirectUrl: string, requestId = '1', tabId = 7): Promise<unknown> =>
  browser.webRequest.onBeforeRedirect.fire({ tabId, requestId, url, redirectUrl });

beforeEach(() => {
  browser = installChrome();
  hops = new Hops();
  hops.register(new ModeListeners());
});

test('the hosts that redirected a tab to a host are known by name, in order, and nothing more of their addresses', async () => {
  await redirect('http://t.example/a?b#c', 'https://t.example/a?b#c');
  await redirect('https://t.example/a?b#c', 'https://ads.example/d');
  await redirect('https://ads.example/d', 'http://paypa1.com/e');
  await redirect('http://paypa1.com/e', `${extensionOrigin}/hold.html?http://paypa1.com/e`);
  expect(hops.to(7, 'paypa1.com')).toEqual(['t.example', 'ads.example']);
  expect(hops.to(7, 'paypa1.com')).toEqual([]); // told once
});

test('not those of another tab, of a host that it went past, of a navigation before, or of one that is forgotten', async () => {
  const lead = (id: string, host = 't.example') => redirect(`http://${host}/`, 'http://paypa1.com/', id);
  await lead('1');
  expect(hops.to(8, 'paypa1.com')).toEqual([]);
  expect(hops.to(7, 't.example')).toEqual([]);
  await lead('2');
  await lead('3', 'u.example');
  expect(hops.to(7, 'paypa1.com')).toEqual(['u.example']);
  await lead('4');
  hops.forget(7);
  expect(hops.to(7, 'paypa1.com')).toEqual([]);
});

test('a host that redirects to itself is no hop to itself', async () => {
  await redirect('http://paypa1.com/', 'https://paypa1.com/');
  expect(hops.to(7, 'paypa1.com')).toEqual([]);
});

test('of a long way the last part is kept', async () => {
  for (let n = 0; n < 20; n++) await redirect(`http://h${n}.example/`, `http://h${n + 1}.example/`);
  expect(hops.to(7, 'h20.example')).toEqual(Array.from({ length: mostHops }, (_, n) => `h${20 - mostHops + n}.example`));
});
