import type { HostFault } from '../../shared/guard-state.ts';

/**
 * The browsers' own words, as seen in Chromium 156 and Firefox 153. Firefox gives no error at all when a helper exits,
 * says "No such native application" also when our id is not in the manifest, and "An unexpected error occurred" when the
 * program is not there or may not be run. (Chromium calls a missing program "not found".)
 */
const texts: readonly (readonly [RegExp, HostFault])[] = [
  [/native messaging host not found/i, 'not-registered'],
  [/no such native application/i, 'not-registered'],
  [/native messaging host is forbidden/i, 'forbidden'],
  [/does not have permission to use native application/i, 'forbidden'],
  [/disabled by the system administrator/i, 'disabled-by-policy'],
  // Firefox as a Snap, after a No to its desktop's question: as people report it (keepassxc#12090), not seen here.
  [/start canceled by user/i, 'snap-refused'],
  [/failed to start native messaging host/i, 'not-startable'],
  [/an unexpected error occurred/i, 'not-startable'],
  [/error when communicating with the native messaging host/i, 'bad-frames'],
  [/native application tried to send a message/i, 'bad-frames'],
  [/native host has exited/i, 'exited'],
];

/** The meaning of a port's end, from the error the browser gives (undefined: it simply ended). */
export const faultOf = (text: string | undefined): HostFault => texts.find(([pattern]) => pattern.test(text ?? ''))?.[1] ?? 'exited';
