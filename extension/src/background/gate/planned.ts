import type { Bypass } from '../bypass.ts';
import { passesKept } from '../limits.ts';
import { pageAddress } from '../page-address.ts';
import type { Plan } from './plan.ts';
import { contentOf, difference, passHost, passTab, planRules, rulesHold, type NewRule, type Rule } from './rules.ts';

/**
 * Planned mode: the browser's own rules send the plan's navigations, and only those, to the hold page. What is in force is
 * kept by the browser alone. The plan is dynamic rules: they outlive the browser, so that only its very first navigation
 * can come before them (docs/adr/0011). Passes are session rules: they name what was visited, and changing them doesn't
 * make the browser compile the plan's patterns anew (2 ms against 100).
 */
export class PlannedGate {
  #holds: Promise<(url: string) => boolean> | undefined;
  #work: Promise<unknown> = Promise.resolve();
  #isComplete = true;

  /** Whether the plan in force holds all that can be planned for. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Changes the rules into this plan's in one step: there is no moment without. Hosts judged under another plan lose their pass. */
  put(plan: Plan): Promise<void> {
    return this.#inTurn(async () => {
      const wanted = planRules(plan, pageAddress('hold.html'));
      this.#isComplete = plan.complete;
      if (!(await this.#change(wanted).catch(async () => {
        this.#isComplete = false;
        return this.#change(await supported(wanted));
      }))) return;
      this.#holds = undefined;
      const passes = await chrome.declarativeNetRequest.getSessionRules();
      await removePasses(passes.filter(({ condition }) => condition.tabIds === undefined));
    });
  }

  /** Whether the rules stop this address before its request. */
  async holds(url: string): Promise<boolean> {
    await this.#work;
    this.#holds ??= chrome.declarativeNetRequest.getDynamicRules().then(rulesHold);
    return (await this.#holds)(url);
  }

  /** Lets a host that was judged through, so that going on to it isn't held again. */
  passHost(host: string): Promise<void> {
    return this.#pass(passHost(host));
  }

  /** Lets a bypassed site through in its tab. */
  passTab(bypass: Bypass): Promise<void> {
    return this.#pass(passTab(bypass));
  }

  /** Takes back what a tab was let through to. */
  forgetTab(tabId: number): Promise<void> {
    return this.#inTurn(async () => {
      const passes = await chrome.declarativeNetRequest.getSessionRules();
      await removePasses(passes.filter(({ condition }) => condition.tabIds?.includes(tabId)));
    });
  }

  /** Takes every rule away: navigations are held in another way now. */
  clear(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#change([]);
      this.#holds = undefined;
      await removePasses(await chrome.declarativeNetRequest.getSessionRules());
    });
  }

  /** @returns whether there was anything to change. */
  async #change(wanted: readonly NewRule[]): Promise<boolean> {
    const change = difference(await chrome.declarativeNetRequest.getDynamicRules(), wanted);
    if (change.addRules.length === 0 && change.removeRuleIds.length === 0) return false;
    await chrome.declarativeNetRequest.updateDynamicRules(change);
    return true;
  }

  #pass(pass: NewRule): Promise<void> {
    return this.#inTurn(async () => {
      const passes = await chrome.declarativeNetRequest.getSessionRules();
      if (passes.some((each) => contentOf(each) === contentOf(pass))) return;
      const ids = passes.map(({ id }) => id).sort((a, b) => a - b);
      await chrome.declarativeNetRequest.updateSessionRules({
        removeRuleIds: ids.slice(0, Math.max(0, ids.length + 1 - passesKept)),
        addRules: [{ ...pass, id: (ids.at(-1) ?? 0) + 1 }],
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

const removePasses = async (passes: readonly Rule[]): Promise<void> => {
  if (passes.length > 0) await chrome.declarativeNetRequest.updateSessionRules({ removeRuleIds: passes.map(({ id }) => id) });
};

/** Without the patterns that this browser can't take: one of them makes it refuse all rules. */
async function supported(rules: readonly NewRule[]): Promise<NewRule[]> {
  const taken = await Promise.all(rules.map(async ({ condition: { regexFilter: regex } }) =>
    regex === undefined || (await chrome.declarativeNetRequest.isRegexSupported({ regex, requireCapturing: true })).isSupported));
  return rules.filter((_, index) => taken[index]);
}
