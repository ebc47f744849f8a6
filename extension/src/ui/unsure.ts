import type { Evidence, Lookalike } from '../shared/protocol/messages.ts';
import { isolated } from './dom.ts';
import { sentence } from './text.ts';

/** The words about a name that only uses a protected one. They accuse nobody: a name does not tell whose it is. */
export function unsureWords({ target, evidence }: Pick<Lookalike, 'target' | 'evidence'>): DocumentFragment {
  const [seen, real] = [isolated(evidence.seen.ascii), isolated(target)];
  return usesName(evidence)
    ? sentence('unsureUses', seen, isolated(labelOf(evidence.real.ascii)), real)
    : sentence('unsureClose', seen, real);
}

/** True when the real name's label stands in the other name as it is; the words have then said all that there is to say. */
export const usesName = ({ seen, real }: Pick<Evidence, 'seen' | 'real'>): boolean => seen.ascii.includes(labelOf(real.ascii));

const labelOf = (name: string): string => name.slice(0, name.indexOf('.'));
