/**
 * Leaves a page that has nothing to go back to: back to the tab that opened it, or else to a new tab in its place. (An
 * extension may not navigate a tab to the browser's own new-tab page, only open one.)
 */
export async function leaveTab(tabId: number): Promise<void> {
  const { openerTabId, windowId, index } = await chrome.tabs.get(tabId);
  const opener = openerTabId === undefined ? undefined : await chrome.tabs.get(openerTabId).catch(() => undefined);
  if (opener?.id !== undefined) await chrome.tabs.update(opener.id, { active: true });
  else await chrome.tabs.create({ windowId, index });
  await chrome.tabs.remove(tabId);
}
