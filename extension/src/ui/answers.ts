import { lookUp } from '../shared/look-up.ts';
import type { EditReply, EditResult } from '../shared/protocol/messages.ts';
import type { ListName, NameFault, UnjudgedReason } from '../shared/vocabulary.ts';
import { bothForms, button, create, isolated, term } from './dom.ts';
import { imitatedForms } from './names.ts';
import { countSites, once } from './repeats.ts';
import { type CountedKey, countedText, namedLabel, sentence, type TextKey, text } from './text.ts';

type EditOutcome = EditResult['outcome'];

/** Lines that are answered one by one; of more, only those that need a person. */
const mostAnswers = 20;

/** Of those, the most that are shown. */
const mostRefusals = 50;

const reasons: Readonly<Record<UnjudgedReason | NameFault | 'gone', TextKey>> = {
  'public-suffix': 'refusedPublicSuffix',
  'ip-address': 'refusedIpAddress',
  localhost: 'refusedLocalhost',
  'single-label': 'refusedSingleLabel',
  'bad-name': 'refusedBadName',
  'not-web': 'refusedBadName',
  'not-a-name': 'refusedNotAName',
  'too-short': 'refusedTooShort',
  'everyday-word': 'refusedEverydayWord',
  'imitates-another': 'refusedImitatesAnother',
  'too-many': 'refusedTooMany',
  gone: 'refusedGone',
};

/** The reason why a line is refused, as the end of a sentence. */
export const reasonWords = (reason: string | undefined): string => text(lookUp<TextKey>(reasons, reason, 'refusedOther'));

/** Opens the names of a site, for a person to add some of those that are known. */
export type OpenNames = (site: string, alsoKnownAs: readonly string[]) => void;

type Words = Readonly<Record<'added' | 'willAdd' | 'already' | 'removed', TextKey>>;
const words: Readonly<Record<ListName, Words>> = {
  protected: { added: 'addedAs', willAdd: 'willAddAs', already: 'alreadyAs', removed: 'removedAs' },
  exempt: { added: 'exemptAddedAs', willAdd: 'exemptWillAddAs', already: 'exemptAlreadyAs', removed: 'exemptRemovedAs' },
};

/**
 * Shows the result of each line, and of several their sum.
 * @param lines as they were read; the answers repeat the beginning of a long one only.
 * @param reply null when there was no answer: then nothing was changed.
 * @returns the lines that were refused.
 */
export function showAnswers(
  into: HTMLElement,
  list: ListName,
  lines: readonly string[],
  reply: EditReply | null,
  openNames?: OpenNames,
): string[] {
  const results = reply?.results ?? lines.map((input): EditResult => ({ input, outcome: 'refused', reason: 'gone' }));
  show(into, list, results, 'added', openNames);
  return results.flatMap(({ input, outcome }, index) => (outcome === 'refused' ? [lines[index] ?? input] : []));
}

/** Shows the expected result of each line, and of several their sum; nothing without a reply. */
export const showPreview = (into: HTMLElement, list: ListName, reply: EditReply | null): void =>
  show(into, list, reply?.results ?? [], 'willAdd');

/** Shows names that look like slips behind what is there, each with a button for whoever means it and one for whoever doesn't. */
export function showSlips<S extends EditResult>(
  into: HTMLElement,
  list: ListName,
  slips: readonly S[],
  isMeant: (slip: S) => Promise<void>,
  isNotMeant: (slip: S) => void,
): void {
  const label = list === 'protected' ? 'slipProtect' : 'slipExempt';
  for (const slip of slips) {
    const { name = slip.input } = slip;
    const said = create('span', {}, answer(list, slip, 'willAdd'), ' ');
    said.append(
      button({ class: 'small' }, namedLabel(label, name), () => void isMeant(slip)),
      ' ',
    );
    said.append(button({ class: 'small' }, namedLabel('slipLeave', name), () => isNotMeant(slip)));
    const asked = row('doubtful', said);
    asked.dataset['slip'] = name;
    into.append(asked);
  }
}

type When = 'added' | 'willAdd';

function show(into: HTMLElement, list: ListName, all: readonly EditResult[], when: When, openNames?: OpenNames): void {
  const results = once(all);
  const needy = results.filter((result) => isRefused(result) || result.imitates !== undefined);
  const shown = results.length <= mostAnswers ? results : needy.slice(0, mostRefusals);
  const rows = shown.map((result) => {
    const { outcome, name, alsoKnownAs, offered = [] } = result;
    const said = create('span', {}, answer(list, result, when));
    if (openNames !== undefined && outcome === 'added' && name !== undefined && offered.length > 0)
      said.append(
        ' ',
        button({ class: 'small' }, namedLabel('namesKnown', name), () => openNames(name, alsoKnownAs ?? [])),
      );
    return row(result.imitates === undefined ? outcome : 'doubtful', said);
  });
  if (results.length > mostAnswers && needy.length > shown.length)
    rows.push(row('refused', create('span', {}, countedText('moreLines', needy.length - shown.length))));
  into.replaceChildren(...(results.length > 1 ? sum(results, when) : []), ...rows);
}

const row = (outcome: EditOutcome | 'doubtful', said: HTMLElement): HTMLElement => create('li', { 'data-outcome': outcome }, said);

/** True of an entry that can't be used: a person has to look at it. */
export const isRefused = ({ outcome }: EditResult): boolean => outcome === 'refused' || outcome === 'locked';

/** The sum of many entries: how many sites are or will be added, how many can't be used, how many were there. */
function sum(results: readonly EditResult[], when: When): HTMLElement[] {
  const of = (outcome: EditOutcome, key: CountedKey, count: number): HTMLElement[] =>
    count === 0 ? [] : [row(outcome, create('strong', {}, countedText(key, count)))];
  const count = (outcome: EditOutcome): number =>
    countSites(results.filter((each) => each.outcome === outcome && each.imitates === undefined));
  return [
    ...of('added', when === 'added' ? 'addedCount' : 'proposalHeading', count('added')),
    ...of('refused', 'proposalRefused', results.filter(isRefused).length),
    ...of('already', 'proposalAlready', count('already')),
  ];
}

function answer(list: ListName, result: EditResult, when: When): DocumentFragment {
  const { input, outcome, name = input, unicode = name, alsoKnownAs = [], reason, imitates } = result;
  if (imitates !== undefined) return sentence('slipAs', bothForms(name, unicode), imitatedForms(result));
  const shown = bothForms(name, unicode);
  if (alsoKnownAs.length > 0) {
    shown.dir = 'ltr';
    shown.append(' = ', term(alsoKnownAs.join(', ')));
  }
  switch (outcome) {
    case 'added':
      return sentence(words[list][when], shown);
    case 'already':
      return sentence(words[list].already, shown);
    case 'removed':
    case 'absent':
      return sentence(words[list].removed, shown);
    case 'locked':
      return reason === 'list-locked' ? sentence('lockedList') : sentence('lockedAs', bothForms(name, unicode));
    case 'refused':
      return sentence('refusedAs', isolated(input), new Text(reasonWords(reason)));
  }
}
