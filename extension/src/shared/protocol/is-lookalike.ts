import type { Lookalike, Verdict } from './messages.ts';

/** Apart from the forms of replies, which pages have no use for. */
export const isLookalike = (judged: Verdict): judged is Lookalike => judged.verdict === 'lookalike';
