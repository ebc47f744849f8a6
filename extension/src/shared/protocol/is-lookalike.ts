import { type Kind, madeKinds } from '../vocabulary.ts';
import type { Lookalike, Verdict } from './messages.ts';

/** Apart from the forms of replies, which pages have no use for. */
export const isLookalike = (judged: Verdict): judged is Lookalike => judged.verdict === 'lookalike';

/** The same of one that is to be stopped: under a report-only policy lookalikes open. */
export const isStopped = (judged: Verdict): judged is Lookalike => isLookalike(judged) && judged.reportOnly !== true;

/** True of a name that only uses a protected one: it is asked about, not warned of. */
export const isUnsure = ({ certainty }: Verdict): boolean => certainty === 'unsure';

/** Kinds that nobody has by accident (HonestChance), and no slip of a hand leads to: a person who meets one was led there. */
const made: readonly Kind[] = madeKinds;

/** True where a person is asked which site they mean before they go on: of these, and of letters that are dressed up. */
export const isToIdentify = (about: Lookalike): boolean =>
  !isUnsure(about) && (made.includes(about.kind) || about.evidence.disguised === true);
