/**
 * A map that outlives the background but not the browser: kept in memory, written through to storage.session, read back
 * when the background was stopped and started again. Nothing of it reaches the disk.
 */
export class SessionMap<V> {
  #loaded: Promise<Map<string, V>> | undefined;

  constructor(
    private readonly key: string,
    /** The oldest entries go first when there are more. */
    private readonly kept: number,
  ) {}

  async get(key: string): Promise<V | undefined> {
    return (await this.#load()).get(key);
  }

  async entries(): Promise<[string, V][]> {
    return [...(await this.#load())];
  }

  /** @returns the entries that had to go. */
  async set(key: string, value: V): Promise<[string, V][]> {
    const map = await this.#load();
    map.delete(key);
    map.set(key, value);
    const gone = [...map].slice(0, Math.max(0, map.size - this.kept));
    for (const [old] of gone) map.delete(old);
    await this.#save(map);
    return gone;
  }

  async delete(...keys: string[]): Promise<void> {
    const map = await this.#load();
    const sizeBefore = map.size;
    for (const key of keys) map.delete(key);
    if (map.size !== sizeBefore) await this.#save(map);
  }

  #load(): Promise<Map<string, V>> {
    this.#loaded ??= chrome.storage.session.get(this.key).then((stored) => new Map((stored[this.key] as [string, V][] | undefined) ?? []));
    return this.#loaded;
  }

  #save(map: Map<string, V>): Promise<void> {
    return chrome.storage.session.set({ [this.key]: [...map] });
  }
}
