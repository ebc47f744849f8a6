import type { Entry } from '../../shared/protocol/messages.ts';
import type { ListName } from '../../shared/vocabulary.ts';
import { ask } from '../../ui/ask.ts';

/** Each list's entries; null while there is no helper to ask. */
export type Entries = Readonly<Record<ListName, readonly Entry[] | null>>;

const none: Entries = { protected: null, exempt: null };

/** Both lists as they were loaded last. Ten thousand entries are ten questions to the helper: they are loaded once a version. */
export class LoadedLists {
  #version: string | undefined;
  #entries = none;

  /**
   * @param version of what is in force, as the helper's status has it; undefined while there is no helper.
   * @returns the same object for as long as nothing was loaded.
   */
  async of(version: string | undefined): Promise<Entries> {
    if (version === undefined) [this.#version, this.#entries] = [undefined, none];
    else if (version !== this.#version) {
      const [ofProtected, ofExempt] = await Promise.all([ask('list', { list: 'protected' }), ask('list', { list: 'exempt' })]);
      this.#entries = { protected: ofProtected, exempt: ofExempt };
      this.#version = ofProtected === null || ofExempt === null ? undefined : version;
    }
    return this.#entries;
  }
}
