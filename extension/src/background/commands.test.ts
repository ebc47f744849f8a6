import { beforeEach, expect, test, vi } from 'vitest';
import { extensionOrigin, type FakeChrome, FakeEvent, installChrome } from '../../test/fake-chrome.ts';
import { clear, lookalike } from '../../test/samples.ts';
import { registerCommands } from './commands.ts';
import { Navigations } from './gate/navigations.ts';

const edit = vi.fn();
const create = vi.fn((_: { id: string; title: string }) => undefined);
const open = vi.fn(async (_: { url: string; incognito: boolean }) => undefined);
const clicked = new FakeEvent<(info: object, tab?: object) => void>();
const commanded = new FakeEvent<(command: string, tab?: object) => void>();
const installed = new FakeEvent<() => void>();
let browser: FakeChrome;

beforeEach(() => {
  browser = installChrome();
  for (const event of [clicked, commanded, installed]) event.listeners.length = 0;
  for (const mock of [edit, create, open]) mock.mockClear();
  Object.assign(browser, {
    contextMenus: { removeAll: (then: () => void) => then(), create, onClicked: clicked },
    commands: { onCommand: commanded },
    windows: { create: open },
  });
  Object.assign(browser.runtime, { onInstalled: installed, onStartup: new FakeEvent() });
  browser.tabList.push({ id: 7, url: 'http://near.example/' }, { id: 8, url: 'http://paypa1.com/' }, { id: 9, url: 'chrome://version/' });
  const judge = async (host: string) => (host === 'paypa1.com' ? lookalike : clear(host));
  registerCommands({ judge: { judge }, lists: { edit }, navigations: new Navigations() });
});

const opened = (): string[] => open.mock.calls.map(([{ url }]) => url.replace(`${extensionOrigin}/`, ''));
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('the menus are made when the browser says so, each with a text', async () => {
  await installed.fire();
  expect(create.mock.calls.map(([{ id, title }]) => [id, title])).toEqual([
    ['protect-site', 'menuProtect'],
    ['check-link', 'menuCheckLink'],
    ['check-text', 'menuCheckText'],
  ]);
});

test('a link and a selected text are checked in a window, as they are', async () => {
  await clicked.fire({ menuItemId: 'check-link', linkUrl: 'http://a.example/#x&y' });
  await clicked.fire({ menuItemId: 'check-text', selectionText: 'see paypa1.com' });
  await commanded.fire('check-address');
  await settled();
  expect(opened()).toEqual([
    'popup.html#check=http%3A%2F%2Fa.example%2F%23x%26y',
    'popup.html#check=see%20paypa1.com',
    'popup.html#check=',
  ]);
});

test.each<[number, string[]]>([
  [7, ['near.example']],
  [8, []],
  [9, []],
])('protecting the site of tab %i protects %o', async (id, names) => {
  await commanded.fire('protect-site', { id, incognito: false });
  await vi.waitFor(() => expect(opened()).toEqual([`popup.html#tab=${id}`]));
  expect(edit.mock.calls).toEqual(names.map((name) => ['protected', 'add', [name], { isPrivate: false }]));
});

test('of a private tab the window is private, and its site comes onto no list', async () => {
  const tab = { id: 7, incognito: true };
  await clicked.fire({ menuItemId: 'check-link', linkUrl: 'http://a.example/' }, tab);
  await clicked.fire({ menuItemId: 'check-text', selectionText: 'a.example' }, tab);
  await commanded.fire('check-address', tab);
  await commanded.fire('protect-site', tab);
  await vi.waitFor(() => expect(open.mock.calls.map(([{ incognito }]) => incognito)).toEqual([true, true, true, true]));
  expect(edit).toHaveBeenCalledExactlyOnceWith('protected', 'add', ['near.example'], { isPrivate: true });
});
