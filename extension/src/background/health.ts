import type { GuardState, Told } from '../shared/guard-state.ts';
import { guardStateOf } from '../shared/ladder.ts';
import { requestDeadline } from '../shared/limits.ts';
import type { CurrentMode } from './gate/mode.ts';
import type { PlannedGate } from './gate/planned.ts';
import type { Withheld } from './gate/withheld.ts';
import type { HostLink } from './host/link.ts';

/** The state of protection: what the helper last said of itself, and what the extension knows. */
export class Health {
  #told: Told | undefined;

  constructor(
    private readonly link: Pick<HostLink, 'state' | 'request'>,
    private readonly mode: Pick<CurrentMode, 'current'>,
    private readonly planned: Pick<PlannedGate, 'isComplete'>,
    private readonly withheld: Pick<Withheld, 'count'>,
  ) {}

  /** Asks the helper. Without an answer nothing is known: that must not look like health. */
  async refresh(): Promise<void> {
    this.#told = await this.link.request('status', {}, requestDeadline).catch(() => undefined);
  }

  async state(): Promise<GuardState> {
    const state = guardStateOf(this.link.state, await this.mode.current(), this.planned.isComplete, this.#told);
    return state.faults.some(({ code }) => code === 'report-only') ? { ...state, withheld: await this.withheld.count() } : state;
  }
}
