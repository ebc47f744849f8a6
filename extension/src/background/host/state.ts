import type { HostFault } from './fault.ts';

export type HostStateName = 'connecting' | 'connected' | 'missing' | 'forbidden' | 'crashed';

/** Where the helper stands. `fault` says why it is not there, `version` which one it is. */
export interface HostState {
  readonly name: HostStateName;
  readonly fault?: HostFault;
  readonly version?: string;
}

/** Missing and forbidden need a person; a crash mends itself at the next question. */
export const stateOf = (fault: HostFault): HostState => {
  switch (fault) {
    case 'not-registered':
    case 'not-startable':
      return { name: 'missing', fault };
    case 'forbidden':
    case 'disabled-by-policy':
      return { name: 'forbidden', fault };
    default:
      return { name: 'crashed', fault };
  }
};
