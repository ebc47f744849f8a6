import type { Lookalike, Verdict } from './messages.ts';

/** Apart from the forms of replies, which pages have no use for. */
export const isLookalike = (judged: Verdict): judged is Lookalike => judged.verdict === 'lookalike';

/** True of a name that only uses a protected one: it is asked about, not warned of. */
export const isUnsure = ({ certainty }: Verdict): boolean => certainty === 'unsure';
