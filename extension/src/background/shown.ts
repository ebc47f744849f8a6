import { heldAddress } from '../shared/held-address.ts';
import { pageAddress } from '../shared/page-address.ts';
import { warningToken } from '../shared/warning-address.ts';
import { webHost } from '../shared/web-host.ts';
import type { Navigations } from './gate/navigations.ts';

/** The host a tab is about: what it shows, or what its warning or hold page stands in for. */
export async function hostShown(tabId: number, navigations: Navigations): Promise<string | undefined> {
  const tab = await chrome.tabs.get(tabId).catch(() => undefined);
  const url = tab?.url ?? '';
  const token = warningToken(url);
  if (token !== undefined) return (await navigations.find(token, tabId))?.host;
  return webHost(url.startsWith(`${pageAddress('hold.html')}?`) ? (heldAddress(url) ?? '') : url);
}
