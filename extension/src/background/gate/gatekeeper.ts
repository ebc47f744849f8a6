import { isLookalike, type Verdict } from '../../protocol/messages.ts';
import type { Bypasses } from '../bypass.ts';
import { HostError } from '../host/host-error.ts';
import { within } from '../host/within.ts';
import type { Judge } from '../judge.ts';
import { navigationDeadline } from '../limits.ts';
import type { Navigations, Outcome } from '../navigations.ts';
import { pageAddress } from '../page-address.ts';
import { webHost } from '../web-host.ts';

/** What becomes of one navigation. `unchecked`: there was no verdict in time; who asked decides, visibly. */
export type Decision =
  | { readonly act: 'pass'; readonly verdict?: Verdict }
  | { readonly act: 'warn'; readonly token: string }
  | { readonly act: 'unchecked'; readonly error: HostError };

/** The one place where a navigation is decided, whichever way it is held. */
export class Gatekeeper {
  constructor(
    private readonly judge: Judge,
    private readonly bypasses: Bypasses,
    private readonly navigations: Navigations,
  ) {}

  /**
   * Asks already: the browser says that it is going to navigate some milliseconds before it asks whether it may.
   * @returns whether it is a lookalike; false also where nobody knows.
   */
  async foresee(url: string): Promise<boolean> {
    const host = webHost(url);
    return host !== undefined && this.judge.judge(host).then(isLookalike, () => false); // who decides asks again
  }

  /** Whether nothing has to be asked or decided: no web page, or judged already and no lookalike. */
  passes(url: string): boolean {
    const host = webHost(url);
    if (host === undefined) return true;
    const known = this.judge.known(host);
    return known !== undefined && !isLookalike(known);
  }

  async decide(tabId: number, url: string, outcome: Outcome): Promise<Decision> {
    const host = webHost(url);
    if (host === undefined) return { act: 'pass' };
    let verdict: Verdict;
    try {
      verdict = await within(navigationDeadline, this.judge.judge(host), () => new HostError('deadline'));
    } catch (error) {
      if (error instanceof HostError) return { act: 'unchecked', error };
      throw error;
    }
    if (!isLookalike(verdict) || (await this.bypasses.covers(tabId, host))) return { act: 'pass', verdict };
    const token = await this.navigations.add({ tabId, url, host, verdict, outcome });
    return { act: 'warn', token };
  }
}

export const warningPage = (token: string): string => `${pageAddress('warning.html')}#${token}`;
