import { managedSettles } from '../shared/limits.ts';
import { isObject } from '../shared/protocol/shape.ts';
import { Stored } from './store/stored.ts';
import { sure } from './store/sure.ts';

/** The administrator's values as the browser has them; the helper checks them. */
export type Managed = Readonly<Record<string, unknown>>;

/**
 * The administrator's settings in the browser's managed storage. Reading it can be slow at browser start, and Chromium says {}
 * for up to 3 s after a first install: so the last known values are in force until the browser has surely spoken.
 */
export class ManagedSettings {
  readonly #lastKnown = new Stored('local', 'managed');
  #values: Promise<Managed> = this.#lastKnown.get().then(toManaged);

  /** @param onChange called when other values than before are in force. */
  constructor(private readonly onChange: () => void) {
    chrome.storage.onChanged.addListener((_changes, area) => {
      if (area === 'managed') void this.#read().then((values) => this.#take(values));
    });
    void this.#read().then(async (values) => {
      if (!isEmpty(values)) return this.#take(values);
      await new Promise((resolve) => setTimeout(resolve, managedSettles));
      return this.#take(await this.#read());
    });
  }

  current(): Promise<Managed> {
    return this.#values;
  }

  /** Firefox rejects where there is no policy. */
  async #read(): Promise<Managed> {
    return toManaged(
      await sure(
        () => chrome.storage.managed.get(null),
        () => ({}),
      ),
    );
  }

  async #take(values: Managed): Promise<void> {
    if (JSON.stringify(values) === JSON.stringify(await this.#values)) return;
    this.#values = Promise.resolve(values);
    await this.#lastKnown.set(values);
    this.onChange();
  }
}

const isEmpty = (values: Managed): boolean => Object.keys(values).length === 0;

const toManaged = (stored: unknown): Managed => (isObject(stored) ? stored : {});
