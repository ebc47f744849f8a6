import type { FleetEvent } from '../protocol/messages.ts';
import type { HostLink } from './host/link.ts';
import { navigationsKept, requestDeadline } from './limits.ts';
import type { StoppedNavigation } from './navigations.ts';
import type { Privacy } from './pages.ts';
import type { Policy } from './policy.ts';
import { SessionMap } from './session-map.ts';

/** Tells the helper what happened at a warning, where the organisation keeps events, and nobody otherwise: of a private window never. */
export class FleetEvents {
  /** Warnings that were told of: a page that is loaded again is no second warning. */
  readonly #told = new SessionMap<true>('told', navigationsKept);

  constructor(
    private readonly link: Pick<HostLink, 'request'>,
    private readonly policy: Pick<Policy, 'value'>,
  ) {}

  async shown(token: string, { host, outcome }: StoppedNavigation, of: Privacy): Promise<void> {
    if ((await this.#told.get(token)) === true) return;
    await this.#told.set(token, true);
    await this.#tell({ kind: 'warning-shown', host, outcome }, of);
  }

  async bypassed({ host, outcome }: StoppedNavigation, reason: string, of: Privacy): Promise<void> {
    await this.#tell({ kind: 'bypassed', host, outcome, ...(reason === '' ? {} : { reason }) }, of);
  }

  /** The one way of an event. Without a helper there is nobody to write it; navigations do not wait for it. */
  async #tell(event: FleetEvent, { isPrivate }: Privacy): Promise<void> {
    if (isPrivate || (await this.policy.value('events.enabled')) !== true) return;
    await this.link.request('event', event, requestDeadline).catch(() => undefined);
  }
}
