import { bypassLifetime, sessionKept } from '../../shared/limits.ts';
import { SessionMap } from '../store/session-map.ts';
import { Stored } from '../store/stored.ts';

/**
 * Counts the warnings that a report-only policy withholds, and has each told of. A site counts once in a tab for as long as "Continue
 * once" would have kept its warning away. Nothing of a private window is counted.
 */
export class Withheld {
  readonly #recent = new SessionMap<number>('withheld', sessionKept);
  readonly #number = new Stored('session', 'withheld-number');
  #work: Promise<void> = Promise.resolve();

  constructor(
    private readonly tell: (host: string) => Promise<void>,
    private readonly onChange: () => void,
  ) {}

  /** Never fails: the navigation does not depend on it. */
  note(tabId: number, host: string, site: string): Promise<void> {
    const done = this.#work.then(() => this.#note(tabId, host, site));
    this.#work = done.catch(() => undefined);
    return this.#work;
  }

  /** The number since the browser started. */
  async count(): Promise<number> {
    const stored = await this.#number.get();
    return Number.isSafeInteger(stored) ? (stored as number) : 0;
  }

  async #note(tabId: number, host: string, site: string): Promise<void> {
    const tab = await chrome.tabs.get(tabId).catch(() => undefined);
    if (tab === undefined || tab.incognito) return;
    const key = `${tabId} ${site}`;
    if (((await this.#recent.get(key)) ?? 0) > Date.now()) return;
    await this.#recent.set(key, Date.now() + bypassLifetime);
    await this.#number.set((await this.count()) + 1);
    this.onChange();
    await this.tell(host);
  }
}
