import { lookUp } from '../../shared/look-up.ts';
import type { Fault } from '../../shared/protocol/messages.ts';
import type { FaultCode } from '../../shared/vocabulary.ts';
import { byId, create, isolated } from '../../ui/dom.ts';
import { explanation } from '../../ui/remedy.ts';
import { sentence } from '../../ui/text.ts';

type Words = (fault: Fault) => DocumentFragment;

const other: Words = ({ message }) => sentence('faultOther', isolated(message));

const words: Readonly<Record<FaultCode, Words>> = {
  'list-line': ({ where = '', message }) => sentence('faultListLine', isolated(where), isolated(message)),
  'list-unreadable': ({ where = '' }) => sentence('faultListUnreadable', isolated(where)),
  'list-empty': () => sentence('faultListEmpty'),
  'policy-invalid': ({ where = '', message }) => sentence('faultPolicyInvalid', isolated(where), isolated(message)),
  'events-unwritable': ({ where = '' }) => sentence('faultEventsUnwritable', isolated(where)),
  'log-unwritable': () => sentence('faultLogUnwritable'),
  defect: other,
};

/** One fault of the helper's, as a sentence; of one that only a newer helper has, its own words. */
export const faultWords: Words = (fault) => lookUp(words, fault.code, other)(fault);

/** Shows what the helper reports as wrong, in words; hides the section when nothing is. */
export function showFaults(faults: readonly Fault[]): void {
  byId('faults').hidden = faults.length === 0;
  byId('fault-list').replaceChildren(
    ...faults.map((fault) => create('li', { 'data-code': fault.code }, faultWords(fault), ' ', explanation(fault.code))),
  );
}
