import { warningAddress, warningToken } from '../../shared/warning-address.ts';
import { type Sure, sure } from '../store/sure.ts';

/**
 * Puts the warning in the place of a lookalike that has loaded, if the tab is still there, and takes away the service worker
 * it may have left: that would answer the next navigation itself, where neither rules nor listeners are asked.
 * @returns whether the tab was still there.
 */
export async function replaceByWarning(tabId: number, url: string, token: string): Promise<boolean> {
  const [isThere] = await Promise.all([replace(tabId, url, token), removeWorkers(url)]);
  return isThere;
}

const replace = (tabId: number, url: string, token: string): Sure<boolean> =>
  sure(
    async () => {
      const tab = await chrome.tabs.get(tabId);
      // Begun and committed, it is judged twice: one warning is enough.
      const isComing = warningToken(tab.pendingUrl ?? '') !== undefined;
      const isThere = !isComing && [tab.pendingUrl, tab.url].includes(url);
      if (isThere) await chrome.tabs.update(tabId, { url: warningAddress(token) });
      return isThere;
    },
    () => false,
  );

/** Firefox asks its listeners first (measured in 153), and has no such permission here. */
const removeWorkers = (url: string): Sure<unknown> =>
  sure(
    () => chrome.browsingData?.remove({ origins: [new URL(url).origin] }, { serviceWorkers: true }),
    () => undefined,
  );
