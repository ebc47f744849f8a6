import type { GuardState, HostFault } from './guard-state.ts';
import type { Wrong } from './ladder.ts';
import { lookUp } from './look-up.ts';
import type { PolicyKey } from './policy.ts';
import type { Fault } from './protocol/messages.ts';
import type { TextKey } from './text-key.ts';

const words: Readonly<Record<Exclude<Wrong, HostFault>, TextKey>> = {
  'list-unreadable': 'shortListUnreadable',
  'list-empty': 'faultListEmpty',
  'report-only': 'shortReportOnly',
  defect: 'shortDefect',
  'policy-invalid': 'shortPolicyInvalid',
  'list-line': 'shortListLine',
  'no-access': 'modeBackstop',
  'plan-incomplete': 'shortPlanIncomplete',
  'events-unwritable': 'shortEventsUnwritable',
  'log-unwritable': 'faultLogUnwritable',
};

/** True of report-only for some kinds of lookalikes: its place is the key that says so. */
const isPartly = ({ code, where }: Fault): boolean => code === 'report-only' && where === ('reportOnly.kinds' satisfies PolicyKey);

/** A short sentence about the worst that a connected helper tells of; undefined where nothing is wrong. */
export function worstWords({ faults: [worst], isEmpty }: GuardState): TextKey | undefined {
  if (worst === undefined) return undefined;
  if (worst.code === 'list-unreadable' && isEmpty) return 'shortListLost';
  if (isPartly(worst)) return 'shortReportOnlyPartly';
  return lookUp(words, worst.code, 'faultsHeading');
}
