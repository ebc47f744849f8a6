import type { Evidence, Lookalike } from '../shared/protocol/messages.ts';
import { isolated, term } from './dom.ts';
import { realName, siteName } from './names.ts';
import { sentence } from './text.ts';

/** The words about a name that only uses a protected one. They accuse nobody: a name does not tell whose it is. */
export function unsureWords(about: Pick<Lookalike, 'target' | 'evidence'> & Partial<Lookalike>): DocumentFragment {
  const { evidence, site } = about;
  const seen = evidence.seen.ascii === site ? siteName(about) : isolated(evidence.seen.ascii);
  const real = realName(about);
  const name = evidence.alsoKnownAs === undefined ? isolated(labelOf(evidence.real.unicode)) : term(evidence.alsoKnownAs);
  return usesName(evidence) ? sentence('unsureUses', seen, name, real) : sentence('unsureClose', seen, real);
}

/**
 * True when the real name's label stands in the other name as it is, or the letters of what people call the site do; host/UrlGuard.Core's
 * Evidence.UsesName says the same.
 */
const usesName = ({ seen, real, alsoKnownAs }: Pick<Evidence, 'seen' | 'real' | 'alsoKnownAs'>): boolean =>
  alsoKnownAs === undefined
    ? seen.unicode.includes(labelOf(real.unicode))
    : lettersOf(seen.unicode).includes(lettersOf(alsoKnownAs).toLowerCase());

const lettersOf = (name: string): string => name.replace(/[^\p{L}\p{N}\p{M}]/gu, '');

const labelOf = (name: string): string => name.slice(0, name.indexOf('.'));
