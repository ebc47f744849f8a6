import { expect, test } from 'vitest';
import { type HostState, hostFaults, type Mode } from './guard-state.ts';
import { guardStateOf, ladder } from './ladder.ts';
import type { Fault } from './protocol/messages.ts';

const here: HostState = { name: 'connected', version: '1.0.0' };
const faults = (...codes: string[]): Fault[] => codes.map((code) => ({ code, message: '' }));
const state = (host: HostState, told: readonly Fault[] | undefined, mode: Mode = 'blocking', isPlanComplete = true) =>
  guardStateOf(host, mode, isPlanComplete, told && { protected: told.some(({ code }) => code === 'list-empty') ? 0 : 3, faults: told });
const codes = (...given: Parameters<typeof state>): string[] => state(...given).faults.map(({ code }) => code);

test('only where nothing is wrong it is green', () => {
  expect(state(here, [])).toMatchObject({ severity: 'green', faults: [], isEmpty: false });
  for (const code of ladder) expect(state(here, faults(code)).severity).not.toBe('green');
  expect(state(here, faults('a fault of tomorrow')).severity).toBe('amber');
});

test('as long as the helper has not spoken, nobody knows', () => {
  expect(state(here, undefined).severity).toBe('unknown');
  expect(state({ name: 'connecting' }, undefined, 'planned', false)).toMatchObject({ severity: 'unknown', faults: [] });
});

test.each(hostFaults)('without a helper (%s) nothing else counts', (fault) => {
  const told = faults('list-empty');
  expect(state({ name: 'missing', fault }, told, 'backstop', false)).toMatchObject({
    severity: 'red',
    faults: faults(fault),
    isEmpty: false,
  });
});

test('the worst comes first, and what only the extension knows has its place among the rest', () => {
  expect(codes(here, faults('log-unwritable', 'odd', 'list-line', 'list-empty', 'list-unreadable'), 'planned', false)).toEqual([
    'list-unreadable',
    'list-empty',
    'list-line',
    'plan-incomplete',
    'log-unwritable',
    'odd',
  ]);
  expect(codes(here, faults('events-unwritable', 'policy-invalid'), 'backstop')).toEqual([
    'policy-invalid',
    'no-access',
    'events-unwritable',
  ]);
});

test('a plan counts only where navigations are held by it', () => {
  expect(codes(here, [], 'blocking', false)).toEqual([]);
  expect(codes(here, [], 'planned', false)).toEqual(['plan-incomplete']);
});

test('red comes before amber, all the way down', () => {
  const severities = ladder.map((code) => ((hostFaults as readonly string[]).includes(code) ? 'red' : state(here, faults(code)).severity));
  expect(severities.lastIndexOf('red')).toBeLessThan(severities.indexOf('amber'));
});
