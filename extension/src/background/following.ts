import type { HostState } from '../shared/guard-state.ts';
import type { Hello } from '../shared/protocol/messages.ts';
import { Rounds } from '../shared/rounds.ts';
import type { FleetEvents } from './fleet-events.ts';
import { showOnBadge } from './gate/badge.ts';
import type { CurrentMode } from './gate/mode.ts';
import type { ModeListeners } from './gate/mode-listeners.ts';
import type { Passage } from './gate/passage.ts';
import type { PlannedGate } from './gate/planned.ts';
import type { Planner } from './gate/planner.ts';
import type { VerdictCache } from './gate/verdict-cache.ts';
import type { Health } from './health.ts';
import type { HostClient } from './host/client.ts';
import type { HostLink, LinkEvents } from './host/link.ts';
import type { OwnBrowser } from './own-browser.ts';
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
  readonly health: Pick<Health, 'refresh' | 'state'>;
  readonly ownBrowser: Pick<OwnBrowser, 'tell' | 'forget'>;
  readonly judgeOpenTabs: () => Promise<void>;
}

/** The reactions to a change of the lists, the helper, a policy or the mode: everything else learns of it from here. */
export class Following implements LinkEvents {
  /** The state that pages were last told to ask about. */
  #told: Promise<string> | undefined;

  /** The state of protection, asked for anew. */
  readonly #health = new Rounds(async () => {
    await this.parts.health.refresh();
    await this.#show();
  });

  constructor(private readonly parts: FollowingParts) {}

  onLists(lists: string): void {
    if (this.announce(lists) || this.parts.link.state.name !== 'connected') return;
    void this.#health.run(); // there is a fault more or less
  }

  /** @returns whether the lists are others than before. */
  announce(lists: string): boolean {
    const { cache, link } = this.parts;
    if (!cache.announce(lists)) return false;
    this.#tell();
    if (link.state.name === 'connected') void this.#followLists(); // while connecting, onState will
    return true;
  }

  onState(now: HostState): void {
    const { cache, events, ownBrowser } = this.parts;
    if (now.name === 'connected') {
      void this.#followLists();
      void ownBrowser.tell().then(() => events.tellWaiting()); // so that the events say which browser
    } else {
      cache.forget();
      ownBrowser.forget();
    }
    this.#tell();
    if (now.name !== 'connected') void this.#show();
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
    this.#tell();
  }

  /** A permission came or went. */
  async onMode(): Promise<void> {
    const { mode, listeners, passage, planned, ownBrowser } = this.parts;
    mode.detect();
    void ownBrowser.tell();
    this.#tell();
    listeners.follow(await mode.current());
    void this.#show();
    await passage.follow();
    if ((await mode.current()) !== 'planned' && chrome.declarativeNetRequest !== undefined) await planned.clear();
  }

  /** The state goes on the toolbar button, and pages are told where it is another. */
  async #show(): Promise<void> {
    await showOnBadge(await this.parts.health.state());
    if ((await this.#state()) !== (await this.#told)) this.#tell();
  }

  #tell(): void {
    tellPages();
    this.#told = this.#state();
  }

  async #state(): Promise<string> {
    return JSON.stringify(await this.parts.health.state());
  }

  async #followLists(): Promise<void> {
    void this.#health.run();
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
    if (planned.isComplete !== wasComplete) await this.#show();
  }
}
