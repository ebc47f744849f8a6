import { Stored } from './store/stored.ts';

/**
 * A person's own wish to be asked which of two sites they mean before they go on to an imitation: granted unless they declined.
 * Where an organisation has set `bypass`, that counts instead.
 */
export class WhichSite {
  readonly #isAsked = new Stored('local', 'asksWhich');

  async isAsked(): Promise<boolean> {
    return (await this.#isAsked.get()) !== false;
  }

  async set(isAsked: boolean): Promise<void> {
    await this.#isAsked.set(isAsked);
  }
}
