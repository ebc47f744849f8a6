import { lookUp } from '../shared/look-up.ts';
import { isUnsure } from '../shared/protocol/is-lookalike.ts';
import type { Lookalike, Segment } from '../shared/protocol/messages.ts';
import { keyOf } from '../shared/text-key.ts';
import { type Kind, kinds } from '../shared/vocabulary.ts';
import { isolated, term } from './dom.ts';
import { scriptName } from './scripts.ts';
import { countedText, sentence, text } from './text.ts';
import { usesName } from './unsure.ts';

type Because = (lookalike: Lookalike) => DocumentFragment;

const byLetters: Because = ({ evidence }) => whatDiffers(evidence.segments);

/** The sentence of the kind, where that says it best; else the sentence of the letters that differ. */
const because: Readonly<Record<Kind, Because>> = {
  typo: byLetters,
  transposition: byLetters,
  'double-typo': byLetters,
  homoglyph: byLetters,
  'mixed-script': () => sentence('whyMixedScript'),
  embedding: ({ target, site }) => sentence('whyEmbedding', isolated(target), isolated(site)),
  combosquat: ({ target }) => sentence('whyCombosquat', isolated(target)),
  hosted: ({ target, site }) => sentence('whyHosted', isolated(target), isolated(site)),
  'tld-swap': ({ target }) => sentence('whyTldSwap', isolated(target)),
  separator: () => sentence('whySeparator'),
};

/**
 * One sentence why, empty where `unsureWords` have said it. Of a kind that only a newer helper has, the letters that differ are true as
 * well.
 */
export const why: Because = (lookalike) => {
  const { target, kind, evidence } = lookalike;
  if (isUnsure(lookalike) && usesName(evidence)) return document.createDocumentFragment();
  return evidence.alsoKnownAs === undefined
    ? lookUp(because, kind, byLetters)(lookalike)
    : sentence('whyAlsoKnownAs', term(evidence.alsoKnownAs), isolated(target));
};

/** The kind in a word or two. */
export const kindName = (kind: Kind): string => text(kinds.includes(kind) ? keyOf('kind', kind) : 'kindOther');

function whatDiffers(segments: readonly Segment[]): DocumentFragment {
  const [first, ...more] = segments.filter(({ op }) => op !== 'same');
  if (first === undefined) return sentence('whyLookAlike');
  if (more.length === 0) return lookUp(differences, first.op, replaced)(first);
  const fragment = document.createDocumentFragment();
  fragment.append(countedText('whyMany', 1 + more.length));
  return fragment;
}

const replaced = ({ seen, real, characters }: Segment): DocumentFragment => {
  const script = characters?.[0]?.script;
  return script === undefined
    ? sentence('whyReplaced', isolated(seen), isolated(real))
    : sentence('whyForeign', isolated(seen), term(scriptName(script)), isolated(real));
};

const differences: Readonly<Record<Segment['op'], (segment: Segment) => DocumentFragment>> = {
  same: () => sentence('whyLookAlike'),
  replaced,
  swapped: ({ seen, real }) => sentence('whySwapped', isolated(seen), isolated(real)),
  added: ({ seen }) => sentence('whyAdded', isolated(seen)),
  lost: ({ real }) => sentence('whyLost', isolated(real)),
};
