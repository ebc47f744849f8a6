import { beforeEach, expect, test, vi } from 'vitest';
import { type FakeChrome, installChrome } from '../../test/fake-chrome.ts';
import { Counters } from './counters.ts';

const here = { isPrivate: false };
const inPrivate = { isPrivate: true };
const none = { shown: 0, heeded: 0, bypassed: 0, exempted: 0 };

let browser: FakeChrome;
beforeEach(() => {
  browser = installChrome();
});

test('each warning is shown once, however often its page is loaded, also by a background started anew', async () => {
  await new Counters().shown('a', here);
  const counters = new Counters();
  await counters.shown('a', here);
  await counters.shown('b', here);
  expect(await counters.counts()).toEqual({ ...none, shown: 2 });
});

test('changes made at once are all counted', async () => {
  const counters = new Counters();
  await Promise.all(Array.from({ length: 40 }, (_, at) => counters.add(at % 2 === 0 ? 'heeded' : 'bypassed', here)));
  expect(await new Counters().counts()).toEqual({ ...none, heeded: 20, bypassed: 20 });
});

test('nothing of a private window is kept', async () => {
  const counters = new Counters();
  await counters.shown('a', inPrivate);
  await counters.add('exempted', inPrivate);
  expect(await counters.counts()).toEqual(none);
  expect(browser.storage.local.values).toEqual({});
  expect(browser.storage.session.values).toEqual({});
});

test('only numbers are kept, and forgetting leaves nothing', async () => {
  const counters = new Counters();
  await counters.shown('token-of-a-site.com', here);
  expect(browser.storage.local.values).toEqual({ counters: { ...none, shown: 1 } });
  await counters.forget();
  expect(browser.storage.local.values).toEqual({});
  expect(await counters.counts()).toEqual(none);
});

test.each([[undefined], ['x'], [{ shown: -1, heeded: 'x', bypassed: 1.5, exempted: null }], [[]]])(
  '%j in their place is no number',
  async (stored) => {
    browser.storage.local.values = { counters: stored };
    expect(await new Counters().counts()).toEqual(none);
  },
);

test('a store that refuses costs the number, and no later one', async () => {
  const counters = new Counters();
  vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
  await counters.add('heeded', here);
  await counters.add('heeded', here);
  expect(await counters.counts()).toEqual({ ...none, heeded: 1 });
});
