import { beforeEach, expect, test, vi } from 'vitest';
import { installChrome } from '../../test/fake-chrome.ts';
import { OwnBrowser } from './own-browser.ts';

const request = vi.fn();
let windows: { incognito: boolean }[];
let state: { name: 'connected' | 'connecting' };
let own: OwnBrowser;
const told = (): unknown[] => request.mock.calls.map(([type, message]) => [type, message] as unknown);

const firefox = { name: 'Firefox', version: '153.0' };
const message = { ...firefox, extension: '1.0.0', mode: 'blocking', private: false };

beforeEach(() => {
  const browser = installChrome();
  windows = [{ incognito: false }];
  state = { name: 'connected' };
  vi.stubGlobal('chrome', {
    ...browser,
    runtime: { ...browser.runtime, getManifest: () => ({ version: '1.0.0' }), getBrowserInfo: async () => firefox },
    windows: { getAll: async () => windows },
  });
  request.mockReset();
  request.mockResolvedValue({ type: 'browser', written: true });
  own = new OwnBrowser({ state, request } as never, { current: async () => 'blocking' });
});

test('a helper is told once which browser it works for, and again when it is another one', async () => {
  await own.tell();
  await own.tell();
  expect(told()).toEqual([['browser', message]]);
  own.forget();
  await own.tell();
  expect(request).toHaveBeenCalledTimes(2);
});

test.each([[[]], [[{ incognito: true }]]])('windows %j: none is open that is not private', async (open) => {
  windows = open;
  await own.tell();
  expect(told()).toEqual([['browser', { ...message, private: true }]]);
  windows = [...open, { incognito: false }];
  await own.tell();
  expect(told()[1]).toEqual(['browser', message]);
});

test("where windows can't be asked for, all count as private", async () => {
  vi.stubGlobal('chrome', { ...chrome, windows: undefined });
  await own.tell();
  expect(told()).toEqual([['browser', { ...message, private: true }]]);
});

test('a helper that refuses or is not there is no failure, and is told the next time', async () => {
  state.name = 'connecting';
  await own.tell();
  expect(request).not.toHaveBeenCalled();
  state.name = 'connected';
  request.mockRejectedValueOnce(new Error('refused'));
  await own.tell();
  await own.tell();
  expect(request).toHaveBeenCalledTimes(2);
});

test.each([
  [['Not?A_Brand', 'Chromium', 'Google Chrome'], 'Google Chrome'],
  [['Chromium', 'Not=A?Brand'], 'Chromium'],
  [['Brave', 'Chromium', ' Not A;Brand'], 'Brave'],
  [[], 'unknown'],
])('of the brands %j it is %s', async (brands, name) => {
  vi.stubGlobal('chrome', { ...chrome, runtime: { ...chrome.runtime, getBrowserInfo: undefined } });
  const list = brands.map((brand) => ({ brand, version: '156.0.1.2' }));
  vi.stubGlobal('navigator', {
    userAgentData: {
      brands: list.map(({ brand }) => ({ brand, version: '156' })),
      getHighEntropyValues: async () => ({ fullVersionList: list }),
    },
  });
  await own.tell();
  expect(told()).toMatchObject([['browser', { name, version: name === 'unknown' ? 'unknown' : '156.0.1.2' }]]);
});

test('texts are cut to what the helper takes', async () => {
  vi.stubGlobal('chrome', {
    ...chrome,
    runtime: { ...chrome.runtime, getBrowserInfo: async () => ({ name: 'é', version: '1'.repeat(50) }) },
  });
  await own.tell();
  expect(told()).toMatchObject([['browser', { name: 'unknown', version: '1'.repeat(40) }]]);
});
