import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { type FakeChrome, installChrome } from '../../../test/fake-chrome.ts';
import type { Most } from '../../shared/limits.ts';
import { SessionMap } from './session-map.ts';

const most = (entries: number, characters = 10_000): Most => ({ entries, characters });

let browser: FakeChrome;
beforeEach(() => {
  browser = installChrome();
});

test('a background started anew finds what the last one kept', async () => {
  await new SessionMap<number>('told', most(10)).set('one', 1);
  expect(await new SessionMap<number>('told', most(10)).get('one')).toBe(1);
  expect(browser.storage.local.values).toEqual({});
});

test('what the background of private windows remembers is apart from what the other does', async () => {
  const ordinary = new SessionMap<number>('told', most(10));
  await ordinary.set('one', 1);
  browser.extension.inIncognitoContext = true;
  const ofPrivate = new SessionMap<number>('told', most(10));
  await ofPrivate.set('two', 2);
  expect(await new SessionMap<number>('told', most(10)).entries()).toEqual([['two', 2]]);
  browser.extension.inIncognitoContext = false;
  await ordinary.set('three', 3);
  expect((await new SessionMap<number>('told', most(10)).entries()).map(([key]) => key)).toEqual(['one', 'three']);
});

test('changes made at once are all kept', async () => {
  const map = new SessionMap<number>('told', most(100));
  await Promise.all(Array.from({ length: 50 }, (_, index) => map.set(String(index), index)));
  expect(await new SessionMap<number>('told', most(100)).entries()).toHaveLength(50);
});

test('over the limit the oldest goes', async () => {
  const map = new SessionMap<number>('told', most(2));
  for (const [key, value] of [
    ['one', 1],
    ['two', 2],
    ['three', 3],
  ] as const)
    await map.set(key, value);
  expect(await map.entries()).toEqual([
    ['two', 2],
    ['three', 3],
  ]);
  expect(await new SessionMap<number>('told', most(1)).entries()).toEqual([['three', 3]]);
});

test('setting again makes an entry the newest', async () => {
  const map = new SessionMap<number>('told', most(2));
  await map.set('one', 1);
  await map.set('two', 2);
  await map.set('one', 11);
  await map.set('three', 3);
  expect(await map.entries()).toEqual([
    ['one', 11],
    ['three', 3],
  ]);
});

test('a store that refuses costs the memory of the next background, and nothing before', async () => {
  const map = new SessionMap<number>('told', most(9));
  await map.set('one', 1);
  vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  await map.set('two', 2);
  await map.delete('one');
  expect(await map.entries()).toEqual([['two', 2]]);
  expect(await new SessionMap<number>('told', most(9)).entries()).toEqual([]); // what was deleted does not come back
});

test("a store that can't be read is empty, and is written all the same", async () => {
  vi.spyOn(browser.storage.session, 'get').mockRejectedValueOnce(new Error('x'));
  const map = new SessionMap<number>('told', most(9));
  expect(await map.get('one')).toBeUndefined();
  await map.set('one', 1);
  expect(await new SessionMap<number>('told', most(9)).get('one')).toBe(1);
});

test.each<[string, unknown]>([
  ['text', 'x'],
  ['no pairs', [1, null, ['one'], ['one', 2], [3, 'x']]],
  ['no JSON', [['one', '{']]],
])('%s in its place harms nothing', async (_, stored) => {
  browser.storage.session.values = { told: stored };
  const map = new SessionMap<number>('told', most(9));
  expect(await map.get('one')).toBeUndefined();
  expect(await map.entries()).toEqual([]);
});

test('what is no pair of texts costs nothing that lies beside it', async () => {
  browser.storage.session.values = {
    told: [1, null, 'ab', ['one'], ['one', 2], [3, 'x'], ['two', '2', 'more'], { length: 2 }, ['good', '7']],
  };
  const map = new SessionMap<number>('told', most(9));
  expect(await map.entries()).toEqual([['good', 7]]);
  expect(await map.get('good')).toBe(7);
});

test('only what changes something is written', async () => {
  const map = new SessionMap<number>('told', most(9));
  await map.set('one', 1);
  const write = vi.spyOn(browser.storage.session, 'set');
  await map.delete('two', 'three');
  await map.delete();
  expect(write).not.toHaveBeenCalled();
  await map.delete('two', 'one');
  expect(write).toHaveBeenCalledOnce();
  expect(await new SessionMap<number>('told', most(9)).entries()).toEqual([]);
});

test('what a page may choose does not fill the store', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(20), fc.nat(3_000)), { maxLength: 60 }), async (written) => {
      const map = new SessionMap<string>('told', most(10));
      for (const [key, length] of written) await map.set(String(key), 'x'.repeat(length));
      expect(JSON.stringify(browser.storage.session.values['told'] ?? []).length).toBeLessThan(10_000 * 1.1);
      await map.delete(...(await map.entries()).map(([key]) => key));
    }),
    { numRuns: 30 },
  );
});
