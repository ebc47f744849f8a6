import { backoffFirst, backoffLast } from '../../shared/limits.ts';

/** Waiting times between attempts that fail one after the other: doubling, capped, and forgotten upon success. */
export class Backoff {
  #failures = 0;

  /** @returns how long to wait before the next attempt, in milliseconds. */
  next(): number {
    return Math.min(backoffFirst * 2 ** this.#failures++, backoffLast);
  }

  /** True when at most one attempt failed since the last success: then a question need not wait. */
  get isFirst(): boolean {
    return this.#failures <= 1;
  }

  reset(): void {
    this.#failures = 0;
  }
}
