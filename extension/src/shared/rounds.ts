/** Work that may be asked for while it runs: however often, it is then done once more. */
export class Rounds {
  #running: Promise<void> | undefined;
  #again = false;

  constructor(private readonly work: () => Promise<void>) {}

  /** @returns what settles once the work was begun and done after this call. */
  run(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#all().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #all(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      await this.work();
    }
  }
}
