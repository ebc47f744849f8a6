import type { Bypass } from '../bypass.ts';
import { clearedKept } from '../limits.ts';
import { pageAddress } from '../page-address.ts';
import { SessionMap } from '../session-map.ts';
import { planHolds, type Plan } from './plan.ts';
import { firstPassId, passHost, passTab, planRuleIds, planRules, type Rule } from './rules.ts';

interface Pass {
  readonly ruleId: number;
  readonly tabId?: number;
}

const stored = 'plan';
const applied = 'planApplied';

/**
 * Planned mode: the browser's own rules send the plan's navigations, and only those, to the hold page. Session rules: with
 * rules kept over a restart, an unpacked install hangs on its first navigation (measured in Chromium 156), and neither kind
 * is in force for that navigation. The last plan is kept, so that it is applied again before the helper has started.
 */
export class PlannedGate {
  #plan: Plan | undefined;
  #holds: ((url: string) => boolean) | undefined;
  #work: Promise<unknown> = Promise.resolve();
  readonly #passes = new SessionMap<Pass>('passes', clearedKept);

  /** Puts the kept plan in force again, unless the browser still has its rules. */
  restore(): Promise<void> {
    return this.#inTurn(async () => {
      const plan = (await chrome.storage.local.get(stored))[stored] as Plan | undefined;
      if (plan === undefined || this.#plan !== undefined) return;
      this.#plan = plan;
      if ((await chrome.storage.session.get(applied))[applied] !== plan.lists) await this.#apply(plan, []);
    });
  }

  /** Replaces the plan in one step: there is no moment without rules. Hosts judged under the old lists lose their pass. */
  put(plan: Plan): Promise<void> {
    return this.#inTurn(async () => {
      const cleared = (await this.#passes.entries()).filter(([, pass]) => pass.tabId === undefined);
      this.#plan = plan;
      this.#holds = undefined;
      await this.#apply(plan, cleared.map(([, pass]) => pass.ruleId));
      await this.#passes.delete(...cleared.map(([key]) => key));
      await chrome.storage.local.set({ [stored]: plan });
    });
  }

  /** The version of the lists the plan in force was made from. */
  get lists(): string | undefined {
    return this.#plan?.lists;
  }

  /** Whether the rules stop this address before its request. */
  async holds(url: string): Promise<boolean> {
    await this.#work;
    if (this.#plan === undefined) return false;
    this.#holds ??= planHolds(this.#plan);
    return this.#holds(url);
  }

  /** Lets a host that was judged through, so that going on to it isn't held again. */
  passHost(host: string): Promise<void> {
    return this.#pass(host, (id) => passHost(id, host), {});
  }

  /** Lets a bypassed site through in its tab. */
  passTab({ tabId, site }: Bypass): Promise<void> {
    return this.#pass(`${tabId} ${site}`, (id) => passTab(id, tabId, site), { tabId });
  }

  /** Takes back what a tab was let through to. */
  forgetTab(tabId: number): Promise<void> {
    return this.#inTurn(async () => {
      const gone = (await this.#passes.entries()).filter(([, pass]) => pass.tabId === tabId);
      if (gone.length === 0) return;
      await chrome.declarativeNetRequest.updateSessionRules({ removeRuleIds: gone.map(([, pass]) => pass.ruleId) });
      await this.#passes.delete(...gone.map(([key]) => key));
    });
  }

  /** Takes every rule away: navigations are held in another way now. */
  clear(): Promise<void> {
    return this.#inTurn(async () => {
      const rules = await chrome.declarativeNetRequest.getSessionRules();
      await chrome.declarativeNetRequest.updateSessionRules({ removeRuleIds: rules.map((rule) => rule.id) });
      await this.#passes.delete(...(await this.#passes.entries()).map(([key]) => key));
      await chrome.storage.session.remove(applied);
    });
  }

  async #apply(plan: Plan, removeRuleIds: readonly number[]): Promise<void> {
    const patterns: string[] = [];
    for (const pattern of plan.patterns)
      if ((await chrome.declarativeNetRequest.isRegexSupported({ regex: pattern })).isSupported) patterns.push(pattern);
    await chrome.declarativeNetRequest.updateSessionRules({
      removeRuleIds: [...planRuleIds, ...removeRuleIds],
      addRules: planRules({ ...plan, patterns }, pageAddress('hold.html')),
    });
    await chrome.storage.session.set({ [applied]: plan.lists });
  }

  #pass(key: string, rule: (id: number) => Rule, tab: Pick<Pass, 'tabId'>): Promise<void> {
    return this.#inTurn(async () => {
      if ((await this.#passes.get(key)) !== undefined) return;
      const used = (await this.#passes.entries()).map(([, pass]) => pass.ruleId);
      const ruleId = Math.max(firstPassId - 1, ...used) + 1;
      const gone = await this.#passes.set(key, { ruleId, ...tab });
      await chrome.declarativeNetRequest.updateSessionRules({
        removeRuleIds: [ruleId, ...gone.map(([, pass]) => pass.ruleId)],
        addRules: [rule(ruleId)],
      });
    });
  }

  /** One change of the rules after the other, in the order they were asked for. */
  #inTurn(change: () => Promise<void>): Promise<void> {
    const done = this.#work.then(change);
    this.#work = done.catch(() => undefined);
    return done;
  }
}
