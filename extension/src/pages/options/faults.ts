import type { Fault } from '../../shared/protocol/messages.ts';
import { byId, create, isolated } from '../../ui/dom.ts';
import { explanation } from '../../ui/remedy.ts';
import { sentence } from '../../ui/text.ts';

/** One fault of the helper's, as a sentence. */
export function faultWords({ code, where = '', message }: Fault): DocumentFragment {
  switch (code) {
    case 'list-line':
      return sentence('faultListLine', isolated(where), isolated(message));
    case 'list-unreadable':
      return sentence('faultListUnreadable', isolated(where));
    case 'list-empty':
      return sentence('faultListEmpty');
    case 'policy-invalid':
      return sentence('faultPolicyInvalid', isolated(where), isolated(message));
    case 'events-unwritable':
      return sentence('faultEventsUnwritable', isolated(where));
    case 'log-unwritable':
      return sentence('faultLogUnwritable');
    default:
      return sentence('faultOther', isolated(message));
  }
}

/** Shows what the helper reports as wrong, in words; hides the section when nothing is. */
export function showFaults(faults: readonly Fault[]): void {
  byId('faults').hidden = faults.length === 0;
  byId('fault-list').replaceChildren(
    ...faults.map((fault) => create('li', { 'data-code': fault.code }, faultWords(fault), ' ', explanation(fault.code))),
  );
}
