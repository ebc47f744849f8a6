import { expect, test, vi } from 'vitest';
import { installChrome } from '../../../test/fake-chrome.ts';
import { detectMode } from './mode.ts';

const sites = ['http://*/*', 'https://*/*'];

test.each([
  ['Chromium, installed by policy', [...sites, 'webRequestBlocking'], true, 'blocking'],
  ['Chromium, ordinary', sites, true, 'planned'],
  ['Firefox', [...sites, 'webRequestBlocking'], false, 'blocking'],
  ['Firefox without access to sites', ['webRequestBlocking'], false, 'backstop'],
  ['Chromium with access to some sites', ['https://*/*'], true, 'backstop'],
])('%s', async (_, granted, hasRules, mode) => {
  const browser = installChrome();
  browser.granted.clear();
  for (const each of granted) browser.granted.add(each);
  if (!hasRules) vi.stubGlobal('chrome', { ...browser, declarativeNetRequest: undefined });
  expect(await detectMode()).toBe(mode);
});
