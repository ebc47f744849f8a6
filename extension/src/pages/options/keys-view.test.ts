// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { changeKeys, showKeys } from './keys-view.ts';

const getAll = vi.fn(async () => [
  { name: '_execute_action', description: '', shortcut: '' },
  { name: 'protect-site', description: 'Protect the site', shortcut: 'Alt+Shift+7' },
]);
const create = vi.fn(async (_: object) => undefined);

beforeEach(() => {
  create.mockClear();
  document.body.innerHTML = '<dl id="keys"></dl>';
  vi.stubGlobal('chrome', { commands: { getAll }, tabs: { create }, i18n: { getMessage: (key: string) => key } });
});

test('each command is shown with the key that the browser gave it, and without one it says so', async () => {
  await showKeys();
  await showKeys(); // a second look replaces the first
  expect([...document.getElementById('keys')!.children].map(({ tagName, textContent }) => [tagName, textContent])).toEqual([
    ['DT', 'extensionName'],
    ['DD', 'keyNone'],
    ['DT', 'Protect the site'],
    ['DD', 'Alt+Shift+7'],
  ]);
});

test('keys are changed where the browser has the place for it', async () => {
  await changeKeys();
  expect(create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
  const openShortcutSettings = vi.fn(async () => undefined);
  vi.stubGlobal('chrome', { commands: { openShortcutSettings }, tabs: { create } });
  await changeKeys();
  expect(openShortcutSettings).toHaveBeenCalledOnce();
  expect(create).toHaveBeenCalledOnce();
});
