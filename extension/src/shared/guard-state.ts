import type { Fault } from './protocol/messages.ts';
import type { Mode } from './vocabulary.ts';

/** The ways in which navigations are held: see docs/architecture.md. */
export type { Mode };

/** The reasons why the helper is not there, each with one remedy and an entry in docs/troubleshooting.md. */
export const hostFaults = [
  'not-registered',
  'forbidden',
  'disabled-by-policy',
  'not-startable',
  'snap-refused',
  'exited',
  'bad-frames',
  'silent',
  'host-too-old',
  'extension-too-old',
] as const;
export type HostFault = (typeof hostFaults)[number];

/** The state of the helper. `fault` says why it is not there, `version` which one it is. */
export interface HostState {
  readonly name: 'connecting' | 'connected' | 'missing' | 'forbidden' | 'crashed';
  readonly fault?: HostFault;
  readonly version?: string;
}

/** Red: nothing is stopped, or nobody knows what. Amber: less than a person expects. Unknown: the helper has not said yet. */
export type Severity = 'red' | 'amber' | 'green' | 'unknown';

/** The helper's last account of itself, as far as protection depends on it. */
export interface Told {
  readonly protected: number;
  readonly faults: readonly Fault[];
}

/** Something that is wrong. */
export interface Concern extends Fault {
  readonly severity: 'red' | 'amber';
}

/** The state of protection: one for the toolbar button and all pages. */
export interface GuardState {
  readonly host: HostState;
  readonly mode: Mode;
  readonly severity: Severity;
  /** All that is wrong, the worst first. */
  readonly faults: readonly Concern[];
  /** No site is protected, as far as is known. */
  readonly isEmpty: boolean;
  /** The number of warnings that report-only has withheld since the browser started. */
  readonly withheld?: number;
}
