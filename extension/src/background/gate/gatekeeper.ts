import { navigationDeadline } from '../../shared/limits.ts';
import { isLookalike } from '../../shared/protocol/is-lookalike.ts';
import type { Verdict } from '../../shared/protocol/messages.ts';
import type { StopOutcome } from '../../shared/vocabulary.ts';
import { webHost } from '../../shared/web-host.ts';
import { HostError, type HostErrorReason, isAbsence } from '../host/host-error.ts';
import { within } from '../host/within.ts';
import { type Sure, sure } from '../store/sure.ts';
import type { Bypasses } from './bypass.ts';
import type { Hops } from './hops.ts';
import type { Judge } from './judge.ts';
import type { Navigations } from './navigations.ts';
import type { Withheld } from './withheld.ts';

/**
 * The decision about one navigation. `unchecked`: nobody gave a verdict in time; the caller decides, visibly. `hold`: a defect of
 * the helper or of ours prevents a verdict. A name may bring that about, so it is held as a candidate is.
 */
export type Decision =
  | { readonly act: 'pass'; readonly verdict?: Verdict }
  | { readonly act: 'warn'; readonly token: string }
  | { readonly act: 'unchecked'; readonly reason: HostErrorReason | 'defect' }
  | { readonly act: 'hold' };

/** The one place where a navigation is decided, whichever way it is held. */
export class Gatekeeper {
  constructor(
    private readonly judge: Judge,
    private readonly bypasses: Bypasses,
    private readonly navigations: Navigations,
    private readonly withheld: Pick<Withheld, 'note'>,
    private readonly hops: Pick<Hops, 'to'>,
  ) {}

  /**
   * Asks early: the browser says that it is going to navigate some milliseconds before it asks whether it may.
   * @returns whether it is a lookalike; false also where nobody knows.
   */
  foresee(url: string): Sure<boolean> {
    return sure(
      async () => {
        const host = webHost(url);
        return host !== undefined && isLookalike(await this.judge.judge(host));
      },
      () => false,
    ); // who decides asks again
  }

  /** True when nothing has to be asked or decided: no web page, or judged already and no lookalike. */
  passes(url: string): boolean {
    const host = webHost(url);
    if (host === undefined) return true;
    const known = this.judge.known(host);
    return known !== undefined && !isLookalike(known);
  }

  /** Always decides: a browser takes an exception as leave to go on. */
  decide(tabId: number, url: string, outcome: StopOutcome): Sure<Decision> {
    return sure(
      () => this.#decide(tabId, url, outcome),
      () => ({ act: 'hold' }),
    );
  }

  async #decide(tabId: number, url: string, outcome: StopOutcome): Promise<Decision> {
    const host = webHost(url);
    if (host === undefined) return { act: 'pass' };
    const verdict = await this.#verdict(host);
    if (typeof verdict === 'string') {
      const isPassed = isAbsence(verdict) || (await this.bypasses.covers(tabId, host, { isUnchecked: true }));
      return isPassed ? { act: 'unchecked', reason: verdict } : { act: 'hold' };
    }
    if (isLookalike(verdict) && verdict.reportOnly === true) {
      void this.withheld.note(tabId, host, verdict.site);
      return { act: 'pass', verdict };
    }
    if (!isLookalike(verdict) || (await this.bypasses.covers(tabId, host))) return { act: 'pass', verdict };
    const hops = this.hops.to(tabId, host);
    const token = await this.navigations.add({ tabId, url, host, verdict, outcome, ...(hops.length > 0 ? { hops } : {}) });
    return { act: 'warn', token };
  }

  /** The verdict, or why there is none. */
  #verdict(host: string): Sure<Verdict | HostErrorReason | 'defect'> {
    return sure<Verdict | HostErrorReason | 'defect'>(
      () => within(navigationDeadline, this.judge.judge(host), () => new HostError('deadline')),
      (error) => (error instanceof HostError ? error.reason : 'defect'),
    );
  }
}
