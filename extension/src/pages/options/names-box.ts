import type { EditReply } from '../../shared/protocol/messages.ts';
import { written } from '../../shared/written.ts';
import { showAnswers } from '../../ui/answers.ts';
import { ask } from '../../ui/ask.ts';
import { button, byId, create, isolated, term } from '../../ui/dom.ts';
import { namedLabel, sentence } from '../../ui/text.ts';

/** The box with what people also call one site. Known names are offered; only a person puts one in. */
export class NamesBox {
  readonly #box = byId<HTMLDialogElement>('names');
  #site = '';
  #names: readonly string[] = [];

  constructor() {
    byId('names-close').addEventListener('click', () => this.#box.close());
    byId('names-form').addEventListener('submit', (event) => {
      event.preventDefault();
      const field = byId<HTMLInputElement>('names-field');
      if (field.value.trim() !== '') void this.#edit('add', field.value.trim());
    });
  }

  async open(site: string, names: readonly string[] = []): Promise<void> {
    [this.#site, this.#names] = [site, names];
    byId('names-heading').replaceChildren(sentence('namesHeading', isolated(site)));
    byId('names-results').replaceChildren();
    byId<HTMLInputElement>('names-field').value = '';
    this.#draw();
    this.#box.showModal();
    await this.#offer();
  }

  #draw(): void {
    byId('names-list').replaceChildren(
      ...this.#names.map((name) =>
        create(
          'li',
          {},
          term(name),
          button({ class: 'small' }, namedLabel('remove', name), () => void this.#edit('remove', name)),
        ),
      ),
    );
  }

  /** The preview of adding it again says what is known and not there yet. */
  async #offer(): Promise<void> {
    const site = this.#site;
    const reply = await ask('edit', { list: 'protected', action: 'preview', names: [site] });
    if (site !== this.#site) return;
    const offered = (reply?.results[0]?.offered ?? []).filter((name) => !this.#names.includes(name));
    byId('names-offered').hidden = offered.length === 0;
    byId('names-offers').replaceChildren(
      ...offered.map((name) => button({ class: 'small' }, term(name), () => void this.#edit('add', name))),
    );
  }

  async #edit(action: 'add' | 'remove', name: string): Promise<void> {
    const line = written(this.#site, [name]);
    const reply = await ask('edit', { list: 'protected', action, names: [line] });
    const outcome = reply?.results[0]?.outcome;
    if (outcome === 'added' || outcome === 'already') this.#names = [...new Set([...this.#names, name])];
    else if (outcome === 'removed' || outcome === 'absent') this.#names = this.#names.filter((each) => each !== name);
    this.#say(line, reply);
    this.#draw();
    await this.#offer();
    byId('names-field').focus(); // the button that was pressed may be gone
  }

  /** Shows a refusal in words; what was done shows in the list above. */
  #say(line: string, reply: EditReply | null): void {
    const refused = showAnswers(byId('names-results'), 'protected', [line], reply);
    if (refused.length > 0 || reply?.results[0]?.outcome === 'locked') return;
    byId('names-results').replaceChildren();
    byId<HTMLInputElement>('names-field').value = '';
  }
}
