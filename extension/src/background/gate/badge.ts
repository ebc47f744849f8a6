import type { HostState } from '../../shared/guard-state.ts';

const red = '#b3261e';

/** The toolbar button says when protection is off: failure is open and visible. */
export async function showOnBadge(state: HostState): Promise<void> {
  const off = state.name !== 'connected' && state.name !== 'connecting';
  await chrome.action.setBadgeBackgroundColor({ color: red });
  await chrome.action.setBadgeText({ text: off ? chrome.i18n.getMessage('badgeOff') : '' });
  await chrome.action.setTitle({ title: chrome.i18n.getMessage(off ? 'badgeOffTitle' : 'extensionName') });
}

/** This tab shows a warning, or a site that was opened in spite of one. The browser forgets this with the tab's next page. */
export async function showWarned(tabId: number): Promise<void> {
  await chrome.action.setBadgeBackgroundColor({ tabId, color: red });
  await chrome.action.setBadgeText({ tabId, text: '!' });
  await chrome.action.setTitle({ tabId, title: chrome.i18n.getMessage('badgeWarnedTitle') });
}

/** A page was opened without a verdict: the helper was too slow for it. The browser forgets this with the tab's next page. */
export async function showUnchecked(tabId: number): Promise<void> {
  await chrome.action.setBadgeText({ tabId, text: '?' });
  await chrome.action.setTitle({ tabId, title: chrome.i18n.getMessage('badgeUncheckedTitle') });
}
