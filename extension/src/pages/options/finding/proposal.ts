import type { EditReply, EditResult } from '../../../shared/protocol/messages.ts';
import type { ListName } from '../../../shared/vocabulary.ts';
import { isRefused, reasonWords } from '../../../ui/answers.ts';
import { ask } from '../../../ui/ask.ts';
import { bothForms, byId, create, isolated } from '../../../ui/dom.ts';
import { showEarlierSlips } from '../../../ui/earlier-slips.ts';
import { imitatedForms } from '../../../ui/names.ts';
import { countSites, hasNames, once } from '../../../ui/repeats.ts';
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

/** The preview of a line of a list. */
interface Previewed extends EditResult {
  readonly line: string;
}

/** The offered sites, each once, sorted by the outcome of adding them. */
interface Sorted {
  readonly groups: readonly { readonly title?: string; readonly sites: readonly Previewed[] }[];
  /** Lines that look like slips: never chosen to begin with. */
  readonly slips: readonly Slip[];
  readonly already: number;
  readonly refused: readonly EditResult[];
}

/** @param reply one result for each name of all groups, in order. */
export function sortOffer({ groups }: Offer, { results }: EditReply): Sorted {
  const lines = groups.flatMap(({ names }, group) => names.map((line) => ({ line, group })));
  const sites = once(results.map((result, index) => ({ ...result, ...lines[index]! })));
  const fresh = sites.filter(({ outcome, imitates }) => outcome === 'added' && imitates === undefined);
  return {
    groups: groups.flatMap(({ title }, at) => {
      const own = fresh.flatMap(({ group, ...site }) => (group === at ? [{ ...site, line: lineOf(site) }] : []));
      return own.length === 0 ? [] : [{ ...(title === undefined ? {} : { title }), sites: own }];
    }),
    slips: sites.flatMap(({ group: _, ...site }) => (site.imitates === undefined ? [] : [site])),
    already: countSites(sites.filter(({ outcome }) => outcome === 'already')),
    refused: sites.filter(isRefused),
  };
}

/** The line of a list: other names stand in what was written, and are repeated in the answer to a short request only. */
const lineOf = ({ line, name = line }: Previewed): string => (hasNames(line) ? line : name);

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
      ...sorted.groups.map(({ title, sites }) => group(title, sites, offer.areChosen)),
    );
    const found = countSites([...sorted.groups.flatMap(({ sites }) => sites), ...sorted.slips]);
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
    const chosen = new Set(this.#boxes().flatMap(({ checked, dataset }) => (checked ? [dataset['name']] : []))).size;
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
    this.#say(reply === null ? text('listUnavailable') : countedText('addedCount', countSites(added)), undo);
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

function group(title: string | undefined, sites: readonly Previewed[], areChosen: boolean): HTMLElement {
  const set = create('fieldset', {}, create('legend', title === undefined ? { class: 'spoken' } : {}, title ?? text('findHeading')));
  const rows = sites.map(({ line, name = line, unicode = name }) => {
    const box = create('input', { type: 'checkbox', value: line, 'data-name': name });
    box.checked = areChosen;
    // Of what it is also known as, people see their own line.
    return create('li', {}, create('label', {}, box, line === name ? bothForms(name, unicode) : isolated(line)));
  });
  set.append(create('ul', { class: 'choices' }, ...rows));
  return set;
}

/** Those that look like slips, first and by themselves: each is chosen by hand or not at all. */
function slipGroup(slips: readonly Slip[]): HTMLElement[] {
  if (slips.length === 0) return [];
  const rows = slips.map((slip) => {
    const { line, input, name = input, unicode = name } = slip;
    const box = create('input', { type: 'checkbox', value: line, 'data-name': name, 'data-slip': '' });
    return create(
      'li',
      {},
      create('label', {}, box, create('span', {}, sentence('slipAs', bothForms(name, unicode), imitatedForms(slip)))),
    );
  });
  return [create('fieldset', { class: 'slips' }, create('legend', {}, text('slipsHeading')), create('ul', {}, ...rows))];
}
