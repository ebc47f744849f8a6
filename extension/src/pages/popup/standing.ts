import { lookUp } from '../../shared/look-up.ts';
import type { Standing } from '../../shared/messages.ts';
import { isLookalike, isUnsure } from '../../shared/protocol/is-lookalike.ts';
import type { Verdict } from '../../shared/protocol/messages.ts';
import type { UnjudgedReason } from '../../shared/vocabulary.ts';
import { realForms } from '../../ui/names.ts';
import { sentence, type TextKey, text } from '../../ui/text.ts';
import { unsureWords } from '../../ui/unsure.ts';

const reasons: Readonly<Record<UnjudgedReason, TextKey>> = {
  'ip-address': 'unjudgedIpAddress',
  localhost: 'unjudgedLocalhost',
  'single-label': 'unjudgedSingleLabel',
  'public-suffix': 'unjudgedPublicSuffix',
  'bad-name': 'unjudgedOther',
  'not-web': 'unjudgedOther',
};

const isOrganisation = ({ source }: Verdict): boolean => source !== undefined && source !== 'user';

/**
 * A site's standing in one line of plain words.
 * @param isEmpty no site is protected, so that nothing was compared.
 */
export function standingWords({ host, verdict, bypassed }: Standing, isEmpty = false): DocumentFragment {
  if (host === undefined) return sentence('standingNoSite');
  if (verdict === undefined) return sentence('standingUnknown');
  switch (verdict.verdict) {
    case 'protected':
      return sentence(isOrganisation(verdict) ? 'standingProtectedOrganisation' : 'standingProtected');
    case 'exempt':
      return sentence(isOrganisation(verdict) ? 'standingExemptOrganisation' : 'standingExempt');
    case 'known':
      return sentence('standingKnown');
    case 'clear':
      return sentence(isEmpty ? 'standingNothing' : 'standingClear');
    case 'lookalike': {
      const words = isLookalike(verdict) && isUnsure(verdict) ? unsureWords(verdict) : sentence('standingLookalike', realForms(verdict));
      if (verdict.reportOnly === true) words.append(' ', text('standingReportOnly'));
      if (bypassed) words.append(' ', text('standingBypassed'));
      return words;
    }
    case 'unjudged':
      return sentence(lookUp<TextKey>(reasons, verdict.reason, 'unjudgedOther'));
  }
}
