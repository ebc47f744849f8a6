import type { EditReply, EditResult } from '../protocol/messages.ts';
import { byId, create, isolated } from '../ui/dom.ts';
import { sentence, text, type TextKey } from '../ui/text.ts';

const reasons: Readonly<Record<string, TextKey>> = {
  'public-suffix': 'refusedPublicSuffix',
  'ip-address': 'refusedIpAddress',
  localhost: 'refusedLocalhost',
  'single-label': 'refusedSingleLabel',
  'bad-name': 'refusedBadName',
  gone: 'refusedGone',
};

/**
 * Shows what became of each line.
 * @param reply null when there was no answer: then nothing was changed.
 * @returns the lines that were refused.
 */
export function showAnswers(lines: readonly string[], reply: EditReply | null): string[] {
  const results = reply?.results ?? lines.map((input): EditResult => ({ input, outcome: 'refused', reason: 'gone' }));
  byId('add-results').replaceChildren(
    ...results.map((result) => create('li', { 'data-outcome': result.outcome }, words(result))),
  );
  return results.filter(({ outcome }) => outcome === 'refused').map(({ input }) => input);
}

function words({ input, outcome, name = input, reason = '' }: EditResult): DocumentFragment {
  switch (outcome) {
    case 'added':
      return sentence('addedAs', isolated(name));
    case 'already':
      return sentence('alreadyAs', isolated(name));
    case 'removed':
    case 'absent':
      return sentence('removedAs', isolated(name));
    case 'locked':
      return sentence('lockedAs', isolated(name));
    case 'refused':
      return sentence('refusedAs', isolated(input), new Text(text(reasons[reason] ?? 'refusedOther')));
  }
}
