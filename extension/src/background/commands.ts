import { checkWindow } from '../shared/limits.ts';
import { pageAddress } from '../shared/page-address.ts';
import type { Judge } from './gate/judge.ts';
import type { Navigations } from './gate/navigations.ts';
import { HostError } from './host/host-error.ts';
import type { Lists } from './lists.ts';
import { hostShown } from './shown.ts';

export interface CommandParts {
  readonly judge: Pick<Judge, 'judge'>;
  readonly lists: Pick<Lists, 'edit'>;
  readonly navigations: Navigations;
}

const web = ['http://*/*', 'https://*/*'];
const menus: readonly chrome.contextMenus.CreateProperties[] = [
  { id: 'protect-site', title: 'menuProtect', contexts: ['page'], documentUrlPatterns: web },
  { id: 'check-link', title: 'menuCheckLink', contexts: ['link'], targetUrlPatterns: web },
  { id: 'check-text', title: 'menuCheckText', contexts: ['selection'] },
];

/** The context menu and the keyboard commands. Each ends in the same small window, which says what is known of the site. */
export function registerCommands(parts: CommandParts): void {
  // The browser keeps menus, but Firefox only for as long as it runs.
  chrome.runtime.onInstalled.addListener(makeMenus);
  chrome.runtime.onStartup.addListener(makeMenus);
  chrome.contextMenus.onClicked.addListener(({ menuItemId, linkUrl, selectionText }, tab) => {
    if (menuItemId === 'protect-site') return void protect(parts, tab);
    return void show(`check=${encodeURIComponent(menuItemId === 'check-link' ? (linkUrl ?? '') : (selectionText ?? ''))}`, tab);
  });
  chrome.commands.onCommand.addListener((command, tab) => {
    if (command === 'protect-site') void protect(parts, tab);
    else if (command === 'check-address') void show('check=', tab);
  });
}

function makeMenus(): void {
  chrome.contextMenus.removeAll(() => {
    for (const menu of menus) chrome.contextMenus.create({ ...menu, title: chrome.i18n.getMessage(menu.title!) });
  });
}

/** Puts a site on the list and shows where it stands then. A lookalike is not put there: its window says what it is. */
async function protect({ judge, lists, navigations }: CommandParts, tab: chrome.tabs.Tab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  const host = await hostShown(tab.id, navigations);
  if (host !== undefined) {
    try {
      if ((await judge.judge(host)).verdict !== 'lookalike') await lists.edit('protected', 'add', [host], { isPrivate: tab.incognito });
    } catch (error) {
      if (!(error instanceof HostError)) throw error; // the window shows the helper's state
    }
  }
  await show(`tab=${tab.id}`, tab);
}

/** Private where the tab is: the browser keeps the addresses of its other windows. */
const show = async (about: string, tab: chrome.tabs.Tab | undefined): Promise<void> =>
  void (await chrome.windows.create({
    url: pageAddress(`popup.html#${about}`),
    type: 'popup',
    incognito: tab?.incognito === true,
    ...checkWindow,
  }));
