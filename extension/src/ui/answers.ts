import { lookUp } from '../shared/look-up.ts';
import type { EditReply, EditResult, ListName } from '../shared/protocol/messages.ts';
import type { NameFault, UnjudgedReason } from '../shared/vocabulary.ts';
import { written } from '../shared/written.ts';
import { button, create, isolated } from './dom.ts';
import { countedText, namedLabel, sentence, type TextKey, text } from './text.ts';

/** Lines that are answered one by one; of more, those that need a person come first and the rest is counted. */
const mostAnswers = 50;

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
 * Shows the result of each line.
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
  return results.filter(({ outcome }) => outcome === 'refused').map(({ input }) => input);
}

/** Shows the expected result of each line; nothing without a reply. */
export const showPreview = (into: HTMLElement, list: ListName, reply: EditReply | null): void =>
  show(into, list, reply?.results ?? [], 'willAdd');

function show(into: HTMLElement, list: ListName, results: readonly EditResult[], added: 'added' | 'willAdd', openNames?: OpenNames): void {
  const urgent = (result: EditResult): number => (['refused', 'locked'].includes(result.outcome) ? 0 : 1);
  const shown = results.length <= mostAnswers ? results : [...results].sort((a, b) => urgent(a) - urgent(b)).slice(0, mostAnswers);
  const rows = shown.map((result) => {
    const { outcome, name, alsoKnownAs, offered = [] } = result;
    const said = create('span', {}, answer(list, result, added));
    if (openNames !== undefined && outcome === 'added' && name !== undefined && offered.length > 0)
      said.append(
        ' ',
        button({ class: 'small' }, namedLabel('namesKnown', name), () => openNames(name, alsoKnownAs ?? [])),
      );
    return create('li', { 'data-outcome': outcome }, said);
  });
  if (results.length > shown.length)
    rows.push(create('li', { 'data-outcome': 'added' }, create('span', {}, countedText('moreLines', results.length - shown.length))));
  into.replaceChildren(...rows);
}

function answer(list: ListName, result: EditResult, added: 'added' | 'willAdd'): DocumentFragment {
  const { input, outcome, name = input, alsoKnownAs, reason } = result;
  const shown = isolated(written(name, alsoKnownAs));
  switch (outcome) {
    case 'added':
      return sentence(words[list][added], shown);
    case 'already':
      return sentence(words[list].already, shown);
    case 'removed':
    case 'absent':
      return sentence(words[list].removed, shown);
    case 'locked':
      return sentence('lockedAs', isolated(name));
    case 'refused':
      return sentence('refusedAs', isolated(input), new Text(reasonWords(reason)));
  }
}
