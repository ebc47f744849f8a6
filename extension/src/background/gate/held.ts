import type { Mode } from '../../shared/guard-state.ts';
import { heldAddress } from '../../shared/held-address.ts';
import { drawnAfter, navigationDeadline } from '../../shared/limits.ts';
import type { HeldAnswer } from '../../shared/messages.ts';
import { pageAddress } from '../../shared/page-address.ts';
import { isLookalike, isStopped } from '../../shared/protocol/is-lookalike.ts';
import { warningRedirect } from '../../shared/warning-address.ts';
import { webHost } from '../../shared/web-host.ts';
import { soon } from '../host/within.ts';
import { type Sure, sure } from '../store/sure.ts';
import { type Arrivals, isSubmission } from './arrivals.ts';
import type { Gatekeeper } from './gatekeeper.ts';
import type { Judge } from './judge.ts';
import type { Passage } from './passage.ts';
import type { PlannedGate } from './planned.ts';

/** The browser's `fetch` and `install` events, as far as they are used here. */
interface FetchEvent extends Event {
  readonly request: Request;
  respondWith(answer: Sure<Response>): void;
}
interface InstallEvent extends Event {
  /** Chromium 123. */
  addRoutes?(route: object): Promise<void>;
}

export interface HeldParts {
  readonly judge: Pick<Judge, 'judge'>;
  readonly gatekeeper: Gatekeeper;
  readonly planned: Pick<PlannedGate, 'pass'>;
  readonly arrivals: Arrivals;
  readonly passage: Pick<Passage, 'follow'>;
  readonly mode: () => Promise<Mode>;
}

/**
 * Decides about the navigations that planned mode's rules sent to the hold page. The request for that page comes to the service
 * worker first: when the answer is there in time, it sends the browser on by a redirect, as a server would, and nothing is drawn.
 * Method, body, initiator and history stay as they are; the Referer does not (docs/adr/0012).
 */
export class HeldNavigations {
  constructor(private readonly parts: HeldParts) {}

  /** In Firefox, whose background is a page, nothing of this happens. */
  register(): void {
    const hold = new URL(pageAddress('hold.html')).pathname;
    self.addEventListener('install', (event) => {
      // Every other page is loaded without the worker being asked, or even started.
      void (event as InstallEvent).addRoutes?.({ condition: { not: { urlPattern: { pathname: hold } } }, source: 'network' });
    });
    self.addEventListener('fetch', (event) => {
      const { request, respondWith } = event as FetchEvent;
      const url = new URL(request.url).pathname === hold ? heldAddress(request.url) : undefined;
      if (request.mode === 'navigate' && url !== undefined)
        respondWith.call(
          event,
          sure(
            async () => (await this.lead(url)) ?? fetch(pageAddress('hold.html')),
            () => Response.error(),
          ),
        );
    });
  }

  /** The redirect that takes a held navigation on, or undefined: then the hold page asks, which can wait and knows its tab. */
  lead(url: string): Sure<Response | undefined> {
    return sure(
      () => this.#lead(url),
      () => undefined,
    );
  }

  async #lead(url: string): Promise<Response | undefined> {
    const { judge, gatekeeper, planned, arrivals } = this.parts;
    const host = webHost(url);
    // The data of a form would be lost with the page: the navigation waits as it would for a slow server.
    const patience = isSubmission(arrivals.find(url)) ? navigationDeadline : drawnAfter;
    const verdict = host === undefined ? undefined : await soon(patience, judge.judge(host));
    if (verdict === undefined) return undefined;
    const arrival = arrivals.find(url);
    if (!isStopped(verdict)) {
      // Withheld, it counts before the request as a warning would: a site that is down, or answers with a file, never commits.
      if (isLookalike(verdict) && arrival !== undefined) await gatekeeper.decide(arrival.tabId, arrival.url, 'stopped-before-request');
      await planned.pass(url);
      return Response.redirect(arrival?.url ?? url, 307);
    }
    if (arrival === undefined) return undefined;
    const answer = await this.answer(arrival.tabId, arrival.url);
    switch (answer.act) {
      // 303: a form's fields stay behind.
      case 'warn':
        return Response.redirect(warningRedirect(answer.token), 303);
      case 'continue':
        return Response.redirect(arrival.url, 307);
      case 'reload':
      case 'resend':
      case 'unchecked':
        return undefined;
    }
  }

  /** The answer to the hold page. */
  answer(tabId: number, url: string): Sure<HeldAnswer> {
    return sure(
      () => this.#answer(tabId, url),
      () => ({ act: 'unchecked' }),
    );
  }

  async #answer(tabId: number, url: string): Promise<HeldAnswer> {
    const { gatekeeper, planned, arrivals, passage, mode } = this.parts;
    const decision = webHost(url) === undefined ? undefined : await gatekeeper.decide(tabId, url, 'stopped-before-request');
    if (decision === undefined || decision.act === 'unchecked' || decision.act === 'hold') return { act: 'unchecked' };
    const arrival = arrivals.take(tabId, url);
    if (decision.act === 'warn') return { act: 'warn', token: decision.token };
    if ((await mode()) !== 'planned') return { act: 'continue' }; // no rule holds it again
    if (decision.verdict !== undefined && isStopped(decision.verdict)) {
      await passage.follow(); // the gatekeeper let it through: its rule is missing
      return { act: 'continue' };
    }
    await planned.pass(url);
    return { act: isSubmission(arrival) ? 'resend' : 'reload' };
  }
}
