import { warningPage, type Gatekeeper } from './gatekeeper.ts';
import type { Mode } from './mode.ts';

/**
 * Blocking mode: the browser holds each navigation, and each hop of a redirect, until the listener's promise settles. It
 * sets no limit itself (a promise pending for 30 s held the page for 30 s), so the gatekeeper has its own. A rejected
 * promise lets the navigation through: nothing in here may throw.
 */
export function registerBlocking(gatekeeper: Gatekeeper, mode: () => Promise<Mode>): void {
  const hold = async (details: { readonly tabId: number; readonly url: string }): Promise<chrome.webRequest.BlockingResponse> => {
    if ((await mode()) !== 'blocking') return {};
    const decision = await gatekeeper.decide(details.tabId, details.url, 'stopped-before-request');
    return decision.act === 'warn' ? { redirectUrl: warningPage(decision.token) } : {};
  };
  chrome.webRequest.onBeforeRequest.addListener(
    // Chromium's types know the synchronous answer only; a promise works in both browsers (measured in 156 and 153).
    hold as unknown as (details: chrome.webRequest.OnBeforeRequestDetails) => chrome.webRequest.BlockingResponse,
    { urls: ['http://*/*', 'https://*/*'], types: ['main_frame'] },
    ['blocking'],
  );
}
