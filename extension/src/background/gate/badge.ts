import type { GuardState } from '../../shared/guard-state.ts';
import { worstWords } from '../../shared/guard-words.ts';
import { isUnsure } from '../../shared/protocol/is-lookalike.ts';
import type { Verdict } from '../../shared/protocol/messages.ts';

const red = '#b3261e';
const amber = '#8a5a00';
const blue = '#1d56b8';

/** The toolbar button says when protection is off, or less than it seems: failure is open and visible. */
export async function showOnBadge(state: GuardState): Promise<void> {
  if (state.host.name === 'connecting') return; // what it said last stays until it is known better
  const say = (key: string): string => chrome.i18n.getMessage(key);
  const worst = worstWords(state);
  const [text, title] =
    state.host.fault !== undefined
      ? [say('badgeOff'), say('badgeOffTitle')]
      : worst === undefined
        ? ['', say('extensionName')]
        : ['!', `${say('extensionName')}\n${say(worst)}`];
  await chrome.action.setBadgeBackgroundColor({ color: state.severity === 'amber' ? amber : red });
  await chrome.action.setBadgeText({ text });
  await chrome.action.setTitle({ title });
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
  await chrome.action.setBadgeBackgroundColor({ tabId, color: red });
  await chrome.action.setBadgeText({ tabId, text: '?' });
  await chrome.action.setTitle({ tabId, title: chrome.i18n.getMessage('badgeUncheckedTitle') });
}
