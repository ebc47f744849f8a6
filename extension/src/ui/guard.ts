import type { GuardState, HostFault, HostState, Mode } from '../shared/guard-state.ts';
import { byId } from './dom.ts';
import { remedy } from './remedy.ts';
import { type TextKey, text } from './text.ts';

const states: Readonly<Record<HostState['name'], TextKey>> = {
  connecting: 'helperConnecting',
  connected: 'helperConnected',
  missing: 'helperMissing',
  forbidden: 'helperForbidden',
  crashed: 'helperCrashed',
};

/** Texts for faults that say more than the state. */
const faults: Readonly<Partial<Record<HostFault, TextKey>>> = {
  'not-startable': 'helperNotStartable',
  'host-too-old': 'helperTooOld',
  'extension-too-old': 'extensionTooOld',
};

const modes: Readonly<Record<Mode, TextKey>> = {
  blocking: 'modeBlocking',
  planned: 'modePlanned',
  backstop: 'modeBackstop',
};

/** Says in words where protection stands: #helper, #remedy, #retry and #mode of the page. */
export function showGuard({ host, mode, isPlanComplete }: GuardState): void {
  showHelper(host);
  const how = byId('mode');
  how.dataset['mode'] = mode;
  how.textContent = text(
    host.fault === undefined ? (mode === 'planned' && !isPlanComplete ? 'modePlannedPartly' : modes[mode]) : 'modeWaiting',
  );
}

/** The helper's part of it. */
export function showHelper(host: HostState): void {
  const helper = byId('helper');
  helper.dataset['state'] = host.name;
  helper.textContent = text((host.fault && faults[host.fault]) ?? states[host.name], host.version ?? '');
  byId('remedy').replaceChildren(remedy(host));
  byId('retry').hidden = host.fault === undefined;
}
