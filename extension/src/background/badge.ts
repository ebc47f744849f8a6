import type { HostState } from './host/state.ts';

/**
 * The toolbar button says when protection is off: failure is open and visible. A warning has a page of its own and needs
 * no badge.
 */
export async function showOnBadge(state: HostState): Promise<void> {
  const off = state.name !== 'connected' && state.name !== 'connecting';
  await chrome.action.setBadgeBackgroundColor({ color: '#b3261e' });
  await chrome.action.setBadgeText({ text: off ? chrome.i18n.getMessage('badgeOff') : '' });
  await chrome.action.setTitle({ title: chrome.i18n.getMessage(off ? 'badgeOffTitle' : 'extensionName') });
}

/** A page was opened without a verdict: the helper was too slow for it. The browser forgets this with the tab's next page. */
export async function showUnchecked(tabId: number): Promise<void> {
  await chrome.action.setBadgeText({ tabId, text: '?' });
  await chrome.action.setTitle({ tabId, title: chrome.i18n.getMessage('badgeUncheckedTitle') });
}
