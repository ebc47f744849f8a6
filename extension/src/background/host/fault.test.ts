import { expect, test } from 'vitest';
import { faultOf } from './fault.ts';
import { stateOf } from './state.ts';

test.each([
  ['Specified native messaging host not found.', 'not-registered', 'missing'],
  ['No such native application org.urlguard.host', 'not-registered', 'missing'],
  ['Access to the specified native messaging host is forbidden.', 'forbidden', 'forbidden'],
  ['Access to the native messaging host was disabled by the system administrator.', 'disabled-by-policy', 'forbidden'],
  ['Failed to start native messaging host.', 'not-startable', 'missing'],
  ['Native application start canceled by user', 'snap-refused', 'missing'],
  ['An unexpected error occurred', 'not-startable', 'missing'],
  ['Error when communicating with the native messaging host.', 'bad-frames', 'crashed'],
  ['Native application tried to send a message of 1048577 bytes, which exceeds the limit of 1048576 bytes.', 'bad-frames', 'crashed'],
  ['Native host has exited.', 'exited', 'crashed'],
  [undefined, 'exited', 'crashed'],
  ['words no browser says today', 'exited', 'crashed'],
])('%s means %s', (text, fault, state) => {
  expect(faultOf(text)).toBe(fault);
  expect(stateOf(faultOf(text))).toEqual({ name: state, fault });
});
