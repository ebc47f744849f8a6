declare const neverRejects: unique symbol;

/**
 * A promise that never rejects: a browser that waits for a listener lets through what rejects. Only `sure` makes one, so that
 * the compiler takes nothing else where a decision is wanted, an `async` function least of all.
 */
export type Sure<T> = Promise<T> & { readonly [neverRejects]: true };

/** Work that may fail, and its result in that case. @param otherwise must be a value or nearly one: nobody catches what it throws. */
export const sure = <T>(work: () => Promise<T> | T, otherwise: (error: unknown) => T): Sure<T> =>
  new Promise<T>((resolve) => resolve(work())).catch(otherwise) as Sure<T>;
