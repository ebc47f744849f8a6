import type { KeptIn } from '../../shared/kept.ts';
import type { Most } from '../../shared/limits.ts';
import { Recent } from './recent.ts';
import { Stored } from './stored.ts';
import { type Sure, sure } from './sure.ts';

/**
 * A map that outlives the background but not the browser: kept in memory, written through to storage.session, read back
 * when the background was stopped and started again. Nothing of it reaches the disk. Where the browser keeps nothing, memory
 * does: no method fails.
 */
export class SessionMap<V> {
  #loaded: Promise<Recent<string, string>> | undefined;
  readonly #stored: Stored;

  constructor(
    key: KeptIn<'session'>,
    private readonly most: Most,
  ) {
    this.#stored = new Stored('session', key);
  }

  get(key: string): Sure<V | undefined> {
    return sure(
      async () => {
        const text = (await this.#load()).get(key);
        return text === undefined ? undefined : (JSON.parse(text) as V);
      },
      () => undefined,
    );
  }

  entries(): Sure<[string, V][]> {
    return sure(
      async () => (await this.#load()).entries().map(([key, text]) => [key, JSON.parse(text) as V]),
      () => [],
    );
  }

  set(key: string, value: V): Sure<void> {
    return sure(
      async () => {
        const map = await this.#load();
        map.set(key, JSON.stringify(value));
        await this.#save(map);
      },
      () => undefined,
    );
  }

  delete(...keys: readonly string[]): Sure<void> {
    return sure(
      async () => {
        const map = await this.#load();
        if (keys.filter((key) => map.delete(key)).length > 0) await this.#save(map);
      },
      () => undefined,
    );
  }

  #load(): Promise<Recent<string, string>> {
    this.#loaded ??= this.#stored.get().then((stored) => {
      const map = new Recent<string, string>(this.most, (text) => text.length);
      if (Array.isArray(stored)) for (const entry of stored) if (isEntry(entry)) map.set(...entry);
      return map;
    });
    return this.#loaded;
  }

  /** Saves the map. Where the browser refuses it, the earlier one is removed, so that it does not come back in its place. */
  async #save(map: Recent<string, string>): Promise<void> {
    if (!(await this.#stored.set(map.entries()))) await this.#stored.remove();
  }
}

const isEntry = (entry: unknown): entry is [string, string] =>
  Array.isArray(entry) && entry.length === 2 && entry.every((each) => typeof each === 'string');
