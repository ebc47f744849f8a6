import type { ListName } from '../shared/vocabulary.ts';
import { type OpenNames, showAnswers, showPreview, showSlips } from './answers.ts';
import { ask } from './ask.ts';
import { byId } from './dom.ts';
import { showEarlierSlips } from './earlier-slips.ts';
import { type Slip, sortOutSlips } from './slips.ts';

/** The pause in typing after which the text is asked about, in milliseconds. */
const pause = 150;

/** The field that takes sites, in whatever form people have them. It previews the result of each, and shows it afterwards. */
export class AddForm {
  readonly #field: HTMLTextAreaElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #round = 0;
  /** Lines that look like slips, until a person has answered each. */
  #slips: readonly Slip[] = [];

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

  async #preview(): Promise<void> {
    const round = ++this.#round;
    const names = await this.#names();
    if (round !== this.#round) return;
    const reply = names === null || names.length === 0 ? null : await ask('edit', { list: this.list, action: 'preview', names });
    if (round === this.#round) showPreview(byId(`${this.prefix}-preview`), this.list, reply);
  }

  async #add(): Promise<void> {
    clearTimeout(this.#timer);
    this.#round++;
    const typed = this.#field.value;
    const names = (await this.#names()) ?? typed.split('\n').filter((line) => line.trim() !== '');
    if (names.length === 0) return this.#field.focus();
    const { plain, slips } = await sortOutSlips(this.list, names);
    const reply = await ask('edit', { list: this.list, action: 'add', names: plain });
    const refused = showAnswers(byId(`${this.prefix}-results`), this.list, plain, reply, this.openNames);
    showEarlierSlips(byId(`${this.prefix}-results`), reply);
    // A line that was typed again is asked about as it is now; one that was added is answered.
    const anew = new Set([...slips, ...(reply?.results ?? [])].map(({ name }) => name));
    this.#askAbout([...this.#slips.filter(({ name }) => !anew.has(name)), ...slips]);
    showPreview(byId(`${this.prefix}-preview`), this.list, null);
    this.#field.value = reply === null ? typed : refused.join('\n'); // what could not be added stays, to be mended
  }

  /** Asks about lines that look like slips: each is added only when a person says that it is meant, and stays until it is answered. */
  #askAbout(slips: readonly Slip[]): void {
    this.#slips = slips;
    const isMeant = async (slip: Slip): Promise<void> => {
      const reply = await ask('edit', { list: this.list, action: 'add', names: [slip.line] });
      const refused = showAnswers(byId(`${this.prefix}-results`), this.list, [slip.line], reply, this.openNames);
      showEarlierSlips(byId(`${this.prefix}-results`), reply);
      this.#answered(slip, refused.length === 0);
    };
    const answers = byId(`${this.prefix}-results`);
    for (const old of answers.querySelectorAll('[data-slip]')) old.remove();
    showSlips(answers, this.list, slips, isMeant, (slip) => this.#answered(slip));
  }

  /** The button that had the focus is gone. */
  #answered(slip: Slip, isDone = true): void {
    this.#askAbout(isDone ? this.#slips.filter((each) => each !== slip) : this.#slips);
    this.#field.focus();
  }

  /** The sites in the field; null where no helper reads it. */
  async #names(): Promise<readonly string[] | null> {
    const text = this.#field.value;
    return text.trim() === '' ? [] : ask('read', { text });
  }
}
