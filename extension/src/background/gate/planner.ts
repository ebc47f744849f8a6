import { requestDeadline } from '../../shared/limits.ts';
import { HostError } from '../host/host-error.ts';
import type { HostLink } from '../host/link.ts';
import { fetchPlan } from './plan.ts';
import type { PlannedGate } from './planned.ts';

/** Keeps the plan in force that belongs to the helper's lists. Changes that come while it works lead to one more round. */
export class Planner {
  #running: Promise<void> | undefined;
  #again = false;

  constructor(
    private readonly link: Pick<HostLink, 'request'>,
    private readonly gate: Pick<PlannedGate, 'put'>,
  ) {}

  /** Asks for the plan and puts it in force. Without the helper the last plan stays. */
  refresh(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#rounds().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #rounds(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      try {
        await this.gate.put(await fetchPlan((type, request) => this.link.request(type, request, requestDeadline)));
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
      }
    }
  }
}
