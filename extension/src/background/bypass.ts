import { bypassLifetime } from './limits.ts';
import { SessionMap } from './session-map.ts';
import { isUnder } from './web-host.ts';

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
  readonly #bypasses = new SessionMap<Bypass>('bypasses', 200);

  async add(tabId: number, site: string): Promise<void> {
    await this.#put({ tabId, site, until: Date.now() + bypassLifetime });
  }

  async addUnchecked(tabId: number, site: string): Promise<void> {
    await this.#put({ tabId, site, until: Date.now() + bypassLifetime, isUnchecked: true });
  }

  /** Whether the person decided about a warning. */
  async covers(tabId: number, host: string): Promise<boolean> {
    return (await this.all()).some((bypass) => bypass.tabId === tabId && bypass.isUnchecked === undefined && isUnder(host, bypass.site));
  }

  /** Those in force, the unchecked ones with them. */
  async all(): Promise<Bypass[]> {
    const now = Date.now();
    return (await this.#bypasses.entries()).map(([, bypass]) => bypass).filter((bypass) => bypass.until > now);
  }

  forget(tabId: number): Promise<void> {
    return this.#drop((bypass) => bypass.tabId === tabId);
  }

  forgetUnchecked(): Promise<void> {
    return this.#drop((bypass) => bypass.isUnchecked === true);
  }

  async #put(bypass: Bypass): Promise<void> {
    await this.#bypasses.set(`${bypass.tabId} ${bypass.site}`, bypass);
  }

  async #drop(isGone: (bypass: Bypass) => boolean): Promise<void> {
    const gone = (await this.#bypasses.entries()).filter(([, bypass]) => isGone(bypass));
    await this.#bypasses.delete(...gone.map(([key]) => key));
  }
}
