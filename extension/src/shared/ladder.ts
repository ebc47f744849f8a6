import { type Concern, type GuardState, type HostState, hostFaults, type Mode, type Told } from './guard-state.ts';
import type { Fault } from './protocol/messages.ts';
import { faultCodes } from './vocabulary.ts';

/**
 * Everything that can be wrong, the worst first: badge, popup and options page say it in this order, and so does doctor
 * (`FaultCode.WorstFirst`). `no-access`: the browser may not show navigations to the extension.
 */
export const ladder = [
  ...hostFaults,
  ...faultCodes.flatMap((code) => (code === 'plan-incomplete' ? (['no-access', code] as const) : [code])),
];
export type Wrong = (typeof ladder)[number];

const red: ReadonlySet<string> = new Set<Wrong>([...hostFaults, 'list-unreadable']);

/** The state that follows from what is known. */
export function guardStateOf(host: HostState, mode: Mode, isPlanComplete: boolean, told: Told | undefined): GuardState {
  const faults = [...concerns(host, mode, isPlanComplete, told)].sort((one, other) => rank(one) - rank(other));
  const severity = faults[0]?.severity ?? (told === undefined ? 'unknown' : 'green');
  return { host, mode, severity, faults, isEmpty: host.fault === undefined && told?.protected === 0 };
}

/** Without a helper nothing else counts; of one that has not said yet nothing is known. */
function concerns(host: HostState, mode: Mode, isPlanComplete: boolean, told: Told | undefined): Concern[] {
  const own = (code: Wrong): Fault => ({ code, message: '' });
  const faults: Fault[] = host.fault !== undefined ? [own(host.fault)] : [...(told?.faults ?? [])];
  if (host.fault === undefined && told !== undefined) {
    if (mode === 'backstop') faults.push(own('no-access'));
    if (mode === 'planned' && !isPlanComplete) faults.push(own('plan-incomplete'));
  }
  return faults.map((fault) => ({ ...fault, severity: red.has(fault.code) ? 'red' : 'amber' }));
}

/** Codes of a newer helper come last. */
const rank = ({ code }: Fault): number => (ladder as readonly string[]).indexOf(code) >>> 0;
