import type { Mode } from '../../shared/guard-state.ts';

/**
 * The mode that this installation can have, asked of the browser and never assumed. Chromium lets a blocking listener register in
 * any case and then ignores it unless a policy installed the extension; only the permission tells (measured in 156).
 */
export async function detectMode(): Promise<Mode> {
  const has = (permissions: chrome.permissions.Permissions): Promise<boolean> => chrome.permissions.contains(permissions);
  // Firefox lets people take the access to sites away: then neither listener nor rules see a navigation.
  if (!(await has({ origins: ['http://*/*', 'https://*/*'] }))) return 'backstop';
  if (await has({ permissions: ['webRequestBlocking'] })) return 'blocking';
  return chrome.declarativeNetRequest === undefined ? 'backstop' : 'planned';
}

/** The mode in force: found out at the start, and again when a permission comes or goes. */
export class CurrentMode {
  #detected = detectMode();

  readonly current = (): Promise<Mode> => this.#detected;

  detect(): void {
    this.#detected = detectMode();
  }
}
