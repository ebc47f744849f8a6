import { bypassLifetime, sessionKept } from '../../shared/limits.ts';
import { isUnder } from '../../shared/web-host.ts';
import { SessionMap } from '../store/session-map.ts';

export interface Bypass {
  readonly tabId: number;
  readonly site: string;
  /** Milliseconds since 1970. */
  readonly until: number;
  /** The person went on without a verdict, as there was no helper: it excuses nothing once there is one. */
  readonly isUnchecked?: true;
}

/**
 * "Continue once": one tab, one site with the names under it (a site that sends on to its www is still the site the
 * person decided about), for `bypassLifetime`, and never beyond the session.
 */
export class Bypasses {
  readonly #bypasses = new SessionMap<Bypass>('bypasses', sessionKept);

  async add(tabId: number, site: string, how: Pick<Bypass, 'isUnchecked'> = {}): Promise<void> {
    await this.#bypasses.set(`${tabId} ${site}`, { tabId, site, until: Date.now() + bypassLifetime, ...how });
  }

  /** True when the person decided about a warning or, if asked for, went on where nobody could say whether to warn. */
  async covers(tabId: number, host: string, how: Pick<Bypass, 'isUnchecked'> = {}): Promise<boolean> {
    return (await this.all()).some(
      (bypass) => bypass.tabId === tabId && bypass.isUnchecked === how.isUnchecked && isUnder(host, bypass.site),
    );
  }

  /** The bypasses in force, unchecked ones included. */
  async all(): Promise<Bypass[]> {
    const now = Date.now();
    return (await this.#bypasses.entries()).map(([, bypass]) => bypass).filter((bypass) => bypass.until > now);
  }

  /** @returns whether there was one. */
  async forget(isGone: (bypass: Bypass) => boolean): Promise<boolean> {
    const gone = (await this.#bypasses.entries()).filter(([, bypass]) => isGone(bypass));
    await this.#bypasses.delete(...gone.map(([key]) => key));
    return gone.length > 0;
  }
}
