/**
 * Leaves a page that has nothing to go back to: back to the tab that opened it, or else to a new tab in its place. (An
 * extension may not navigate a tab to the browser's own new-tab page, only open one.)
 */
export async function leaveTab(tabId: number): Promise<void> {
  const { openerTabId, windowId, index } = await chrome.tabs.get(tabId);
  const opener = openerTabId === undefined ? undefined : await chrome.tabs.get(openerTabId).catch(() => undefined);
  // A window that refuses the other tab, as one that is about to close, keeps nobody in this one.
  const other = opener?.id !== undefined ? chrome.tabs.update(opener.id, { active: true }) : chrome.tabs.create({ windowId, index });
  await other.catch(() => undefined);
  await chrome.tabs.remove(tabId);
}
