/** A browser small enough to read: storage, rules, tabs, permissions and events, as far as the background uses them. */
import { vi } from 'vitest';

type Listener = (...args: never[]) => unknown;

export class FakeEvent<L extends Listener> {
  readonly listeners: L[] = [];
  readonly addListener = (listener: L): void => void this.listeners.push(listener);
  readonly removeListener = (listener: L): void =>
    void (this.listeners.includes(listener) && this.listeners.splice(this.listeners.indexOf(listener), 1));
  readonly hasListener = (listener: L): boolean => this.listeners.includes(listener);
  /** @returns what each listener returned. */
  readonly answers = (...args: Parameters<L>): unknown[] => this.listeners.map((listener) => listener(...args));
  /** @returns the same, awaited. */
  readonly fire = (...args: Parameters<L>): Promise<unknown[]> => Promise.all(this.answers(...args));
}

export class FakeArea {
  values: Record<string, unknown> = {};
  readonly get = async (key: string | null): Promise<Record<string, unknown>> =>
    structuredClone(key === null ? this.values : key in this.values ? { [key]: this.values[key] } : {});
  readonly set = async (values: object): Promise<void> => void Object.assign(this.values, structuredClone(values));
  readonly remove = async (key: string): Promise<void> => void delete this.values[key];
}

type Rule = chrome.declarativeNetRequest.Rule;

/** Takes a change whole or not at all, as the browser does. `rules` are those of the session. */
export class FakeRules {
  rules = new Map<number, Rule>();
  dynamicRules = new Map<number, Rule>();
  readonly changes: number[] = [];
  readonly updateSessionRules = async (change: chrome.declarativeNetRequest.UpdateRuleOptions): Promise<void> => {
    this.rules = this.#changed(this.rules, change);
  };
  readonly updateDynamicRules = async (change: chrome.declarativeNetRequest.UpdateRuleOptions): Promise<void> => {
    this.dynamicRules = this.#changed(this.dynamicRules, change);
  };
  readonly getSessionRules = async (): Promise<Rule[]> => [...this.rules.values()];
  readonly getDynamicRules = async (): Promise<Rule[]> => [...this.dynamicRules.values()];
  readonly isRegexSupported = async ({ regex }: { regex: string }): Promise<{ isSupported: boolean }> => ({
    isSupported: isSupported(regex),
  });

  #changed(
    rules: ReadonlyMap<number, Rule>,
    { removeRuleIds = [], addRules = [] }: chrome.declarativeNetRequest.UpdateRuleOptions,
  ): Map<number, Rule> {
    const next = new Map(rules);
    for (const id of removeRuleIds) next.delete(id);
    for (const rule of addRules) {
      if (next.has(rule.id)) throw new Error(`Rule with id ${rule.id} does not have a unique ID.`);
      if (rule.condition.requestDomains?.length === 0) throw new Error('requestDomains must not be empty');
      if (!isSupported(rule.condition.regexFilter ?? '')) throw new Error(`Rule with id ${rule.id} was skipped`);
      next.set(rule.id, rule);
    }
    this.changes.push(next.size);
    return next;
  }
}

/** RE2 doesn't look ahead. */
const isSupported = (regex: string): boolean => !regex.includes('(?=');

export interface FakeTab {
  id: number;
  url?: string;
  pendingUrl?: string;
  status?: string;
  discarded?: boolean;
  incognito?: boolean;
}

export class FakeChrome {
  readonly granted = new Set<string>(['http://*/*', 'https://*/*']);
  readonly tabList: FakeTab[] = [];
  readonly storage = {
    local: new FakeArea(),
    session: new FakeArea(),
    managed: new FakeArea(),
    onChanged: new FakeEvent<(changes: object, area: string) => void>(),
  };
  readonly declarativeNetRequest = new FakeRules();
  readonly permissions = {
    contains: async ({ permissions = [], origins = [] }: { permissions?: string[]; origins?: string[] }): Promise<boolean> =>
      [...permissions, ...origins].every((each) => this.granted.has(each)),
  };
  readonly tabs = {
    get: async (id: number): Promise<FakeTab> => {
      const tab = this.tabList.find((each) => each.id === id);
      if (tab === undefined) throw new Error(`No tab with id: ${id}.`);
      return tab;
    },
    reload: vi.fn(async (_id: number) => undefined),
    query: async (): Promise<FakeTab[]> => structuredClone(this.tabList),
    update: vi.fn(async (id: number, { url }: { url: string }) => Object.assign(await this.tabs.get(id), { url })),
  };
  readonly webRequest = {
    onBeforeRequest: new FakeEvent<(details: { tabId: number; url: string }) => unknown>(),
    onBeforeRedirect: new FakeEvent<
      (details: { tabId: number; url: string; method?: string; requestId?: string; redirectUrl: string }) => unknown
    >(),
  };
  readonly action = {
    setBadgeText: vi.fn(async (_: object) => undefined),
    setTitle: vi.fn(async (_: object) => undefined),
    setBadgeBackgroundColor: vi.fn(async () => undefined),
  };
  readonly i18n = { getMessage: (key: string): string => key };
  readonly browsingData = { remove: vi.fn(async (_options: object, _types: object) => undefined) };
  readonly webNavigation = {
    onBeforeNavigate: new FakeEvent<(details: { tabId: number; url: string; frameId: number }) => unknown>(),
    onCommitted: new FakeEvent<(details: { tabId: number; url: string; frameId: number }) => unknown>(),
    onCompleted: new FakeEvent<(details: { tabId: number; url: string; frameId: number }) => unknown>(),
    getFrame: vi.fn(
      async ({ tabId }: { tabId: number }): Promise<{ url: string | undefined }> => ({ url: (await this.tabs.get(tabId)).url }),
    ),
  };
  readonly extension = { inIncognitoContext: false };
  readonly runtime = {
    id: 'ejklcnapodpmfeigofblioffcdmlndaa',
    getURL: (page: string): string => `${extensionOrigin}/${page}`,
    onMessage: new FakeEvent<(message: object, sender: object, respond: (answer: unknown) => void) => boolean>(),
    sendMessage: vi.fn(async () => undefined),
  };
}

export const extensionOrigin = 'chrome-extension://ejklcnapodpmfeigofblioffcdmlndaa';

/** Puts a new fake browser in place for one test. */
export function installChrome(): FakeChrome {
  const browser = new FakeChrome();
  vi.stubGlobal('chrome', browser);
  vi.stubGlobal('location', { origin: extensionOrigin });
  return browser;
}
