import type { Mode } from '../../shared/guard-state.ts';
import { shortened } from '../../shared/shortened.ts';
import { warningRedirect } from '../../shared/warning-address.ts';
import { type Sure, sure } from '../store/sure.ts';
import type { Gatekeeper } from './gatekeeper.ts';
import type { ModeListeners } from './mode-listeners.ts';
import { pageRequests } from './page-requests.ts';

type Details = Pick<chrome.webRequest.OnBeforeRequestDetails, 'tabId' | 'url'>;
type Answer = chrome.webRequest.BlockingResponse;

/**
 * Blocking mode: the browser holds each navigation, and each hop of a redirect, until the listener's promise settles. It
 * sets no limit itself (a promise pending for 30 s held the page for 30 s), so the gatekeeper has its own. A rejected
 * promise lets the navigation through: the listener's type has none. At the deadline it goes on (docs/adr/0013): the backstop
 * shows that, and judges again when the helper is back. What a defect keeps from being judged goes to the hold page
 * (docs/adr/0018). What is known to be no lookalike is answered at once.
 */
export function registerBlocking(listeners: ModeListeners, gatekeeper: Gatekeeper, mode: () => Promise<Mode>): void {
  const decide = async ({ tabId, url }: Details): Promise<Answer> => {
    if ((await mode()) !== 'blocking') return {}; // not known yet when this listener was asked
    const decision = await gatekeeper.decide(tabId, url, 'stopped-before-request');
    switch (decision.act) {
      case 'warn':
        return { redirectUrl: warningRedirect(decision.token) };
      case 'hold':
        return holdPage(url);
      case 'pass':
      case 'unchecked':
        return {};
    }
  };
  const hold = (details: Details): Answer | Sure<Answer> =>
    isPassed(gatekeeper, details.url)
      ? {}
      : sure(
          () => decide(details),
          () => holdPage(details.url),
        );
  // Chromium's types know the synchronous answer only; a promise works in both browsers (measured in 156 and 153).
  listeners.add(['blocking'], chrome.webRequest.onBeforeRequest, hold as (details: Details) => Answer, pageRequests, ['blocking']);
}

/** True when the gatekeeper lets the address pass. When it throws, nothing passes. */
function isPassed(gatekeeper: Gatekeeper, url: string): boolean {
  try {
    return gatekeeper.passes(url);
  } catch {
    return false;
  }
}

/** By getURL, as in `warningRedirect`. */
const holdPage = (url: string): Answer => ({ redirectUrl: `${chrome.runtime.getURL('hold.html')}?${shortened(url)}` });
