import type { HostFault } from '../background/host/fault.ts';
import type { HostState } from '../background/host/state.ts';
import type { Mode } from '../background/gate/mode.ts';
import type { GuardState } from '../messages.ts';
import { byId, create } from './dom.ts';
import { sentence, text, type TextKey } from './text.ts';

const states: Readonly<Record<HostState['name'], TextKey>> = {
  connecting: 'helperConnecting',
  connected: 'helperConnected',
  missing: 'helperMissing',
  forbidden: 'helperForbidden',
  crashed: 'helperCrashed',
};

/** Where the fault says more than the state. */
const faults: Readonly<Partial<Record<HostFault, TextKey>>> = {
  'not-startable': 'helperNotStartable',
  'other-protocol': 'helperOtherVersion',
};

const modes: Readonly<Record<Mode, TextKey>> = {
  blocking: 'modeBlocking',
  planned: 'modePlanned',
  backstop: 'modeBackstop',
};

const command = (line: string): HTMLElement => create('code', { dir: 'ltr' }, line);

/** What the person can do about the helper's state, as a sentence; nothing where nothing is to be done. */
function remedy({ fault }: HostState): Node | '' {
  switch (fault) {
    case undefined:
      return '';
    case 'not-registered':
      return sentence('remedyMissing', command('urlguard install'));
    case 'forbidden':
      return sentence('remedyForbidden', command('urlguard install'));
    case 'disabled-by-policy':
      return sentence('remedyPolicy', command('org.urlguard.host'));
    case 'not-startable':
      return sentence('remedyNotStartable', command('urlguard doctor'));
    case 'other-protocol':
      return sentence('remedyOtherVersion');
    default:
      return sentence('remedyCrashed', command('urlguard doctor'));
  }
}

/** Says in words where protection stands: #helper, #remedy, #retry and #mode of the page. */
export function showGuard({ host, mode, isPlanComplete }: GuardState): void {
  showHelper(host);
  const how = byId('mode');
  how.dataset['mode'] = mode;
  how.textContent = text(host.fault === undefined ? (mode === 'planned' && !isPlanComplete ? 'modePlannedPartly' : modes[mode]) : 'modeWaiting');
}

/** The helper's part of it. */
export function showHelper(host: HostState): void {
  const helper = byId('helper');
  helper.dataset['state'] = host.name;
  helper.textContent = text((host.fault && faults[host.fault]) ?? states[host.name], host.version ?? '');
  byId('remedy').replaceChildren(remedy(host));
  byId('retry').hidden = host.fault === undefined;
}
