import { verdictsKept } from '../../shared/limits.ts';
import type { Verdict } from '../../shared/protocol/messages.ts';
import { Recent } from '../store/recent.ts';

/**
 * Verdicts by host, for the version of the lists they were given under and no other. Only the helper's announcements set
 * the version: a verdict that was on its way while a list changed carries the old one and is not kept.
 */
export class VerdictCache {
  readonly #verdicts = new Recent<string, Verdict>(verdictsKept, (verdict) => JSON.stringify(verdict).length);
  #lists: string | undefined;

  /** The version in force, or undefined while no helper has announced one. */
  get lists(): string | undefined {
    return this.#lists;
  }

  /** @returns whether the version is another than before. */
  announce(lists: string): boolean {
    if (lists === this.#lists) return false;
    this.#lists = lists;
    this.#verdicts.clear();
    return true;
  }

  /** Without a helper nobody says when a list changes: what was known is not known any more. */
  forget(): void {
    this.#lists = undefined;
    this.#verdicts.clear();
  }

  get(host: string): Verdict | undefined {
    return this.#verdicts.get(host);
  }

  put(host: string, verdict: Verdict): void {
    if (verdict.lists !== this.#lists) return;
    this.#verdicts.set(host, verdict);
  }
}
