import type { GuardState, HostFault, HostState, Mode, Severity } from '../shared/guard-state.ts';
import { worstWords } from '../shared/guard-words.ts';
import { byId } from './dom.ts';
import { nextStep, remedy } from './remedy.ts';
import { number, type TextKey, text } from './text.ts';

const states: Readonly<Record<HostState['name'], TextKey>> = {
  connecting: 'helperConnecting',
  connected: 'helperConnected',
  missing: 'helperMissing',
  forbidden: 'helperForbidden',
  crashed: 'helperCrashed',
};

/** Texts for faults that say more than the state. */
const faultTexts: Readonly<Partial<Record<HostFault, TextKey>>> = {
  'not-startable': 'helperNotStartable',
  'snap-refused': 'helperRefused',
  'host-too-old': 'helperTooOld',
  'extension-too-old': 'extensionTooOld',
};

const modes: Readonly<Record<Mode, TextKey>> = {
  blocking: 'modeBlocking',
  planned: 'modePlanned',
  backstop: 'modeBackstop',
};

/** Says in words where protection stands: #helper, #remedy, #retry and #mode of the page. */
export function showGuard(state: GuardState): void {
  const { host, severity, faults } = state;
  showHelper(host, severity);
  const helper = byId('helper');
  helper.dataset['wrong'] = faults[0]?.code ?? '';
  const worst = worstWords(state);
  if (host.fault === undefined && worst !== undefined) {
    helper.textContent = text(worst);
    byId('remedy').replaceChildren(nextStep(faults));
  }
  showMode(state);
}

/** The way navigations are held, as far as any are. */
export function showMode(state: GuardState): void {
  const how = byId('mode');
  how.dataset['mode'] = state.mode;
  how.textContent = modeWords(state);
}

/** The same in words; empty where nothing can be stopped, or the worst says it. */
export function modeWords({ host, mode, faults, isEmpty, withheld = 0 }: GuardState): string {
  if (host.fault !== undefined) return text('modeWaiting');
  if (isEmpty || faults[0]?.code === 'no-access') return '';
  if (faults.some(({ code }) => code === 'report-only')) return text('modeCounted', number(withheld));
  return text(faults.some(({ code }) => code === 'plan-incomplete') ? 'modePlannedPartly' : modes[mode]);
}

/** The helper's state in words. */
export const helperWords = (host: HostState): string =>
  text((host.fault && faultTexts[host.fault]) ?? states[host.name], host.version ?? '');

/** The helper's part of it. */
export function showHelper(host: HostState, severity?: Severity): void {
  const helper = byId('helper');
  helper.dataset['state'] = host.name;
  helper.dataset['severity'] = severity ?? (host.fault === undefined ? 'unknown' : 'red');
  helper.textContent = helperWords(host);
  byId('remedy').replaceChildren(remedy(host));
  byId('retry').hidden = host.fault === undefined;
}
