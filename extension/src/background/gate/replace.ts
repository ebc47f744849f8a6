import { warningPage } from './gatekeeper.ts';

/**
 * Puts the warning in the place of a lookalike that has loaded, if the tab is still there, and takes away the service worker
 * it may have left: that would answer the next navigation itself, where neither rules nor listeners are asked.
 * @returns whether the tab was still there.
 */
export async function replaceByWarning(tabId: number, url: string, token: string): Promise<boolean> {
  const tab = await chrome.tabs.get(tabId).catch(() => undefined);
  // Begun and committed, it is judged twice: one warning is enough.
  const isComing = tab?.pendingUrl?.startsWith(warningPage('')) ?? false;
  const isThere = tab !== undefined && !isComing && [tab.pendingUrl, tab.url].includes(url);
  if (isThere) await chrome.tabs.update(tabId, { url: warningPage(token) });
  // Firefox asks its listeners first (measured in 153), and has no such permission here.
  await chrome.browsingData?.remove({ origins: [new URL(url).origin] }, { serviceWorkers: true });
  return isThere;
}
