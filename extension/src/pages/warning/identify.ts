import type { Lookalike } from '../../shared/protocol/messages.ts';
import { bothForms, byId, create } from '../../ui/dom.ts';

/** Milliseconds in which nobody has read two names: a click before is the second one of a double click on what opened the question. */
const shortest = 500;

/**
 * Asks which of the two sites is meant, in random order: so the names have to be looked at. Picking the name before going on took
 * phishing's success from 74 % to 35 % (N = 2,673; USENIX Security 2025, arXiv 2502.20234). Who closes the question goes nowhere.
 */
export function identify(about: Lookalike, choose: (isReal: boolean) => void): void {
  const dialog = byId<HTMLDialogElement>('which');
  const choices = [choice(about, true), choice(about, false)];
  if (crypto.getRandomValues(new Uint8Array(1))[0]! % 2 === 0) choices.reverse();
  byId('which-names').replaceChildren(...choices);
  dialog.showModal();
  byId('which-question').focus(); // not a button: Enter must not act
  const opened = performance.now();

  function choice({ site, target, evidence: { seen, real } }: Lookalike, isReal: boolean): HTMLElement {
    const name = isReal ? target : site;
    const whole = isReal ? real : seen;
    // Of a host that has more in front, the domain that one would be at; what people call a site is no form of its name.
    const isItsEnd = `.${whole.ascii}`.endsWith(`.${name}`);
    const unicode = isItsEnd ? whole.unicode.split('.').slice(-name.split('.').length).join('.') : name;
    const made = create('button', { type: 'button', value: isReal ? 'real' : 'seen' }, bothForms(name, unicode));
    made.addEventListener('click', (event) => {
      const isByPointer = event.detail > 0; // a key has no double click, and no button has the focus to begin with
      if (!event.isTrusted || (isByPointer && performance.now() - opened < shortest)) return;
      dialog.close();
      choose(isReal);
    });
    return made;
  }
}
