import type { Gatekeeper } from './gatekeeper.ts';
import type { Mode } from './mode.ts';

/**
 * Blocking mode: the browser holds each navigation, and each hop of a redirect, until the listener's promise settles. It
 * sets no limit itself (a promise pending for 30 s held the page for 30 s), so the gatekeeper has its own. A rejected
 * promise lets the navigation through: nothing in here may throw. At the deadline it goes on (docs/adr/0013): the backstop
 * shows that, and judges again when the helper is back.
 */
export function registerBlocking(gatekeeper: Gatekeeper, mode: () => Promise<Mode>): void {
  const hold = async (details: { readonly tabId: number; readonly url: string }): Promise<chrome.webRequest.BlockingResponse> => {
    if ((await mode()) !== 'blocking') return {};
    const decision = await gatekeeper.decide(details.tabId, details.url, 'stopped-before-request');
    // getURL, the address of this session: a page that leads to the lasting one is refused (use_dynamic_url, Chromium 156).
    return decision.act === 'warn' ? { redirectUrl: `${chrome.runtime.getURL('warning.html')}#${decision.token}` } : {};
  };
  chrome.webRequest.onBeforeRequest.addListener(
    // Chromium's types know the synchronous answer only; a promise works in both browsers (measured in 156 and 153).
    hold as unknown as (details: chrome.webRequest.OnBeforeRequestDetails) => chrome.webRequest.BlockingResponse,
    { urls: ['http://*/*', 'https://*/*'], types: ['main_frame'] },
    ['blocking'],
  );
}
