import { heldAddress } from '../shared/held-address.ts';
import { pageAddress } from '../shared/page-address.ts';
import { warningToken } from '../shared/warning-address.ts';
import { webHost } from '../shared/web-host.ts';
import type { Navigations, StoppedNavigation } from './gate/navigations.ts';

/** The navigation whose warning a tab shows. */
export async function stoppedIn(tabId: number, navigations: Navigations): Promise<StoppedNavigation | undefined> {
  const token = warningToken((await tabOf(tabId))?.url ?? '');
  return token === undefined ? undefined : navigations.find(token, tabId);
}

/** The host a tab is about: what it shows, or what its warning or hold page stands in for. */
export async function hostShown(tabId: number, navigations: Navigations): Promise<string | undefined> {
  const url = (await tabOf(tabId))?.url ?? '';
  if (warningToken(url) !== undefined) return (await stoppedIn(tabId, navigations))?.host;
  return webHost(url.startsWith(`${pageAddress('hold.html')}?`) ? (heldAddress(url) ?? '') : url);
}

const tabOf = (tabId: number): Promise<chrome.tabs.Tab | undefined> => chrome.tabs.get(tabId).catch(() => undefined);
