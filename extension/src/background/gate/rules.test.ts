import { describe, expect, test } from 'vitest';
import { patternsKept } from '../limits.ts';
import type { Plan } from './plan.ts';
import { firstPassId, passHost, passTab, planRuleIds, planRules } from './rules.ts';

const page = 'chrome-extension://id/hold.html';
const plan = (more: Partial<Plan>): Plan => ({ lists: 'v1', hold: [], patterns: [], release: [], ...more });

test('all names are one rule, each pattern one more, all without the released names', () => {
  const rules = planRules(plan({ hold: ['a.example', 'b.example'], patterns: ['^https?://x'], release: ['c.example'] }), page);
  expect(rules.map(({ id }) => id)).toEqual([1, 2]);
  expect(rules[0]!.condition.requestDomains).toEqual(['a.example', 'b.example']);
  for (const { condition, action } of rules) {
    expect(condition.excludedRequestDomains).toEqual(['c.example']);
    expect(condition.resourceTypes).toEqual(['main_frame']);
    expect(action.redirect?.regexSubstitution).toBe(`${page}#\\0`);
  }
});

test('the browser refuses empty lists of names, so there are none', () => {
  expect(planRules(plan({}), page)).toEqual([]);
  const [rule] = planRules(plan({ hold: ['a.example'] }), page);
  expect(rule!.condition).not.toHaveProperty('excludedRequestDomains');
});

test('what a pattern matches reaches to the end of the address, so that the page gets all of it', () => {
  const filters = planRules(plan({ patterns: ['^https?://x', '^https?://x.*', '^https?://x/$'] }), page).map(({ condition }) => condition.regexFilter);
  expect(filters).toEqual(['^https?://x.*', '^https?://x.*', '^https?://x/$']);
});

test.each([
  [patternsKept - 1, patternsKept - 1],
  [patternsKept, patternsKept],
  [patternsKept + 1, patternsKept],
])('%i patterns are %i rules, with ids of their own', (count, kept) => {
  const rules = planRules(plan({ hold: ['a.example'], patterns: Array.from({ length: count }, (_, index) => `^https?://${index}`) }), page);
  expect(rules).toHaveLength(1 + kept);
  expect(rules.every(({ id }) => planRuleIds.includes(id) && id < firstPassId)).toBe(true);
});

describe('a pass for a host', () => {
  const passes = (url: string): boolean => new RegExp(passHost(1_000, 'near.example').condition.regexFilter!).test(url);

  test.each([
    'http://near.example/', 'https://near.example:8443/x?y#z', 'http://near.example?x', 'http://user@near.example/', 'http://near.example',
  ])('%s goes through', (url) => expect(passes(url)).toBe(true));

  test.each([
    'http://sub.near.example/', 'http://near.example.evil.test/', 'http://nearxexample/', 'http://near.example@evil.test/',
    'http://evil.test/http://near.example/', 'http://evil.test/?near.example/', 'http://evil.test#@near.example/',
  ])('%s does not', (url) => expect(passes(url)).toBe(false));
});

test('passes win over the plan; that for a tab is for this tab', () => {
  const [held] = planRules(plan({ hold: ['a.example'] }), page);
  const pass = passTab(1_000, 7, 'a.example');
  expect(pass.priority!).toBeGreaterThan(held!.priority!);
  expect(pass.condition).toMatchObject({ tabIds: [7], requestDomains: ['a.example'] });
});
