import { passesKept } from '../../shared/limits.ts';
import { pageAddress } from '../../shared/page-address.ts';
import { isOfPrivateWindows } from '../store/own-windows.ts';
import { Stored } from '../store/stored.ts';
import { type Sure, sure } from '../store/sure.ts';
import type { Bypass } from './bypass.ts';
import type { Plan } from './plan.ts';
import { contentOf, difference, type NewRule, passOrigin, passTab, planRules, type Rule, rulesHold } from './rules.ts';

/** One more site is some six new rules. More than this is another plan, for which the browser compiles as much twice. */
const soonest = 50;

/**
 * Planned mode: the browser's own rules send the plan's navigations, and only those, to the hold page. What is in force is
 * kept by the browser alone. The plan is dynamic rules: they outlive the browser, so that only its very first navigation
 * can come before them (docs/adr/0011). Passes are session rules: they name what was visited, and changing them doesn't
 * make the browser compile the plan's patterns anew (2 ms against 100). For the same reason what a change of the plan adds
 * is in force as rules of the session first.
 */
export class PlannedGate {
  #holds: Promise<(url: string) => boolean> | undefined;
  #work: Promise<unknown> = Promise.resolve();
  #isComplete = true;
  /** The version of the lists under which the passes were given: it outlives the background as they do. */
  readonly #passedUnder = new Stored('session', 'passed-under');

  /** True when the plan in force holds all that can be planned for. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /**
   * Changes the rules into this plan's in one step: there is no moment without. Hosts that were judged under other lists lose
   * their pass, also where the plan stays as it is: an organisation's other thresholds may judge them otherwise.
   */
  put(plan: Plan): Promise<void> {
    return this.#inTurn(async () => {
      await this.#keepPassesOf(plan.lists);
      const wanted = planRules(plan, pageAddress('hold.html'));
      this.#isComplete = plan.complete;
      await this.#change(wanted).catch(async () => {
        this.#isComplete = false;
        await this.#change(await supported(wanted));
      });
    });
  }

  /** True when the rules stop this address before its request; false where that can't be found out. */
  holds(url: string): Sure<boolean> {
    return sure(
      async () => {
        await this.#work;
        this.#holds ??= chrome.declarativeNetRequest.getDynamicRules().then(rulesHold);
        return (await this.#holds)(url);
      },
      () => {
        this.#holds = undefined;
        return false;
      },
    );
  }

  /** Lets an address that was judged through, so that going on to it isn't held again. */
  pass(url: string): Promise<void> {
    return this.#inTurn(async () => {
      const now = await sessionRules(),
        pass = passOrigin(url);
      if (now.some((each) => contentOf(each) === contentOf(pass))) return;
      const passes = now.filter((rule) => !isOfTab(rule)).sort((a, b) => a.id - b.id);
      await changeSession(now, passes.slice(0, Math.max(0, passes.length + 1 - passesKept)), [pass]);
    });
  }

  /** Lets these through in their tabs, and no others of this background's. */
  passTabs(bypasses: readonly Bypass[]): Promise<void> {
    return this.#inTurn(async () => {
      const now = await sessionRules();
      const { removeRuleIds, addRules } = difference(
        now.filter((rule) => isOfTab(rule) && isOwn(rule)),
        bypasses.map(passTab),
      );
      await changeSession(
        now,
        now.filter(({ id }) => removeRuleIds.includes(id)),
        addRules,
      );
    });
  }

  /** Takes every rule away: navigations are held in another way now. */
  clear(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#change([]);
      await removeOfSession(await sessionRules());
    });
  }

  async #keepPassesOf(lists: string): Promise<void> {
    if ((await this.#passedUnder.get()) === lists) return;
    await removeOfSession((await sessionRules()).filter((rule) => !isOfTab(rule)));
    await this.#passedUnder.set(lists);
  }

  async #change(wanted: readonly NewRule[]): Promise<void> {
    const change = difference(await chrome.declarativeNetRequest.getDynamicRules(), wanted);
    if (change.addRules.length === 0 && change.removeRuleIds.length === 0) return;
    const early = await changeSession(await sessionRules(), [], change.addRules.length <= soonest ? change.addRules : []);
    await chrome.declarativeNetRequest.updateDynamicRules(change);
    this.#holds = undefined;
    await removeOfSession(early);
  }

  /** One change of the rules after the other, in the order they were asked for. */
  #inTurn(change: () => Promise<void>): Promise<void> {
    const done = this.#work.then(change);
    this.#work = done.catch(() => undefined);
    return done;
  }
}

const sessionRules = (): Promise<Rule[]> => chrome.declarativeNetRequest.getSessionRules();

const isOfTab = ({ condition }: Rule): boolean => condition.tabIds !== undefined;

/** The rules of private windows have even numbers, the others odd ones: neither background takes back what the other let through. */
const oddness = (): number => (isOfPrivateWindows() ? 0 : 1);

const isOwn = ({ id }: Rule): boolean => id % 2 === oddness();

/**
 * @param now the rules of the session.
 * @returns those that were added, as the browser has them.
 */
async function changeSession(now: readonly Rule[], gone: readonly Rule[], wanted: readonly NewRule[]): Promise<Rule[]> {
  const last = Math.max(0, ...now.map(({ id }) => id));
  const next = last + (last % 2 === oddness() ? 2 : 1);
  const addRules = wanted.map((rule, index) => ({ ...rule, id: next + 2 * index }));
  if (gone.length + addRules.length > 0)
    await chrome.declarativeNetRequest.updateSessionRules({ removeRuleIds: gone.map(({ id }) => id), addRules });
  return addRules;
}

const removeOfSession = (gone: readonly Rule[]): Promise<unknown> => changeSession([], gone, []);

/** Without the patterns that this browser can't take: one of them makes it refuse all rules. */
async function supported(rules: readonly NewRule[]): Promise<NewRule[]> {
  const taken = await Promise.all(
    rules.map(
      async ({ condition: { regexFilter: regex } }) =>
        regex === undefined || (await chrome.declarativeNetRequest.isRegexSupported({ regex, requireCapturing: true })).isSupported,
    ),
  );
  return rules.filter((_, index) => taken[index]);
}
