import { beforeEach, expect, test } from 'vitest';
import { installChrome } from '../../test/fake-chrome.ts';
import { lookalike } from '../../test/samples.ts';
import { navigationsKept } from './limits.ts';
import { Navigations, type StoppedNavigation } from './navigations.ts';

const stopped = (tabId: number): StoppedNavigation => ({
  tabId, url: 'http://paypa1.com/', host: 'paypa1.com', verdict: lookalike, outcome: 'stopped-before-request',
});

beforeEach(() => void installChrome());

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
  [navigationsKept - 1, true],
  [navigationsKept, true],
  [navigationsKept + 1, false],
])('of %i the first is still there: %s', async (count, there) => {
  const navigations = new Navigations();
  const first = await navigations.add(stopped(7));
  for (let index = 1; index < count; index++) await navigations.add(stopped(7));
  expect((await navigations.find(first, 7)) !== undefined).toBe(there);
});
