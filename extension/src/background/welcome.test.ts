import { expect, test, vi } from 'vitest';
import { FakeEvent, extensionOrigin, installChrome } from '../../test/fake-chrome.ts';
import { registerWelcome } from './welcome.ts';

test.each<[string, string, boolean]>([
  ['install', 'normal', true], ['install', 'development', true], ['install', 'admin', false], ['update', 'normal', false],
])('%s, %s: welcomed %s', async (reason, installType, isWelcomed) => {
  const browser = installChrome();
  const onInstalled = new FakeEvent<(details: { reason: string }) => void>();
  const create = vi.fn(async (_: object) => undefined);
  Object.assign(browser.runtime, { onInstalled });
  Object.assign(browser.tabs, { create });
  Object.assign(browser, { management: { getSelf: async () => ({ installType }) } });
  registerWelcome();
  await onInstalled.fire({ reason });
  await new Promise((resolve) => setTimeout(resolve));
  expect(create.mock.calls).toEqual(isWelcomed ? [[{ url: `${extensionOrigin}/welcome.html` }]] : []);
});
