import { type TextKey, text } from './text.ts';

/** The page about where to turn, which comes first once a record is kept: money is recalled within hours. */
export const keptAddress = 'help.html#kept';

const reasons: Readonly<Record<string, TextKey>> = {
  locked: 'refusedLocked',
  'records-forbidden': 'refusedLocked',
  gone: 'refusedGone',
  'bad-request': 'recordsRefused',
  'records-full': 'recordsFull',
};

/** The sentence about a record that was not kept, by the reason that the background gives. */
export const notKept = (reason: string): string => text('notSaved', text(reasons[reason] ?? 'recordsUnwritable'));
