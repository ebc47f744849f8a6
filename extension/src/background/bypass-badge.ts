import { webHost } from '../shared/web-host.ts';
import { showWarned } from './gate/badge.ts';
import type { Bypasses } from './gate/bypass.ts';
import type { Judge } from './gate/judge.ts';

/** A site that was opened in spite of a warning keeps the badge: the person, or the next one at this computer, can see it. */
export function registerBypassBadge(bypasses: Bypasses, judge: Pick<Judge, 'known'>): void {
  chrome.webNavigation.onCommitted.addListener(async ({ tabId, url, frameId }) => {
    const host = webHost(url);
    if (frameId !== 0 || host === undefined || !(await bypasses.covers(tabId, host))) return;
    await showWarned(tabId, judge.known(host)).catch(() => undefined); // the tab may be gone
  });
}
