import { longestAddress, sessionKept } from '../../shared/limits.ts';
import type { Lookalike } from '../../shared/protocol/messages.ts';
import { shortened } from '../../shared/shortened.ts';
import type { StopOutcome } from '../../shared/vocabulary.ts';
import { SessionMap } from '../store/session-map.ts';

/** A navigation that was stopped. Its warning page looks it up by token; nothing is taken from the page's address. */
export interface StoppedNavigation {
  readonly tabId: number;
  /** The address that "Continue once" leads to; `shortened` where it is too long to be kept. */
  readonly url: string;
  readonly isShortened?: true;
  readonly host: string;
  readonly verdict: Lookalike;
  readonly outcome: StopOutcome;
  /** The hosts that redirected there, if the browser told any. */
  readonly hops?: readonly string[];
}

export class Navigations {
  readonly #stopped = new SessionMap<StoppedNavigation>('stopped', sessionKept);

  /** @returns the token: 122 random bits, so that no page can guess another tab's. */
  async add({ url, ...navigation }: StoppedNavigation): Promise<string> {
    const token = crypto.randomUUID();
    await this.#stopped.set(token, {
      ...navigation,
      url: shortened(url),
      ...(url.length > longestAddress ? { isShortened: true } : {}),
    });
    return token;
  }

  /** The navigation of this token, for the tab it was stopped in and no other. */
  async find(token: string, tabId: number): Promise<StoppedNavigation | undefined> {
    const navigation = await this.#stopped.get(token);
    return navigation?.tabId === tabId ? navigation : undefined;
  }

  async forgetTab(tabId: number): Promise<void> {
    const gone = (await this.#stopped.entries()).filter(([, navigation]) => navigation.tabId === tabId);
    await this.#stopped.delete(...gone.map(([token]) => token));
  }
}
