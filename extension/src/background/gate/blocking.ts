import { shortened } from '../../shared/shortened.ts';
import { type Sure, sure } from '../store/sure.ts';
import type { Gatekeeper } from './gatekeeper.ts';
import type { Mode } from './mode.ts';
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
        return { redirectUrl: `${ownPage('warning.html')}#${decision.token}` };
      case 'hold':
        return holdPage(url);
      default:
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

/** What throws passes nothing. */
function isPassed(gatekeeper: Gatekeeper, url: string): boolean {
  try {
    return gatekeeper.passes(url);
  } catch {
    return false;
  }
}

/** By getURL, the address of this session: a page that leads to the lasting one is refused (use_dynamic_url, Chromium 156). */
const ownPage = (page: string): string => chrome.runtime.getURL(page);

const holdPage = (url: string): Answer => ({ redirectUrl: `${ownPage('hold.html')}?${shortened(url)}` });
