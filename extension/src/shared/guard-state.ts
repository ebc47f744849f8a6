/** The ways in which navigations are held: see docs/architecture.md. */
export type Mode = 'blocking' | 'planned' | 'backstop';

/** The reasons why the helper is not there, each with one remedy and an entry in docs/troubleshooting.md. */
export const hostFaults = [
  'not-registered',
  'forbidden',
  'disabled-by-policy',
  'not-startable',
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

/** The state of protection: the helper and the way navigations are held. */
export interface GuardState {
  readonly host: HostState;
  readonly mode: Mode;
  /** True when planned mode holds all names of its kinds; a very long list is cut. */
  readonly isPlanComplete: boolean;
}
