import { requestDeadline } from '../../shared/limits.ts';
import { Rounds } from '../../shared/rounds.ts';
import { HostError } from '../host/host-error.ts';
import type { HostLink } from '../host/link.ts';
import { fetchPlan } from './plan.ts';
import type { PlannedGate } from './planned.ts';

/** Keeps the plan in force that belongs to the helper's lists. Changes that come while it works lead to one more round. */
export class Planner {
  readonly #rounds = new Rounds(() => this.#round());

  constructor(
    private readonly link: Pick<HostLink, 'request'>,
    private readonly gate: Pick<PlannedGate, 'put'>,
  ) {}

  /** Asks for the plan and puts it in force. Without the helper the last plan stays. */
  refresh(): Promise<void> {
    return this.#rounds.run();
  }

  async #round(): Promise<void> {
    try {
      await this.gate.put(await fetchPlan((type, request) => this.link.request(type, request, requestDeadline)));
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
    }
  }
}
