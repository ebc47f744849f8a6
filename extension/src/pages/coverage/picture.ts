import type { Mode } from '../../shared/vocabulary.ts';
import { byId, create } from '../../ui/dom.ts';
import { imitationNames } from '../../ui/imitation-classes.ts';
import { language, number, type TextKey, text } from '../../ui/text.ts';
import { type Excuse, excuses, type Fate, fates, fatesOf, type Sum, shareOf, type Tally } from './figures.ts';

const fateTexts: Readonly<Record<Fate, readonly [name: TextKey, means: TextKey]>> = {
  before: ['coverageBefore', 'coverageBeforeMeans'],
  after: ['coverageAfter', 'coverageAfterMeans'],
  asked: ['coverageAsked', 'coverageAskedMeans'],
  excused: ['coverageExcused', 'coverageExcusedMeans'],
  open: ['coverageOpen', 'coverageOpenMeans'],
};

const excuseTexts: Readonly<Record<Excuse, TextKey>> = {
  'known-site': 'coverageKnownSite',
  'same-owner': 'coverageSameOwner',
  exempt: 'coverageExempt',
  protected: 'coverageProtected',
};

/** Draws the figures: a bar for each kind of imitation, the same as a table, and the reasons for what is excused. */
export function draw(sum: Sum, mode: Mode): void {
  const kinds: [name: string, tally: Tally][] = [
    [text('coverageTotal'), sum.total],
    ...[...sum.classes].map(([kind, tally]): [string, Tally] => [kind in imitationNames ? text(imitationNames[kind]) : kind, tally]),
  ];
  byId('bars').replaceChildren(...kinds.map(([name, tally]) => bar(name, tally, mode)));
  const total = fatesOf(sum.total, mode);
  byId('legend').replaceChildren(...fates.filter((fate) => total[fate] > 0).flatMap(explained));
  byId('table').replaceChildren(...table(kinds, mode));
  const reasons = excuses.map((reason) => [reason, sum.total.excuses?.[reason] ?? 0] as const).filter(([, count]) => count > 0);
  byId('why').hidden = reasons.length === 0;
  byId('reasons').replaceChildren(
    ...reasons.map(([reason, count]) =>
      create('li', {}, create('span', {}, text(excuseTexts[reason])), create('strong', {}, number(count))),
    ),
  );
}

/** A bar and its words; a part that there is some of is never too thin to be seen. */
function bar(name: string, tally: Tally, mode: Mode): HTMLElement {
  const counts = fatesOf(tally, mode);
  const shown = fates.filter((fate) => counts[fate] > 0);
  const parts = shown.map((fate) => {
    const part = create('span', { class: 'part', 'data-fate': fate });
    part.style.flexGrow = String(counts[fate]);
    return part;
  });
  const percent = new Intl.NumberFormat(language(), { style: 'percent' }).format(shareOf(tally));
  const told = new Intl.ListFormat(language(), { type: 'unit' }).format(
    shown.map((fate) => `${text(fateTexts[fate][0])} ${number(counts[fate])}`),
  );
  return create(
    'li',
    {},
    create('span', { class: 'kind' }, name),
    create('span', { class: 'share' }, text('coverageShare', percent)),
    create('div', { class: 'bar', role: 'img', 'aria-label': text('coverageBar', name, told) }, ...parts),
  );
}

const explained = (fate: Fate): HTMLElement[] => {
  const [name, means] = fateTexts[fate];
  return [
    create('dt', {}, create('span', { class: 'part swatch', 'data-fate': fate }), text(name)),
    create('dd', { class: 'means' }, text(means)),
  ];
};

function table(kinds: readonly [name: string, tally: Tally][], mode: Mode): HTMLElement[] {
  const heads = ['coverageKind', 'coverageTried', ...fates.map((fate) => fateTexts[fate][0])] as const;
  const rows = kinds.map(([name, tally]) => {
    const counts = fatesOf(tally, mode);
    const cells = [tally.variants, ...fates.map((fate) => counts[fate])].map((count) => create('td', {}, number(count)));
    return create('tr', {}, create('th', { scope: 'row' }, name), ...cells);
  });
  return [
    create('thead', {}, create('tr', {}, ...heads.map((head) => create('th', { scope: 'col' }, text(head))))),
    create('tbody', {}, ...rows),
  ];
}
