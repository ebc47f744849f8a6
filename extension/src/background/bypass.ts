import { bypassLifetime } from './limits.ts';
import { SessionMap } from './session-map.ts';
import { isUnder } from './web-host.ts';

export interface Bypass {
  readonly tabId: number;
  readonly site: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/**
 * "Continue once": one tab, one site with the names under it (a site that sends on to its www is still the site the
 * person decided about), for `bypassLifetime`, and never beyond the session.
 */
export class Bypasses {
  readonly #bypasses = new SessionMap<Bypass>('bypasses', 200);

  async add(tabId: number, site: string): Promise<Bypass> {
    const bypass = { tabId, site, until: Date.now() + bypassLifetime };
    await this.#bypasses.set(`${tabId} ${site}`, bypass);
    return bypass;
  }

  async covers(tabId: number, host: string): Promise<boolean> {
    return (await this.all()).some((bypass) => bypass.tabId === tabId && isUnder(host, bypass.site));
  }

  /** Those in force. */
  async all(): Promise<Bypass[]> {
    const now = Date.now();
    return (await this.#bypasses.entries()).map(([, bypass]) => bypass).filter((bypass) => bypass.until > now);
  }

  async forget(tabId: number, site?: string): Promise<void> {
    const gone = (await this.#bypasses.entries())
      .filter(([, bypass]) => bypass.tabId === tabId && (site === undefined || bypass.site === site));
    await this.#bypasses.delete(...gone.map(([key]) => key));
  }
}
