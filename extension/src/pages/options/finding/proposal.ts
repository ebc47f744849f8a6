import type { EditReply, EditResult } from '../../../shared/protocol/messages.ts';
import type { ListName } from '../../../shared/vocabulary.ts';
import { isRefused, reasonWords } from '../../../ui/answers.ts';
import { ask } from '../../../ui/ask.ts';
import { bothForms, byId, create, isolated } from '../../../ui/dom.ts';
import { showEarlierSlips } from '../../../ui/earlier-slips.ts';
import { imitatedForms } from '../../../ui/names.ts';
import type { Slip } from '../../../ui/slips.ts';
import { countedText, sentence, text } from '../../../ui/text.ts';
import { type Lines, linesOf, stillAdded } from './undo.ts';

export interface Offer {
  readonly list: ListName;
  /** Names as they were found; a group without a title has no heading. */
  readonly groups: readonly { readonly title?: string; readonly names: readonly string[] }[];
  /** True when they are chosen to begin with. */
  readonly areChosen: boolean;
}

/** The offered sites, sorted by the outcome of adding them; each as its line of a list. */
interface Sorted {
  readonly groups: readonly { readonly title?: string; readonly names: readonly string[] }[];
  /** Lines that look like slips: never chosen to begin with. */
  readonly slips: readonly Slip[];
  readonly already: number;
  readonly refused: readonly EditResult[];
}

/** @param reply one result for each name of all groups, in order. */
export function sortOffer({ groups }: Offer, { results }: EditReply): Sorted {
  let at = 0;
  const lines = groups.flatMap(({ names }) => names);
  const sorted = groups.map(({ title, names }) => {
    const own = results.slice(at, at + names.length);
    at += names.length;
    // What it is also known as stands in its line, and is repeated in the answer to a short request only.
    const fresh = own.flatMap(({ outcome, name, imitates }, index) =>
      outcome === 'added' && name !== undefined && imitates === undefined
        ? [/^[^/?#]*=| =/.test(names[index] ?? '') ? names[index]! : name]
        : [],
    );
    return { ...(title === undefined ? {} : { title }), names: fresh };
  });
  return {
    groups: sorted.filter(({ names }) => names.length > 0),
    slips: results.flatMap((result, index) => (result.imitates === undefined ? [] : [{ ...result, line: lines[index]! }])),
    already: results.filter(({ outcome }) => outcome === 'already').length,
    refused: results.filter(isRefused),
  };
}

/** Shows what was found before anything is done with it: people choose, and then it is added to what is there. */
export class Proposal {
  #list: ListName = 'protected';
  /** The lines that take back what was added last. */
  #undo: readonly string[] = [];
  /** The list as it was when they were added. */
  #added: Lines = new Map();

  constructor() {
    byId('proposal-groups').addEventListener('change', () => this.#count());
    byId('choose-all').addEventListener('click', () => this.#choose(true));
    byId('choose-none').addEventListener('click', () => this.#choose(false));
    byId('proposal-commit').addEventListener('click', () => void this.#commit());
    byId('proposal-cancel').addEventListener('click', () => this.#close());
    byId('proposal-undo').addEventListener('click', () => void this.#takeBack());
  }

  async show(offer: Offer): Promise<void> {
    this.#list = offer.list;
    this.#say('');
    const names = offer.groups.flatMap((group) => group.names);
    const reply = await ask('edit', { list: offer.list, action: 'preview', names });
    if (reply === null) {
      byId('proposal').hidden = true;
      return this.#say(text('listUnavailable'));
    }
    const sorted = sortOffer(offer, reply);
    byId('proposal-groups').replaceChildren(
      ...slipGroup(sorted.slips),
      ...sorted.groups.map(({ title, names: own }) => group(title, own, offer.areChosen)),
    );
    const found = sorted.groups.reduce((sum, { names: own }) => sum + own.length, sorted.slips.length);
    byId('proposal-heading').textContent = countedText('proposalHeading', found);
    byId('proposal-note').textContent = sorted.already === 0 ? '' : countedText('proposalAlready', sorted.already);
    byId('proposal-refused').hidden = sorted.refused.length === 0;
    byId('proposal-refused-count').textContent = countedText('proposalRefused', sorted.refused.length);
    byId('proposal-refused-list').replaceChildren(
      ...sorted.refused
        .slice(0, 200)
        .map(({ input, outcome, reason }) =>
          create(
            'li',
            { 'data-outcome': outcome },
            create('span', {}, sentence('refusedAs', isolated(input), new Text(reasonWords(reason)))),
          ),
        ),
    );
    byId('proposal').hidden = false;
    this.#count();
    byId('proposal').scrollIntoView({ block: 'nearest', behavior: 'instant' });
    byId('proposal-heading').focus();
  }

  #boxes(): HTMLInputElement[] {
    return [...byId('proposal-groups').querySelectorAll('input')];
  }

  #choose(areChosen: boolean): void {
    for (const box of this.#boxes()) box.checked = areChosen && box.dataset['slip'] === undefined;
    this.#count();
  }

  #count(): void {
    const chosen = this.#boxes().filter(({ checked }) => checked).length;
    const commit = byId<HTMLButtonElement>('proposal-commit');
    commit.textContent = countedText(this.#list === 'protected' ? 'protectCount' : 'exemptCount', chosen);
    commit.disabled = chosen === 0;
  }

  async #commit(): Promise<void> {
    const names = this.#boxes()
      .filter(({ checked }) => checked)
      .map(({ value }) => value);
    // Of a site that was there before, only what it is also known as goes again.
    const known = names.some((line) => line.includes('=')) ? await linesOf(this.#list) : undefined;
    const reply = await ask('edit', { list: this.#list, action: 'add', names });
    const added = (reply?.results ?? []).flatMap((result, index) =>
      result.outcome === 'added' ? [{ ...result, line: names[index]! }] : [],
    );
    const after = added.length === 0 ? null : await linesOf(this.#list);
    this.#added = after ?? new Map();
    this.#close();
    const undo = after === null ? [] : added.map(({ name, line }) => (name === undefined || known?.has(name) ? line : name));
    this.#say(reply === null ? text('listUnavailable') : countedText('addedCount', added.length), undo);
    showEarlierSlips(byId('proposal-earlier'), reply);
    if (undo.length > 0) byId('proposal-undo').focus();
  }

  async #takeBack(): Promise<void> {
    const now = await linesOf(this.#list);
    const { lines, changed } = stillAdded(this.#undo, this.#added, now ?? new Map());
    const reply = now && (await ask('edit', { list: this.#list, action: 'remove', names: lines }));
    if (reply === null) return this.#say(text('listUnavailable'), this.#undo);
    const gone = countedText('removedCount', reply.results.filter(({ outcome }) => outcome === 'removed').length);
    this.#say(changed === 0 ? gone : `${gone} ${countedText('changedCount', changed)}`);
    document.querySelector<HTMLElement>('[data-view="find"] h1')?.focus();
  }

  #say(result: string, undo: readonly string[] = []): void {
    this.#undo = undo;
    byId('proposal-result').textContent = result;
    byId('proposal-undo').hidden = undo.length === 0;
    byId('proposal-earlier').replaceChildren();
  }

  #close(): void {
    const hadFocus = byId('proposal').contains(document.activeElement);
    byId('proposal').hidden = true;
    if (hadFocus) document.querySelector<HTMLElement>('[data-view="find"] h1')?.focus();
  }
}

function group(title: string | undefined, names: readonly string[], areChosen: boolean): HTMLElement {
  const set = create('fieldset', {}, create('legend', title === undefined ? { class: 'spoken' } : {}, title ?? text('findHeading')));
  const rows = names.map((name) => {
    const box = create('input', { type: 'checkbox', value: name });
    box.checked = areChosen;
    return create('li', {}, create('label', {}, box, isolated(name)));
  });
  set.append(create('ul', { class: 'choices' }, ...rows));
  return set;
}

/** Those that look like slips, first and by themselves: each is chosen by hand or not at all. */
function slipGroup(slips: readonly Slip[]): HTMLElement[] {
  if (slips.length === 0) return [];
  const rows = slips.map((slip) => {
    const { line, input, name = input, unicode = name } = slip;
    const box = create('input', { type: 'checkbox', value: line, 'data-slip': '' });
    return create(
      'li',
      {},
      create('label', {}, box, create('span', {}, sentence('slipAs', bothForms(name, unicode), imitatedForms(slip)))),
    );
  });
  return [create('fieldset', { class: 'slips' }, create('legend', {}, text('slipsHeading')), create('ul', {}, ...rows))];
}
