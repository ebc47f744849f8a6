import type { HostFault, HostState } from '../shared/guard-state.ts';
import type { Fault } from '../shared/protocol/messages.ts';
import { create } from './dom.ts';
import { sentence, type TextKey, text } from './text.ts';

const command = (line: string): HTMLElement => create('code', { dir: 'ltr' }, line);

/** A link to what docs/troubleshooting.md says of a code: a page of the extension, so that opening it asks nobody. */
export const explanation = (code: string): HTMLElement =>
  create('a', { href: `troubleshooting.html#${code}`, target: '_blank' }, text('remedyMore'));

/** The person's remedy for the helper's state; nothing where nothing is to be done. */
export function remedy({ fault }: HostState): Node | '' {
  if (fault === undefined) return '';
  const whole = document.createDocumentFragment();
  whole.append(advice(fault), ' ', explanation(fault));
  return whole;
}

/** A link to a part of the options page: of this tab, where that is the page. */
const optionsLink = (part: string, label: TextKey, more: Readonly<Record<string, string>> = {}): HTMLElement =>
  create(
    'a',
    { href: `options.html#${part}`, ...(location.pathname === '/options.html' ? {} : { target: '_blank' }), ...more },
    text(label),
  );

/** The one next step for the worst of what a connected helper tells, and where the rest is. */
export function nextStep([worst, ...others]: readonly Fault[]): Node {
  const whole = document.createDocumentFragment();
  if (worst?.code === 'list-empty') whole.append(optionsLink('find', 'chooseSites', { class: 'button primary' }));
  else if (worst !== undefined) whole.append(explanation(worst.code));
  if (others.some(({ code }) => code !== worst?.code)) whole.append(' ', optionsLink('state', 'navState'));
  return whole;
}

function advice(fault: HostFault): Node {
  switch (fault) {
    case 'not-registered':
      return sentence('remedyMissing', command('urlguard install'));
    case 'forbidden':
      return sentence('remedyForbidden', command(`urlguard install --extension-id ${chrome.runtime.id}`));
    case 'disabled-by-policy':
      return sentence('remedyPolicy', command('org.urlguard.host'));
    case 'not-startable':
      return sentence('remedyNotStartable', command('urlguard doctor'));
    case 'snap-refused':
      return sentence('remedyRefused', command('flatpak permission-remove webextensions org.urlguard.host'));
    case 'host-too-old':
      return sentence('remedyHelperTooOld', command('urlguard doctor'));
    case 'extension-too-old':
      return sentence('remedyExtensionTooOld');
    case 'exited':
    case 'bad-frames':
    case 'silent':
      return sentence('remedyCrashed', command('urlguard doctor'));
  }
}
