import { pageAddress } from './page-address.ts';

/**
 * Opens the welcome page once, after a person installed UrlGuard. Where an administrator did, there is nothing to choose or
 * to be told.
 */
export function registerWelcome(): void {
  chrome.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void welcome();
  });
}

async function welcome(): Promise<void> {
  const { installType } = await chrome.management.getSelf();
  if (installType !== 'admin') await chrome.tabs.create({ url: pageAddress('welcome.html') });
}
