import type { Entry } from '../../shared/protocol/messages.ts';
import type { ListName, Source } from '../../shared/vocabulary.ts';
import { written } from '../../shared/written.ts';
import { ask } from '../../ui/ask.ts';
import { bothForms, button, byId, create, isolated, term } from '../../ui/dom.ts';
import { download } from '../../ui/download.ts';
import { countedText, namedLabel, number, sentence, type TextKey, text } from '../../ui/text.ts';
import { matching, type Sort, sorted } from './arrange.ts';
import type { CoverageTexts } from './coverage.ts';
import type { NamesBox } from './names-box.ts';
import { VirtualList } from './virtual-list.ts';

/** The source of an entry or a setting. */
export const sourceTexts: Readonly<Record<Source, TextKey>> = {
  user: 'sourceUser',
  'machine-policy': 'sourceMachinePolicy',
  'browser-policy': 'sourceBrowserPolicy',
};

interface Wording {
  readonly empty: TextKey;
  readonly removed: TextKey;
  readonly restored: TextKey;
}
const wording: Readonly<Record<ListName, Wording>> = {
  protected: { empty: 'listEmpty', removed: 'removedAs', restored: 'addedAs' },
  exempt: { empty: 'exemptEmpty', removed: 'exemptRemovedAs', restored: 'exemptAddedAs' },
};

/** One of the two lists: search, sort, remove with undo, export. */
export class ListView {
  #entries: readonly Entry[] | null = null;
  /** Sorted once, and searched at every letter. */
  #sorted: readonly Entry[] = [];
  #removed: Entry | undefined;
  readonly #rows: VirtualList<Entry>;

  constructor(
    private readonly list: ListName,
    private readonly coverage?: CoverageTexts,
    private readonly names?: NamesBox,
  ) {
    this.#rows = new VirtualList(byId(`${list}-list`), { keyOf: ({ name }) => name, make: (entry) => this.#row(entry) });
    byId(`${list}-search`).addEventListener('input', () => this.#draw());
    byId(`${list}-sort`).addEventListener('change', () => this.#sort());
    byId(`${list}-undo-button`).addEventListener('click', () => void this.#undo());
    byId(`${list}-export`).addEventListener('click', () => this.#export());
  }

  /** @param entries null when the helper is not there to ask. */
  show(entries: readonly Entry[] | null): void {
    this.#entries = entries;
    this.#sort();
  }

  #sort(): void {
    this.#sorted = sorted(this.#entries ?? [], byId<HTMLSelectElement>(`${this.list}-sort`).value as Sort);
    this.#draw();
  }

  #draw(): void {
    const all = this.#sorted;
    const query = byId<HTMLInputElement>(`${this.list}-search`).value;
    const shown = matching(all, query);
    byId(`${this.list}-tools`).hidden = all.length === 0;
    byId(`${this.list}-total`).textContent = this.#entries === null ? '' : number(all.length);
    const note = byId(`${this.list}-note`);
    if (this.#entries === null) note.textContent = text('listUnavailable');
    else if (all.length === 0) note.replaceChildren(sentence(wording[this.list].empty, create('a', { href: '#find' }, text('navFind'))));
    else note.textContent = query.trim() === '' ? '' : countedText('searchFound', shown.length);
    this.#rows.show(shown);
  }

  #row(entry: Entry): HTMLElement {
    const { name, unicode, alsoKnownAs = [], source, locked } = entry;
    const both = bothForms(name, unicode);
    if (alsoKnownAs.length > 0) both.append(' ', create('small', { class: 'also' }, term(alsoKnownAs.join(', '))));
    const title = written(unicode === name ? name : `${unicode} (${name})`, alsoKnownAs);
    const row = create('li', { 'data-name': name, 'data-source': source, title }, both);
    row.append(create('span', { class: locked ? 'source locked' : 'source' }, text(sourceTexts[source] ?? 'sourceOrganisation')));
    if (this.coverage !== undefined) row.append(this.coverage.button(name));
    const { names } = this;
    if (!locked && names !== undefined)
      row.append(button({ class: 'small also-names' }, namedLabel('namesButton', name), () => void names.open(name, alsoKnownAs)));
    if (!locked) {
      const remove = button({ class: 'small remove' }, namedLabel('remove', name), () => void this.#remove(entry));
      row.append(remove);
    }
    return row;
  }

  async #remove(entry: Entry): Promise<void> {
    const { name } = entry;
    const outcome = (await ask('edit', { list: this.list, action: 'remove', names: [name] }))?.results[0]?.outcome;
    const isGone = outcome === 'removed' || outcome === 'absent';
    const key = isGone ? wording[this.list].removed : outcome === 'locked' ? 'lockedAs' : 'removeFailed';
    this.#say(isGone ? entry : undefined, sentence(key, isolated(name)));
    if (isGone) {
      const index = this.#rows.indexOf(name);
      this.show((this.#entries ?? []).filter((each) => each.name !== name));
      // The button that had the focus is gone: to the next row's, or to where the next one is added.
      if (!this.#rows.focus(index, 'small remove')) byId(this.list === 'protected' ? 'add-name' : 'exempt-name').focus();
    }
  }

  async #undo(): Promise<void> {
    const entry = this.#removed;
    if (entry === undefined) return;
    const { name, alsoKnownAs } = entry;
    const names = [written(name, alsoKnownAs)];
    const outcome = (await ask('edit', { list: this.list, action: 'add', names }))?.results[0]?.outcome;
    const isBack = outcome === 'added' || outcome === 'already';
    this.#say(isBack ? undefined : entry, sentence(isBack ? wording[this.list].restored : 'undoFailed', isolated(name)));
    if (isBack) {
      this.show([...(this.#entries ?? []).filter((each) => each.name !== name), entry]);
      this.#rows.focus(this.#rows.indexOf(name), 'small remove');
    }
  }

  #say(removed: Entry | undefined, words: DocumentFragment): void {
    this.#removed = removed;
    byId(`${this.list}-undo`).hidden = false;
    byId(`${this.list}-undo-button`).hidden = removed === undefined;
    byId(`${this.list}-undone`).replaceChildren(words);
  }

  /** The person's own entries: the organisation's are not theirs to carry elsewhere. */
  #export(): void {
    const own = (this.#entries ?? []).filter(({ source }) => source === 'user').map(({ name, alsoKnownAs }) => written(name, alsoKnownAs));
    download(`urlguard-${this.list}.txt`, `${own.join('\n')}\n`);
  }
}
