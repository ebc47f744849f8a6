import { beforeEach, expect, test } from 'vitest';
import { type FakeChrome, installChrome } from '../../../test/fake-chrome.ts';
import { lookalike } from '../../../test/samples.ts';
import { longestAddress, longestHost, sessionKept } from '../../shared/limits.ts';
import { Navigations, type StoppedNavigation } from './navigations.ts';

const stopped = (tabId: number): StoppedNavigation => ({
  tabId,
  url: 'http://paypa1.com/',
  host: 'paypa1.com',
  verdict: lookalike,
  outcome: 'stopped-before-request',
});

let browser: FakeChrome;
beforeEach(() => {
  browser = installChrome();
});

test('a token counts in the tab it was made for and no other', async () => {
  const navigations = new Navigations();
  const token = await navigations.add(stopped(7));
  expect(await navigations.find(token, 7)).toEqual(stopped(7));
  expect(await navigations.find(token, 8)).toBeUndefined();
  expect(await navigations.find('', 7)).toBeUndefined();
  expect(await navigations.find(crypto.randomUUID(), 7)).toBeUndefined();
});

test('a reloaded warning still finds its navigation, also when the background slept', async () => {
  const token = await new Navigations().add(stopped(7));
  expect(await new Navigations().find(token, 7)).toEqual(stopped(7));
});

test('a closed tab is forgotten', async () => {
  const navigations = new Navigations();
  const [gone, kept] = [await navigations.add(stopped(7)), await navigations.add(stopped(8))];
  await navigations.forgetTab(7);
  expect(await navigations.find(gone, 7)).toBeUndefined();
  expect(await navigations.find(kept, 8)).toBeDefined();
});

test.each([
  [sessionKept.entries - 1, true],
  [sessionKept.entries, true],
  [sessionKept.entries + 1, false],
])('of %i the first is still there: %s', async (count, there) => {
  const navigations = new Navigations();
  const first = await navigations.add(stopped(7));
  for (let index = 1; index < count; index++) await navigations.add(stopped(7));
  expect((await navigations.find(first, 7)) !== undefined).toBe(there);
});

const site = 'http://paypa1.com:8080/';

test.each<[number, string | undefined]>([
  [longestAddress - 1, undefined],
  [longestAddress, undefined],
  [longestAddress + 1, site],
  [2_000_000, site],
])('an address of %i characters is kept as %s', async (length, kept) => {
  const navigations = new Navigations();
  const url = site.padEnd(length, 'x');
  const found = await navigations.find(await navigations.add({ ...stopped(7), url }), 7);
  expect(found).toMatchObject({ url: kept ?? url });
  expect(found?.isShortened).toBe(kept === undefined ? undefined : true);
});

test('of a host that is longer than any name both ends are kept', async () => {
  const navigations = new Navigations();
  const url = `http://${'a.'.repeat(900_000)}paypa1.com/x`;
  const found = await navigations.find(await navigations.add({ ...stopped(7), url }), 7);
  expect(new URL(found!.url).hostname).toHaveLength(longestHost);
  expect(found!.url.endsWith('.paypa1.com/')).toBe(true);
});

test('a flood of warnings with addresses of 1.9 MB fills a tenth of the store, and every one is found', async () => {
  const navigations = new Navigations();
  for (let index = 0; index < 12; index++) {
    const token = await navigations.add({ ...stopped(7), url: `http://paypa1.com/?${index}${'x'.repeat(1_900_000)}` });
    expect(await navigations.find(token, 7)).toBeDefined();
  }
  expect(JSON.stringify(browser.storage.session.values).length).toBeLessThan(1_000_000);
});
