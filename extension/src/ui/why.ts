import type { Lookalike, Segment } from '../shared/protocol/messages.ts';
import { isolated, term } from './dom.ts';
import { scriptName } from './scripts.ts';
import { countedText, sentence } from './text.ts';

/** One sentence why: of the kind, where the kind says it best, else of the letters that differ. */
export function why({ kind, target, site, evidence }: Lookalike): DocumentFragment {
  switch (kind) {
    case 'mixed-script':
      return sentence('whyMixedScript');
    case 'embedding':
      return sentence('whyEmbedding', isolated(target), isolated(site));
    case 'combosquat':
      return sentence('whyCombosquat', isolated(target));
    case 'hosted':
      return sentence('whyHosted', isolated(target), isolated(site));
    case 'tld-swap':
      return sentence('whyTldSwap', isolated(target));
    case 'separator':
      return sentence('whySeparator');
    default:
      return whatDiffers(evidence.segments);
  }
}

function whatDiffers(segments: readonly Segment[]): DocumentFragment {
  const [first, ...more] = segments.filter(({ op }) => op !== 'same');
  const fragment = document.createDocumentFragment();
  if (first === undefined) return sentence('whyLookAlike');
  if (more.length > 0) {
    fragment.append(countedText('whyMany', 1 + more.length));
    return fragment;
  }
  const seen = isolated(first.seen);
  const real = isolated(first.real);
  const script = first.characters?.[0]?.script;
  switch (first.op) {
    case 'swapped':
      return sentence('whySwapped', seen, real);
    case 'added':
      return sentence('whyAdded', seen);
    case 'lost':
      return sentence('whyLost', real);
    default:
      return script === undefined ? sentence('whyReplaced', seen, real) : sentence('whyForeign', seen, term(scriptName(script)), real);
  }
}
