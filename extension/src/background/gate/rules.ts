import { shortened } from '../../shared/shortened.ts';
import { webHost } from '../../shared/web-host.ts';
import type { Bypass } from './bypass.ts';
import type { Plan } from './plan.ts';

export type Rule = chrome.declarativeNetRequest.Rule;
/** A rule before it has its number. */
export type NewRule = Omit<Rule, 'id'>;

const holdPriority = 1;
const passPriority = 2;
// The strings of the browser's enums: their objects exist only inside a browser.
const resourceTypes = ['main_frame'] as chrome.declarativeNetRequest.ResourceType[];
const redirect = 'redirect' as chrome.declarativeNetRequest.RuleActionType;
const allow = 'allow' as chrome.declarativeNetRequest.RuleActionType;

/**
 * The plan as rules: one for each pattern, and one that lets the released names through. Every method is held: holding GET
 * alone let a POST to a lookalike through, with its script (docs/adr/0012).
 * @param holdPage its address; `?\0` carries the whole held address. In the fragment of ours, it would become the fragment of
 * an address that has none when the worker redirects there (Fetch Standard, location URL).
 */
export function planRules({ patterns, release }: Plan, holdPage: string): NewRule[] {
  const rules = patterns.map(
    (regexFilter): NewRule => ({
      priority: holdPriority,
      condition: { regexFilter, resourceTypes },
      action: { type: redirect, redirect: { regexSubstitution: `${holdPage}?\\0` } },
    }),
  );
  if (release.length > 0)
    rules.push({ priority: passPriority, condition: { requestDomains: [...release], resourceTypes }, action: { type: allow } });
  return rules;
}

/**
 * Lets exactly this origin through, in every tab: not the names under its host, which may have another verdict. By an address's
 * beginning, as an expression with a host of 90 characters and more is too large for the browser (measured in 156); the path's
 * slash ends every host, and none has a character that a filter reads as more than itself. The user name is not there when
 * rules are looked at.
 */
export function passOrigin(url: string): NewRule {
  const { protocol, host } = new URL(url);
  return { priority: passPriority, condition: { urlFilter: `|${protocol}//${host}/`, resourceTypes }, action: { type: allow } };
}

/** Lets a bypassed site, with the names under it, through in its tab. */
export const passTab = ({ tabId, site }: Pick<Bypass, 'tabId' | 'site'>): NewRule => ({
  priority: passPriority,
  condition: { requestDomains: [site], tabIds: [tabId], resourceTypes },
  action: { type: allow },
});

/** The identity of a rule: the browser gives rules back with their keys in another order. */
export const contentOf = ({ priority, condition, action }: NewRule): string =>
  JSON.stringify([
    priority,
    condition.regexFilter,
    condition.urlFilter,
    condition.requestDomains,
    condition.tabIds,
    action.type,
    action.redirect?.regexSubstitution,
  ]);

/** The update that turns the rules in force into the wanted ones. When a list changes, most rules stay as they are. */
export function difference(now: readonly Rule[], wanted: readonly NewRule[]): { removeRuleIds: number[]; addRules: Rule[] } {
  const missing = new Map(wanted.map((rule) => [contentOf(rule), rule]));
  const removeRuleIds = now.filter((rule) => !missing.delete(contentOf(rule))).map(({ id }) => id);
  const used = new Set(now.map(({ id }) => id));
  let id = 0;
  const addRules = [...missing.values()].map((rule) => {
    do id++;
    while (used.has(id));
    return { ...rule, id };
  });
  return { removeRuleIds, addRules };
}

const isNamed = (names: ReadonlySet<string>, host: string): boolean => {
  for (let name = host; ; name = name.slice(name.indexOf('.') + 1)) {
    if (names.has(name)) return true;
    if (!name.includes('.')) return false;
  }
};

/** Answers what the plan's rules do with an address, for code that must know whether they stopped it. */
export function rulesHold(rules: readonly Rule[]): (url: string) => boolean {
  const release = new Set(rules.flatMap(({ condition }) => condition.requestDomains ?? []));
  const patterns = rules.flatMap(({ condition }) => (condition.regexFilter === undefined ? [] : new RegExp(condition.regexFilter, 'i')));
  return (address) => {
    const url = shortened(address); // a pattern is about the host alone, and some of them try again at each of its dots
    const host = webHost(url);
    return host !== undefined && !isNamed(release, host) && patterns.some((pattern) => pattern.test(url));
  };
}
