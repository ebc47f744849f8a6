import type { Concern, GuardState, HostFault } from '../../shared/guard-state.ts';
import type { Wrong } from '../../shared/ladder.ts';
import { lookUp } from '../../shared/look-up.ts';
import type { Fault } from '../../shared/protocol/messages.ts';
import { byId, create, isolated } from '../../ui/dom.ts';
import { explanation } from '../../ui/remedy.ts';
import { sentence } from '../../ui/text.ts';

type Words = (fault: Fault) => DocumentFragment;

const other: Words = ({ message }) => sentence('faultOther', isolated(message));

const words: Readonly<Record<Exclude<Wrong, HostFault>, Words>> = {
  'list-line': ({ where = '', message }) => sentence('faultListLine', isolated(where), isolated(message)),
  'list-unreadable': ({ where = '' }) => sentence('faultListUnreadable', isolated(where)),
  'list-empty': () => sentence('faultListEmpty'),
  'report-only': ({ message }) => sentence('faultReportOnly', isolated(message)),
  'policy-invalid': ({ where = '', message }) => sentence('faultPolicyInvalid', isolated(where), isolated(message)),
  'plan-incomplete': () => sentence('shortPlanIncomplete'),
  'no-access': () => sentence('modeBackstop'),
  'events-unwritable': ({ where = '' }) => sentence('faultEventsUnwritable', isolated(where)),
  'log-unwritable': () => sentence('faultLogUnwritable'),
  defect: other,
};

/** One fault of the helper's, as a sentence; of one that only a newer helper has, its own words. */
function faultWords(fault: Fault, { isEmpty }: GuardState): DocumentFragment {
  if (fault.code === 'list-unreadable' && isEmpty) return sentence('faultListLost', isolated(fault.where ?? ''));
  return lookUp(words, fault.code, other)(fault);
}

/** All that a connected helper tells, the worst first, each with the way to what it means. */
export const faultLines = (state: GuardState): [fault: Concern, line: DocumentFragment][] =>
  (state.host.fault !== undefined ? [] : state.faults).map((fault) => {
    const line = faultWords(fault, state);
    line.append(' ', explanation(fault.code));
    return [fault, line];
  });

/** Says what is wrong above every part of the page. What the guard beside it says whole is not said again. */
export function showFaults(state: GuardState): void {
  const told = faultLines(state).filter(([{ code }]) => code !== 'list-empty');
  byId('faults').hidden = told.length === 0;
  byId('faults').dataset['severity'] = state.severity;
  byId('fault-list').replaceChildren(...told.map(([{ code }, line]) => create('li', { 'data-code': code }, line)));
}
