import type { Gatekeeper } from './gatekeeper.ts';
import type { Mode } from './mode.ts';
import type { ModeListeners } from './mode-listeners.ts';
import { pageRequests } from './page-requests.ts';

type Details = Pick<chrome.webRequest.OnBeforeRequestDetails, 'tabId' | 'url'>;

/**
 * Blocking mode: the browser holds each navigation, and each hop of a redirect, until the listener's promise settles. It
 * sets no limit itself (a promise pending for 30 s held the page for 30 s), so the gatekeeper has its own. A rejected
 * promise lets the navigation through: nothing in here may throw. At the deadline it goes on (docs/adr/0013): the backstop
 * shows that, and judges again when the helper is back. What is known to be no lookalike is answered at once.
 */
export function registerBlocking(listeners: ModeListeners, gatekeeper: Gatekeeper, mode: () => Promise<Mode>): void {
  const decide = async ({ tabId, url }: Details): Promise<chrome.webRequest.BlockingResponse> => {
    if ((await mode()) !== 'blocking') return {}; // not known yet when this listener was asked
    const decision = await gatekeeper.decide(tabId, url, 'stopped-before-request');
    // getURL, the address of this session: a page that leads to the lasting one is refused (use_dynamic_url, Chromium 156).
    return decision.act === 'warn' ? { redirectUrl: `${chrome.runtime.getURL('warning.html')}#${decision.token}` } : {};
  };
  const hold = (details: Details): chrome.webRequest.BlockingResponse | Promise<chrome.webRequest.BlockingResponse> =>
    gatekeeper.passes(details.url) ? {} : decide(details);
  // Chromium's types know the synchronous answer only; a promise works in both browsers (measured in 156 and 153).
  listeners.add(['blocking'], chrome.webRequest.onBeforeRequest, hold as (details: Details) => chrome.webRequest.BlockingResponse, pageRequests, ['blocking']);
}
