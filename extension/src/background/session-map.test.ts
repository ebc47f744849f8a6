import { beforeEach, expect, test } from 'vitest';
import { installChrome, type FakeChrome } from '../../test/fake-chrome.ts';
import { SessionMap } from './session-map.ts';

let browser: FakeChrome;
beforeEach(() => {
  browser = installChrome();
});

test('a background started anew finds what the last one kept', async () => {
  await new SessionMap<number>('numbers', 10).set('one', 1);
  expect(await new SessionMap<number>('numbers', 10).get('one')).toBe(1);
  expect(browser.storage.local.values).toEqual({});
});

test('changes made at once are all kept', async () => {
  const map = new SessionMap<number>('numbers', 100);
  await Promise.all(Array.from({ length: 50 }, (_, index) => map.set(String(index), index)));
  expect(await new SessionMap<number>('numbers', 100).entries()).toHaveLength(50);
});

test('over the limit the oldest goes, and is told', async () => {
  const map = new SessionMap<number>('numbers', 2);
  expect(await map.set('one', 1)).toEqual([]);
  expect(await map.set('two', 2)).toEqual([]);
  expect(await map.set('three', 3)).toEqual([['one', 1]]);
  expect(await map.entries()).toEqual([['two', 2], ['three', 3]]);
});

test('setting again makes an entry the newest', async () => {
  const map = new SessionMap<number>('numbers', 2);
  await map.set('one', 1);
  await map.set('two', 2);
  await map.set('one', 11);
  expect(await map.set('three', 3)).toEqual([['two', 2]]);
});
