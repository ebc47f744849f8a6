// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { read } from '../../../test/files.ts';
import { installLocale } from '../../../test/locale.ts';
import { offerDevices } from './devices.ts';

const writeText = vi.fn(async (_: string) => undefined);
const at = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;

beforeEach(() => {
  installLocale();
  writeText.mockReset();
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  document.body.innerHTML = /<body>(.*)<\/body>/s.exec(read('src/pages/options/options.html'))![1]!;
  offerDevices();
});

test('each form that the documentation lists is offered, in its order', () => {
  const table = read('../docs/devices.md').split('| Device | Form | How |')[1]!.split('\n\n')[0]!;
  const documented = [...table.matchAll(/^\|[^|]+\| `(\w+)` \|/gm)].map(([, form]) => form);
  expect(documented).toHaveLength(8);
  expect([...at<HTMLSelectElement>('device-form').options].map(({ value }) => value)).toEqual(documented);
});

test('the command is of the chosen form, and is copied', async () => {
  expect(at('device-command').textContent).toBe('urlguard filter adguard --out urlguard.txt');
  at<HTMLSelectElement>('device-form').value = 'rpz';
  at('device-form').dispatchEvent(new Event('change'));
  at('device-copy').click();
  await vi.waitFor(() => expect(at('device-notice').textContent).toBe('Copied.'));
  expect(writeText).toHaveBeenCalledExactlyOnceWith('urlguard filter rpz --out urlguard.rpz');
});

test('where the browser forbids it, the command is selected', async () => {
  writeText.mockRejectedValue(new Error('no'));
  at('device-copy').click();
  await vi.waitFor(() => expect(at('device-notice').textContent).toContain('Ctrl+C'));
  expect(getSelection()?.toString()).toBe('urlguard filter adguard --out urlguard.txt');
});

test('what is fine leads to the list of exemptions', () => {
  expect(at('device-fine').querySelector('a')?.getAttribute('href')).toBe('#exempt');
});
