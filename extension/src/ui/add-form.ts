import type { ListName } from '../shared/protocol/messages.ts';
import { type OpenNames, showAnswers, showPreview } from './answers.ts';
import { ask } from './ask.ts';
import { byId } from './dom.ts';

/** The number of lines that are previewed while they are typed; a longer paste is only answered. */
const mostPreviewed = 20;

/** The pause in typing after which the text is asked about, in milliseconds. */
const pause = 150;

/** The field that takes sites, one a line. It previews the result of each line, and shows it afterwards. */
export class AddForm {
  readonly #field: HTMLTextAreaElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #round = 0;

  constructor(
    private readonly list: ListName,
    /** Of the ids of its elements. */
    private readonly prefix: string,
    /** Opens the names of a site that was added, where more are known. */
    private readonly openNames?: OpenNames,
  ) {
    this.#field = byId<HTMLTextAreaElement>(`${prefix}-name`);
    this.#field.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#preview(), pause);
    });
    this.#field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.#add();
    });
    byId(`${prefix}-button`).addEventListener('click', () => void this.#add());
  }

  #lines(): string[] {
    return this.#field.value
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }

  async #preview(): Promise<void> {
    const round = ++this.#round;
    const names = this.#lines();
    const previewed = names.length > 0 && names.length <= mostPreviewed;
    const reply = previewed ? await ask('edit', { list: this.list, action: 'preview', names }) : null;
    if (round === this.#round) showPreview(byId(`${this.prefix}-preview`), this.list, reply);
  }

  async #add(): Promise<void> {
    const names = this.#lines();
    if (names.length === 0) return this.#field.focus();
    clearTimeout(this.#timer);
    this.#round++;
    const reply = await ask('edit', { list: this.list, action: 'add', names });
    const refused = showAnswers(byId(`${this.prefix}-results`), this.list, names, reply, this.openNames);
    showPreview(byId(`${this.prefix}-preview`), this.list, null);
    this.#field.value = refused.join('\n'); // what could not be added stays, to be mended
  }
}
