import type { HostState } from '../../shared/guard-state.ts';
import { isUnsure } from '../../shared/protocol/is-lookalike.ts';
import type { Verdict } from '../../shared/protocol/messages.ts';

const red = '#b3261e';
const blue = '#1d56b8';

/** The toolbar button says when protection is off: failure is open and visible. */
export async function showOnBadge(state: HostState): Promise<void> {
  const off = state.name !== 'connected' && state.name !== 'connecting';
  await chrome.action.setBadgeBackgroundColor({ color: red });
  await chrome.action.setBadgeText({ text: off ? chrome.i18n.getMessage('badgeOff') : '' });
  await chrome.action.setTitle({ title: chrome.i18n.getMessage(off ? 'badgeOffTitle' : 'extensionName') });
}

/**
 * This tab shows a warning or a question, or a site that was opened in spite of one. The browser forgets this with the tab's next page.
 */
export async function showWarned(tabId: number, about: Verdict | undefined): Promise<void> {
  const isQuestion = about !== undefined && isUnsure(about);
  await chrome.action.setBadgeBackgroundColor({ tabId, color: isQuestion ? blue : red });
  await chrome.action.setBadgeText({ tabId, text: '!' });
  await chrome.action.setTitle({ tabId, title: chrome.i18n.getMessage(isQuestion ? 'badgeAskedTitle' : 'badgeWarnedTitle') });
}

/** A page was opened without a verdict: the helper was too slow for it. The browser forgets this with the tab's next page. */
export async function showUnchecked(tabId: number): Promise<void> {
  await chrome.action.setBadgeText({ tabId, text: '?' });
  await chrome.action.setTitle({ tabId, title: chrome.i18n.getMessage('badgeUncheckedTitle') });
}
