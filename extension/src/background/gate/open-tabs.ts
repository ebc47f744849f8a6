import type { Mode } from '../../shared/guard-state.ts';
import { isLookalike } from '../../shared/protocol/is-lookalike.ts';
import { warningToken } from '../../shared/warning-address.ts';
import { webHost } from '../../shared/web-host.ts';
import { HostError } from '../host/host-error.ts';
import { sure } from '../store/sure.ts';
import type { Commits } from './commits.ts';
import type { Gatekeeper } from './gatekeeper.ts';
import type { Judge } from './judge.ts';
import type { Navigations } from './navigations.ts';
import { replaceByWarning } from './replace.ts';

export interface OpenTabsParts {
  readonly gatekeeper: Pick<Gatekeeper, 'decide'>;
  readonly judge: Pick<Judge, 'judge'>;
  readonly navigations: Navigations;
  readonly commits: Commits;
  readonly mode: () => Promise<Mode>;
}

/**
 * Judges what the tabs show already. At browser start a page may have committed before any listener was there (measured in
 * Chromium 156), and a site added to the list may have its imitation open. A warning whose reason is gone, because a list
 * changed, leads on to what it stopped.
 */
export async function judgeOpenTabs(parts: OpenTabsParts): Promise<void> {
  const tabs = await chrome.tabs.query({});
  await Promise.all(
    tabs.map(({ id, url = '', status, discarded }) =>
      sure(
        async () => {
          if (id === undefined || discarded) return;
          const token = warningToken(url);
          if (token !== undefined) await leadOn(parts, id, url, token);
          // A listener holds it or has let it through; it is judged again when it has loaded. (Firefox 153 gives a restored tab
          // its address, and its frame too, before anything is sent.)
          else if (status === 'loading' && (await parts.mode()) === 'blocking') return;
          else if (webHost(url) !== undefined) await warn(parts, id, url);
        },
        () => undefined,
      ),
    ),
  ); // a tab that is gone meanwhile keeps no other from being judged
}

async function warn({ gatekeeper, commits }: OpenTabsParts, tabId: number, url: string): Promise<void> {
  // A tab has its address before anything is sent, while it is held. What commits later, the backstop sees.
  const frame = await chrome.webNavigation.getFrame({ tabId, frameId: 0 });
  if (frame?.url !== url) return;
  const decision = await gatekeeper.decide(tabId, url, 'stopped-after-request');
  if (decision.act === 'warn' && (await replaceByWarning(tabId, url, decision.token))) commits.note(tabId, url);
}

async function leadOn({ judge, navigations }: OpenTabsParts, tabId: number, page: string, token: string): Promise<void> {
  const stopped = await navigations.find(token, tabId);
  if (stopped === undefined) return;
  const verdict = await judge.judge(stopped.host).catch((error: unknown) => {
    if (error instanceof HostError) return undefined;
    throw error;
  });
  if (verdict === undefined || isLookalike(verdict)) return; // report-only too: what a person was warned of doesn't open by itself
  const tab = await chrome.tabs.get(tabId).catch(() => undefined);
  if (tab?.url === page) await chrome.tabs.update(tabId, { url: stopped.url });
}
