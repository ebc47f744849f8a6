import type { GuardState, HostState } from '../shared/guard-state.ts';
import type { Hello } from '../shared/protocol/messages.ts';
import type { FleetEvents } from './fleet-events.ts';
import { showOnBadge } from './gate/badge.ts';
import type { CurrentMode } from './gate/mode.ts';
import type { ModeListeners } from './gate/mode-listeners.ts';
import type { Passage } from './gate/passage.ts';
import type { PlannedGate } from './gate/planned.ts';
import type { Planner } from './gate/planner.ts';
import type { VerdictCache } from './gate/verdict-cache.ts';
import type { HostClient } from './host/client.ts';
import type { HostLink, LinkEvents } from './host/link.ts';
import { tellPages } from './pages.ts';
import type { Policy } from './policy.ts';
import type { PolicySender } from './policy-sender.ts';

export interface FollowingParts {
  readonly link: Pick<HostLink, 'state' | 'request'>;
  readonly cache: Pick<VerdictCache, 'announce' | 'forget'>;
  readonly sender: Pick<PolicySender, 'send'>;
  readonly policy: Pick<Policy, 'refresh' | 'value'>;
  readonly events: Pick<FleetEvents, 'tellWaiting'>;
  readonly mode: Pick<CurrentMode, 'current' | 'detect'>;
  readonly listeners: Pick<ModeListeners, 'follow'>;
  readonly passage: Pick<Passage, 'close' | 'follow'>;
  readonly planner: Pick<Planner, 'refresh'>;
  readonly planned: Pick<PlannedGate, 'isComplete' | 'clear'>;
  readonly judgeOpenTabs: () => Promise<void>;
}

/** The reactions to a change of the lists, the helper, a policy or the mode: everything else learns of it from here. */
export class Following implements LinkEvents {
  constructor(private readonly parts: FollowingParts) {}

  onLists(lists: string): void {
    if (!this.announce(lists)) tellPages(); // there is a fault more or less
  }

  /** @returns whether the lists are others than before. */
  announce(lists: string): boolean {
    const { cache, link } = this.parts;
    if (!cache.announce(lists)) return false;
    tellPages();
    if (link.state.name === 'connected') void this.#followLists(); // while connecting, onState will
    return true;
  }

  onState(now: HostState): void {
    const { cache, events } = this.parts;
    void showOnBadge(now);
    if (now.name === 'connected') {
      void this.#followLists();
      void events.tellWaiting();
    } else cache.forget();
    tellPages();
  }

  async prepare(client: HostClient, hello: Hello): Promise<string> {
    const { sender, policy, passage } = this.parts;
    // Refused: the helper's status says why.
    const reply = await sender.send((...request) => client.request(...request)).catch(() => undefined);
    await policy.refresh((...request) => client.request(...request)).catch(() => undefined);
    // Every name can be checked now. Close what was opened unchecked before the first verdict, so that nobody passes a warning by it.
    // Failing here is no reason to have no helper: the backstop stays.
    await passage.close(({ isUnchecked }) => isUnchecked === true).catch(() => undefined);
    return reply?.lists ?? hello.lists;
  }

  /** The browser's own policy changed. */
  async onManaged(): Promise<void> {
    const { sender, link } = this.parts;
    const reply = await sender.send((...request) => link.request(...request)).catch(() => undefined);
    if (reply !== undefined) return void this.announce(reply.lists);
    await this.#followBypass(); // without a helper: `prepare` sends it to the next one
    tellPages();
  }

  /** A permission came or went. */
  async onMode(): Promise<void> {
    const { mode, listeners, passage, planned } = this.parts;
    mode.detect();
    tellPages();
    listeners.follow(await mode.current());
    await passage.follow();
    if ((await mode.current()) !== 'planned' && chrome.declarativeNetRequest !== undefined) await planned.clear();
  }

  async guardState(): Promise<GuardState> {
    const { link, mode, planned } = this.parts;
    return { host: link.state, mode: await mode.current(), isPlanComplete: planned.isComplete };
  }

  async #followLists(): Promise<void> {
    void this.#followPlan();
    await this.#followSettings(); // first: a bypass that is forbidden now must not excuse an open tab
    await this.parts.judgeOpenTabs();
  }

  /** Reads the organisation's settings from the helper; without one those known so far stay. */
  async #followSettings(): Promise<void> {
    const { policy, link } = this.parts;
    await policy.refresh((...request) => link.request(...request)).catch(() => undefined);
    await this.#followBypass();
  }

  /** Closes the ways past a warning where a policy now forbids them: nobody stays past one. */
  async #followBypass(): Promise<void> {
    const { policy, passage } = this.parts;
    if ((await policy.value('bypass')) === 'forbid') await passage.close(() => true);
  }

  async #followPlan(): Promise<void> {
    const { mode, planner, planned } = this.parts;
    if ((await mode.current()) !== 'planned') return;
    const wasComplete = planned.isComplete;
    await planner.refresh();
    if (planned.isComplete !== wasComplete) tellPages();
  }
}
