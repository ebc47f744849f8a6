import { isUnsure } from '../../shared/protocol/is-lookalike.ts';
import type { Lookalike } from '../../shared/protocol/messages.ts';
import type { StopOutcome } from '../../shared/vocabulary.ts';
import { realName, siteName } from '../../ui/names.ts';
import { sentence, type TextKey } from '../../ui/text.ts';
import { unsureWords } from '../../ui/unsure.ts';

/** The words of the page that depend on how sure the judge is. */
export interface Tone {
  readonly brand: TextKey;
  readonly heading: (about: Lookalike) => DocumentFragment;
  readonly lead: (about: Lookalike) => DocumentFragment;
  readonly outcomes: Readonly<Record<StopOutcome, TextKey>>;
  readonly more: TextKey;
  readonly kind: TextKey;
  /** On the button that goes on for good, and under it. */
  readonly goOn: (about: Lookalike) => DocumentFragment;
  readonly goOnMeans: (about: Lookalike) => DocumentFragment;
}

const warning: Tone = {
  brand: 'warningBrand',
  heading: (about) => sentence('warningHeading', realName(about)),
  lead: (about) =>
    sentence(about.source === undefined || about.source === 'user' ? 'warningLeadUser' : 'warningLeadOrganisation', realName(about)),
  outcomes: { 'stopped-before-request': 'outcomeBefore', 'stopped-after-request': 'outcomeAfter' },
  more: 'moreSummary',
  kind: 'factKind',
  goOn: () => sentence('neverWarn'),
  goOnMeans: (about) => sentence('neverWarnMeans', siteName(about)),
};

const question: Tone = {
  brand: 'unsureBrand',
  heading: (about) => sentence('unsureHeading', siteName(about)),
  lead: unsureWords,
  outcomes: { 'stopped-before-request': 'unsureBefore', 'stopped-after-request': 'unsureAfter' },
  more: 'unsureMore',
  kind: 'factLikeness',
  goOn: (about) => sentence('unsureOpen', siteName(about)),
  goOnMeans: () => sentence('unsureOpenMeans'),
};

/** An imitation is warned about; what only uses a name is asked about. */
export const toneOf = (about: Lookalike): Tone => (isUnsure(about) ? question : warning);
