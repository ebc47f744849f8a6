import { patternsKept } from '../limits.ts';
import type { Plan } from './plan.ts';

export type Rule = chrome.declarativeNetRequest.Rule;

/** Ids of the plan's own rules: one for the names, then one for each pattern. Passes have ids above them. */
export const planRuleIds: readonly number[] = Array.from({ length: 1 + patternsKept }, (_, index) => 1 + index);
export const firstPassId = 1_000;

const holdPriority = 1;
const passPriority = 2;
// The strings of the browser's enums: their objects exist only inside a browser.
const mainFrame = ['main_frame'] as chrome.declarativeNetRequest.ResourceType[];
const redirect = 'redirect' as chrome.declarativeNetRequest.RuleActionType;
const allow = 'allow' as chrome.declarativeNetRequest.RuleActionType;

/**
 * The plan as rules: all names in one (100,000 of them take 238 ms to load, against 553 ms for 30,000 rules), and one for
 * each pattern. Every method is held: holding GET alone let a POST to a lookalike through, with its script.
 * @param holdPage its address; `#\0` carries the whole held address, fragment included.
 */
export function planRules(plan: Plan, holdPage: string): Rule[] {
  const excluded = plan.release.length > 0 ? { excludedRequestDomains: [...plan.release] } : {};
  const rule = (id: number, condition: chrome.declarativeNetRequest.RuleCondition): Rule => ({
    id,
    priority: holdPriority,
    condition: { ...condition, ...excluded, resourceTypes: mainFrame },
    action: { type: redirect, redirect: { regexSubstitution: `${holdPage}#\\0` } },
  });
  const rules = plan.patterns.slice(0, patternsKept).map((pattern, index) => rule(2 + index, { regexFilter: wholeAddress(pattern) }));
  if (plan.hold.length > 0) rules.unshift(rule(1, { regexFilter: '^https?://.*', requestDomains: [...plan.hold] }));
  return rules;
}

/** Only what an expression matches is put after the `#`: let it match to the end. */
const wholeAddress = (pattern: string): string => (/(\.\*|\$)$/.test(pattern) ? pattern : `${pattern}.*`);

/** Lets exactly this host through, in every tab: not the names under it, which may have another verdict. */
export const passHost = (id: number, host: string): Rule => ({
  id,
  priority: passPriority,
  condition: {
    regexFilter: `^https?://([^/?#]*@)?${host.replace(/[^a-z0-9]/g, '\\$&')}(:[0-9]+)?([/?#]|$)`,
    resourceTypes: mainFrame,
  },
  action: { type: allow },
});

/** Lets a site, with the names under it, through in one tab. */
export const passTab = (id: number, tabId: number, site: string): Rule => ({
  id,
  priority: passPriority,
  condition: { requestDomains: [site], tabIds: [tabId], resourceTypes: mainFrame },
  action: { type: allow },
});
