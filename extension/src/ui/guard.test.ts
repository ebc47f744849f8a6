// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { installLocale } from '../../test/locale.ts';
import type { Mode } from '../shared/guard-state.ts';
import { guardStateOf } from '../shared/ladder.ts';
import { showGuard } from './guard.ts';

beforeEach(() => {
  installLocale();
  document.body.innerHTML = '<p id="helper"></p><p id="remedy"></p><button id="retry"></button><p id="mode"></p>';
});

const show = (codes: readonly string[], sites = 1, mode: Mode = 'planned'): (string | null)[] => {
  const faults = codes.map((code) => ({ code, message: '' }));
  showGuard(guardStateOf({ name: 'connected', version: '1.0.0' }, mode, true, { protected: sites, faults }));
  return ['helper', 'remedy', 'mode'].map((id) => document.getElementById(id)!.textContent);
};
const severity = (): string | undefined => document.getElementById('helper')!.dataset['severity'];

test('all is right: the helper runs, and the way it holds navigations is said', () => {
  expect(show([])).toEqual([
    'The helper is running (version 1.0.0).',
    '',
    expect.stringMatching(/^Addresses close to your protected sites/),
  ]);
  expect(severity()).toBe('green');
});

test('no site: it says so, leads to where they are, and speaks of none that is stopped', () => {
  expect(show(['list-empty'], 0)).toEqual(['You protect no site yet, so nothing can be stopped.', 'Choose sites', '']);
  expect(severity()).toBe('amber');
  expect(document.querySelector('a')!.getAttribute('href')).toBe('options.html#find');
});

test('a list that is lost is not told as one of which a copy is in force', () => {
  expect(show(['list-unreadable'], 0)).toEqual(["Your list can't be read, so nothing can be stopped.", 'More on this', '']);
  expect(show(['list-unreadable'], 3)[0]).toBe("A list can't be read. Its last good copy is in force.");
  expect(severity()).toBe('red');
});

test('of several the worst is said, with the way to the rest', () => {
  expect(show(['policy-invalid', 'events-unwritable']).slice(0, 2)).toEqual([
    "A value set by your organisation can't be used.",
    'More on this Is it working?',
  ]);
});

test("what the browser doesn't show is said once", () => {
  const [helper, , mode] = show([], 1, 'backstop');
  expect(helper).toMatch(/^UrlGuard may not see addresses/);
  expect(mode).toBe('');
});

test('report-only: nothing is said to be stopped, and the withheld warnings are counted', () => {
  const told = { protected: 1, faults: [{ code: 'report-only', where: 'mode', message: '' }] };
  showGuard({ ...guardStateOf({ name: 'connected' }, 'planned', true, told), withheld: 3 });
  expect(document.getElementById('helper')!.textContent).toBe('Report-only: your organisation has lookalikes counted, not stopped.');
  expect(document.getElementById('mode')!.textContent).toBe('Warnings withheld since the browser started: 3');
  expect(severity()).toBe('amber');
});

test('report-only for some kinds: it is not said that whatever is close is stopped', () => {
  const told = { protected: 1, faults: [{ code: 'report-only', where: 'reportOnly.kinds', message: '' }] };
  showGuard({ ...guardStateOf({ name: 'connected' }, 'planned', true, told), withheld: 3 });
  expect(document.getElementById('helper')!.textContent).toMatch(/^Report-only: your organisation has some kinds of lookalikes counted/);
  expect(document.getElementById('mode')!.textContent).toBe('Warnings withheld since the browser started: 3');
});
