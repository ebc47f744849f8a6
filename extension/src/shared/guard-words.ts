import type { GuardState, HostFault } from './guard-state.ts';
import type { Wrong } from './ladder.ts';
import { lookUp } from './look-up.ts';
import type { TextKey } from './text-key.ts';

const words: Readonly<Record<Exclude<Wrong, HostFault>, TextKey>> = {
  'list-unreadable': 'shortListUnreadable',
  'list-empty': 'faultListEmpty',
  defect: 'shortDefect',
  'policy-invalid': 'shortPolicyInvalid',
  'list-line': 'shortListLine',
  'no-access': 'modeBackstop',
  'plan-incomplete': 'shortPlanIncomplete',
  'events-unwritable': 'shortEventsUnwritable',
  'log-unwritable': 'faultLogUnwritable',
};

/** A short sentence about the worst that a connected helper tells of; undefined where nothing is wrong. */
export function worstWords({ faults: [worst], isEmpty }: GuardState): TextKey | undefined {
  if (worst === undefined) return undefined;
  return worst.code === 'list-unreadable' && isEmpty ? 'shortListLost' : lookUp(words, worst.code, 'faultsHeading');
}
