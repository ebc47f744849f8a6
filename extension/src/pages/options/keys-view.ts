import { byId, create } from '../../ui/dom.ts';
import { text } from '../../ui/text.ts';

/** Firefox leads to the place where keys are set; Chromium's has an address. */
type Commands = typeof chrome.commands & { openShortcutSettings?(): Promise<void> };

/** The commands with the keys they really have: the browser gives none that something else has taken, and a person may set others. */
export async function showKeys(): Promise<void> {
  const rows = (await chrome.commands.getAll()).flatMap(({ description, shortcut = '' }) => [
    create('dt', {}, description || text('extensionName')), // the toolbar button's has no description
    create('dd', {}, shortcut === '' ? text('keyNone') : create('kbd', { dir: 'ltr' }, shortcut)),
  ]);
  byId('keys').replaceChildren(...rows);
}

/** A person may come back from there with other keys. */
export function offerKeys(): void {
  void showKeys();
  addEventListener('focus', () => void showKeys());
  byId('change-keys').addEventListener('click', () => void changeKeys());
}

export async function changeKeys(): Promise<void> {
  const commands = chrome.commands as Commands;
  if (commands.openShortcutSettings !== undefined) await commands.openShortcutSettings();
  else await chrome.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
