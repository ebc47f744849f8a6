import type { Most } from '../../shared/limits.ts';

/**
 * A map that forgets what was put there longest ago. Whatever a page can choose, in number or in length, is kept in one of
 * these or not at all.
 */
export class Recent<K extends string | number, V> {
  readonly #entries = new Map<K, { readonly value: V; readonly size: number }>();
  #size = 0;

  constructor(
    private readonly most: Most,
    private readonly charactersOf: (value: V) => number,
  ) {}

  get(key: K): V | undefined {
    return this.#entries.get(key)?.value;
  }

  /** From the oldest to the newest. */
  entries(): [K, V][] {
    return [...this.#entries].map(([key, { value }]) => [key, value]);
  }

  /** Puts it there as the newest; what alone is more than there may be is not kept. */
  set(key: K, value: V): void {
    this.delete(key);
    const size = String(key).length + this.charactersOf(value);
    if (size > this.most.characters) return;
    this.#entries.set(key, { value, size });
    this.#size += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.most.entries && this.#size <= this.most.characters) return;
      this.delete(oldest);
    }
  }

  /** @returns whether it was there. */
  delete(key: K): boolean {
    this.#size -= this.#entries.get(key)?.size ?? 0;
    return this.#entries.delete(key);
  }

  clear(): void {
    this.#entries.clear();
    this.#size = 0;
  }
}
