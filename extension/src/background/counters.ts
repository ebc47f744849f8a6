import { type CounterName, type Counts, counterNames } from '../shared/kept.ts';
import { sessionKept } from '../shared/limits.ts';
import { count, isObject } from '../shared/protocol/shape.ts';
import type { Privacy } from './pages.ts';
import { SessionMap } from './store/session-map.ts';
import { Stored } from './store/stored.ts';

/** Counts what becomes of warnings, for the person alone: numbers without names, and nothing of a private window. */
export class Counters {
  readonly #stored = new Stored('local', 'counters');
  /** Warnings that were counted: a page that is loaded again is no second one. */
  readonly #counted = new SessionMap<true>('counted', sessionKept);
  /** One change after the other: each reads what the last one wrote. */
  #changing: Promise<unknown> = Promise.resolve();

  async counts(): Promise<Counts> {
    await this.#changing;
    return this.#read();
  }

  shown(token: string, of: Privacy): Promise<void> {
    return this.#unlessPrivate(of, async () => {
      if ((await this.#counted.get(token)) === true) return;
      await this.#counted.set(token, true);
      await this.#addOne('shown');
    });
  }

  add(name: CounterName, of: Privacy): Promise<void> {
    return this.#unlessPrivate(of, () => this.#addOne(name));
  }

  forget(): Promise<void> {
    return this.#change(() => this.#stored.remove());
  }

  #change(work: () => Promise<void>): Promise<void> {
    const change = this.#changing.then(work);
    this.#changing = change;
    return change;
  }

  #unlessPrivate({ isPrivate }: Privacy, work: () => Promise<void>): Promise<void> {
    return isPrivate ? Promise.resolve() : this.#change(work);
  }

  async #addOne(name: CounterName): Promise<void> {
    const counts = await this.#read();
    await this.#stored.set({ ...counts, [name]: counts[name] + 1 });
  }

  async #read(): Promise<Counts> {
    const stored = await this.#stored.get();
    const values = isObject(stored) ? stored : {};
    return Object.fromEntries(counterNames.map((name) => [name, count(values[name]) ? values[name] : 0])) as Counts;
  }
}
