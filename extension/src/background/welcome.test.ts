import { expect, test, vi } from 'vitest';
import { extensionOrigin, FakeEvent, installChrome } from '../../test/fake-chrome.ts';
import { registerWelcome } from './welcome.ts';

test.each<[string, string, boolean | undefined, boolean]>([
  ['install', 'normal', undefined, true],
  ['install', 'development', true, true],
  ['install', 'admin', undefined, false],
  ['install', 'normal', false, false],
  ['update', 'normal', undefined, false],
])('%s, %s, policy %s: welcomed %s', async (reason, installType, firstRun, isWelcomed) => {
  const browser = installChrome();
  const onInstalled = new FakeEvent<(details: { reason: string }) => void>();
  const create = vi.fn(async (_: object) => undefined);
  Object.assign(browser.runtime, { onInstalled });
  Object.assign(browser.tabs, { create });
  Object.assign(browser, { management: { getSelf: async () => ({ installType }) } });
  registerWelcome({ told: Promise.resolve(), value: async () => firstRun as never });
  await onInstalled.fire({ reason });
  await new Promise((resolve) => setTimeout(resolve));
  expect(create.mock.calls).toEqual(isWelcomed ? [[{ url: `${extensionOrigin}/welcome.html` }]] : []);
});
