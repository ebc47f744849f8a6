import { shortened } from '../../shared/shortened.ts';

/**
 * The last address each tab committed to: in memory only, for as long as a warning may need to know whether the lookalike
 * has become an entry of the tab's history.
 */
export class Commits {
  readonly #last = new Map<number, string>();

  note(tabId: number, url: string): void {
    this.#last.set(tabId, shortened(url));
  }

  isAt(tabId: number, url: string): boolean {
    return this.#last.get(tabId) === shortened(url);
  }

  forget(tabId: number): void {
    this.#last.delete(tabId);
  }
}
