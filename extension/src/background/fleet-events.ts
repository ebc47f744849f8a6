import { requestDeadline, sessionKept } from '../shared/limits.ts';
import { isLookalike } from '../shared/protocol/is-lookalike.ts';
import type { FleetEvent } from '../shared/protocol/messages.ts';
import type { Judge } from './gate/judge.ts';
import type { StoppedNavigation } from './gate/navigations.ts';
import { HostError } from './host/host-error.ts';
import type { HostLink } from './host/link.ts';
import type { Privacy } from './pages.ts';
import type { Policy } from './policy.ts';
import { SessionMap } from './store/session-map.ts';

/** The events that wait for a helper. */
interface Waiting {
  readonly event: FleetEvent;
  /** Nobody could judge the host when it happened: it is told of only where it proves to be a lookalike. */
  readonly isUnjudged?: true;
}

/** Tells the helper what happened at a warning, where the organisation keeps events, and nobody otherwise: of a private window never. */
export class FleetEvents {
  /** Warnings and holds that were told of: a page that is loaded again is no second one. */
  readonly #told = new SessionMap<true>('told', sessionKept);
  /** Events that no helper has taken yet, in their order. */
  readonly #waiting = new SessionMap<Waiting>('untold', sessionKept);
  #telling: Promise<void> = Promise.resolve();

  constructor(
    private readonly link: Pick<HostLink, 'request'>,
    private readonly policy: Pick<Policy, 'value'>,
    private readonly judge: Pick<Judge, 'judge'>,
  ) {}

  async shown(token: string, { host, outcome }: StoppedNavigation, of: Privacy): Promise<void> {
    await this.#once(token, { event: { kind: 'warning-shown', host, outcome } }, of);
  }

  /** A report-only policy withheld a warning. */
  async withheld(host: string, of: Privacy): Promise<void> {
    await this.#tell({ event: { kind: 'warning-withheld', host } }, of);
  }

  /** A hold page came up and no helper could say what it is about. */
  async held(tabId: number, host: string, of: Privacy): Promise<void> {
    await this.#once(`${tabId} ${host}`, { event: { kind: 'held-unchecked', host }, isUnjudged: true }, of);
  }

  async bypassed({ host, outcome }: StoppedNavigation, reason: string, of: Privacy): Promise<void> {
    await this.#tell({ event: { kind: 'bypassed', host, outcome, ...(reason === '' ? {} : { reason }) } }, of);
  }

  /** The person went on from a hold page. */
  async passed(host: string, of: Privacy): Promise<void> {
    await this.#tell({ event: { kind: 'bypassed', host }, isUnjudged: true }, of);
  }

  /** Tells what waits, as far as a helper takes it. */
  tellWaiting(): Promise<void> {
    this.#telling = this.#telling.then(async () => {
      for (const [key, waiting] of await this.#waiting.entries()) {
        if (!(await this.#isTaken(waiting))) return;
        await this.#waiting.delete(key);
      }
    });
    return this.#telling;
  }

  async #once(key: string, waiting: Waiting, of: Privacy): Promise<void> {
    // An event that comes up while none is wanted may be told of later.
    if ((await this.#told.get(key)) === true || !(await this.#isWanted(of))) return;
    await this.#told.set(key, true);
    await this.#tell(waiting, of);
  }

  /** The one way of an event; navigations do not wait for it. */
  async #tell(waiting: Waiting, of: Privacy): Promise<void> {
    if (!(await this.#isWanted(of))) return;
    await this.#waiting.set(crypto.randomUUID(), waiting);
    await this.tellWaiting();
  }

  async #isWanted({ isPrivate }: Privacy): Promise<boolean> {
    return !isPrivate && (await this.policy.value('events.enabled')) === true;
  }

  /** True when a helper has taken the event or refused it for good. */
  async #isTaken({ event, isUnjudged }: Waiting): Promise<boolean> {
    try {
      if (isUnjudged !== true || isLookalike(await this.judge.judge(event.host))) await this.link.request('event', event, requestDeadline);
      return true;
    } catch (error) {
      return !(error instanceof HostError && error.mayRetry);
    }
  }
}
