import { welcomeWaits } from '../shared/limits.ts';
import { pageAddress } from '../shared/page-address.ts';
import { soon } from './host/within.ts';
import type { Policy } from './policy.ts';

/**
 * Opens the welcome page once, after a person installed UrlGuard. Where an administrator did, there is nothing to choose or
 * to be told; nor where the organisation's policy wants no welcome.
 */
export function registerWelcome(policy: Pick<Policy, 'told' | 'value'>): void {
  chrome.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void welcome(policy);
  });
}

async function welcome(policy: Pick<Policy, 'told' | 'value'>): Promise<void> {
  const { installType } = await chrome.management.getSelf();
  if (installType === 'admin') return;
  await soon(welcomeWaits, policy.told);
  if ((await policy.value('firstRun')) !== false) await chrome.tabs.create({ url: pageAddress('welcome.html') });
}
