import type { Mode } from '../../shared/guard-state.ts';
import { webHost } from '../../shared/web-host.ts';
import { type Sure, sure } from '../store/sure.ts';
import { showUnchecked } from './badge.ts';
import type { Commits } from './commits.ts';
import type { Gatekeeper } from './gatekeeper.ts';
import type { Hops } from './hops.ts';
import type { ModeListeners } from './mode-listeners.ts';
import { replaceByWarning } from './replace.ts';

type Details = Pick<chrome.webNavigation.WebNavigationTransitionCallbackDetails, 'tabId' | 'url' | 'frameId'>;

export interface BackstopParts {
  readonly gatekeeper: Gatekeeper;
  readonly commits: Commits;
  readonly hops: Pick<Hops, 'forget'>;
  readonly mode: () => Promise<Mode>;
  /** True when planned mode's rules stop this address before its request. */
  readonly planHolds: (url: string) => Sure<boolean>;
}

/**
 * The second look, in every mode: what commits to a lookalike all the same (a site's own service worker answered it, the
 * browser had just started, no plan holds the name) is replaced by the warning, which says that the request had gone.
 */
export function registerBackstop(listeners: ModeListeners, { gatekeeper, commits, hops, mode, planHolds }: BackstopParts): void {
  const warn = async ({ tabId, url, frameId }: Details): Promise<void> => {
    if (frameId !== 0) return;
    const decision = await gatekeeper.decide(tabId, url, 'stopped-after-request');
    if (decision.act === 'warn') await replaceByWarning(tabId, url, decision.token);
    else if (decision.act === 'hold' || (decision.act === 'unchecked' && decision.reason !== 'gone'))
      await sure(
        () => showUnchecked(tabId),
        () => undefined,
      ); // the tab may be gone
  };

  // The earlier, the less of the page runs: 14 of 100 against all. But not where another way stops it before the request.
  // The plan is looked at last: trying its patterns for the first time takes some 50 ms (200 sites).
  listeners.add(['planned', 'backstop'], chrome.webNavigation.onBeforeNavigate, async (details) => {
    if (details.frameId !== 0 || !(await gatekeeper.foresee(details.url))) return;
    const how = await mode();
    if (how === 'backstop' || (how === 'planned' && !(await planHolds(details.url)))) await warn(details);
  });
  chrome.webNavigation.onCommitted.addListener(async (details) => {
    const isSite = details.frameId === 0 && webHost(details.url) !== undefined;
    if (isSite) commits.note(details.tabId, details.url);
    await warn(details);
    // Not for our own page that holds a navigation: it commits before it asks.
    if (isSite) hops.forget(details.tabId);
  });
  // A list may have changed while it loaded; otherwise the answer is known.
  chrome.webNavigation.onCompleted.addListener(warn);
}
