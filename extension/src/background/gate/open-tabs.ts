import type { Commits } from '../commits.ts';
import { webHost } from '../web-host.ts';
import { warningPage, type Gatekeeper } from './gatekeeper.ts';

/**
 * Judges what the tabs show already. At browser start a page may have committed before any listener was there (measured in
 * Chromium 156), and a site added to the list may have its imitation open.
 */
export async function judgeOpenTabs(gatekeeper: Pick<Gatekeeper, 'decide'>, commits: Commits): Promise<void> {
  const tabs = await chrome.tabs.query({});
  await Promise.all(tabs.map(async ({ id, url = '' }) => {
    if (id === undefined || webHost(url) === undefined) return;
    const decision = await gatekeeper.decide(id, url, 'stopped-after-request');
    const now = await chrome.tabs.get(id).catch(() => undefined);
    if (decision.act !== 'warn' || now?.url !== url) return;
    commits.note(id, url);
    await chrome.tabs.update(id, { url: warningPage(decision.token) });
  }));
}
