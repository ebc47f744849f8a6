import type { HostFault, HostState } from '../../shared/guard-state.ts';

/** Missing and forbidden need a person; a crash mends itself at the next question. */
export const stateOf = (fault: HostFault): HostState => {
  switch (fault) {
    case 'not-registered':
    case 'not-startable':
    case 'snap-refused':
      return { name: 'missing', fault };
    case 'forbidden':
    case 'disabled-by-policy':
      return { name: 'forbidden', fault };
    case 'exited':
    case 'bad-frames':
    case 'silent':
    case 'host-too-old':
    case 'extension-too-old':
      return { name: 'crashed', fault };
  }
};
