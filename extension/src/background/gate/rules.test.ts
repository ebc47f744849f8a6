import { describe, expect, test } from 'vitest';
import type { Plan } from './plan.ts';
import { difference, passOrigin, passTab, planRules, type Rule, rulesHold } from './rules.ts';

const page = 'chrome-extension://id/hold.html';
const plan = (more: Partial<Plan>): Plan => ({ lists: 'v1', patterns: [], release: [], complete: true, ...more });
const numbered = (wanted: ReturnType<typeof planRules>): Rule[] => difference([], wanted).addRules;

test('each pattern is a rule that carries the address; the released names are one that wins', () => {
  const rules = planRules(plan({ patterns: ['^a.*', '^b.*'], release: ['c.example', 'd.example'] }), page);
  const [first, second, release] = rules;
  expect(rules).toHaveLength(3);
  expect([first!, second!].map(({ condition }) => condition.regexFilter)).toEqual(['^a.*', '^b.*']);
  expect(first!.action.redirect?.regexSubstitution).toBe(`${page}?\\0`);
  expect(release!.condition.requestDomains).toEqual(['c.example', 'd.example']);
  expect(release!.priority!).toBeGreaterThan(first!.priority!);
  for (const { condition } of rules) {
    expect(condition.resourceTypes).toEqual(['main_frame']);
    expect(condition).not.toHaveProperty('requestMethods'); // every method is held
  }
});

test('the browser refuses an empty list of names, so there is none', () => expect(planRules(plan({}), page)).toEqual([]));

describe('the difference between two plans', () => {
  const before = numbered(planRules(plan({ patterns: ['^a.*', '^b.*', '^c.*'], release: ['x.example'] }), page));

  test('is nothing between a plan and itself, whatever the order of keys the browser gives back', () => {
    const given = before.map(({ id, priority, condition, action }) => ({
      action: { redirect: action.redirect!, type: action.type },
      condition: { resourceTypes: condition.resourceTypes!, ...condition },
      priority: priority!,
      id,
    }));
    expect(difference(given, planRules(plan({ patterns: ['^a.*', '^b.*', '^c.*'], release: ['x.example'] }), page))).toEqual({
      removeRuleIds: [],
      addRules: [],
    });
  });

  test('is what changed, with numbers that are free', () => {
    const { removeRuleIds, addRules } = difference(
      before,
      planRules(plan({ patterns: ['^a.*', '^c.*', '^d.*'], release: ['y.example'] }), page),
    );
    expect(removeRuleIds.map((id) => before.find((rule) => rule.id === id)!.condition)).toMatchObject([
      { regexFilter: '^b.*' },
      { requestDomains: ['x.example'] },
    ]);
    expect(addRules.map(({ condition }) => condition.regexFilter ?? condition.requestDomains)).toEqual(['^d.*', ['y.example']]);
    expect(new Set([...before, ...addRules].map(({ id }) => id)).size).toBe(before.length + addRules.length);
  });

  test('brings the address of the hold page up to date', () =>
    expect(
      difference(
        before,
        planRules(plan({ patterns: ['^a.*', '^b.*', '^c.*'], release: ['x.example'] }), 'chrome-extension://other/hold.html'),
      ).addRules,
    ).toHaveLength(3));
});

test.each([
  ['http://paypa1.com/', true],
  ['https://www.paypa1.com:8443/x', true],
  ['http://fine.paypa1.com/', false],
  ['http://www.fine.paypa1.com/', false], // under a released name
  ['http://notfine.paypa1.com/', true], // ends like one
  ['HTTP://PAYPA1.COM/', true], // the browser's patterns look at no case
  ['http://xn--pypal-4ve.com/', true],
  ['http://xn--bcher-kva.example/', false],
  ['http://other.example/', false],
  ['http://a.example/?u=http://xn--pypal-4ve.com/', false],
  ['file:///paypa1.com', false],
])('%s is held: %s', (url, held) => {
  const rules = planRules(
    plan({
      patterns: ['^[^/]*//[^/]*paypa[1il][!-~]*', '^[^/]*//(?:[^/]*[-.@])?xn--[^/.]*\\.[!-~]*'],
      release: ['fine.paypa1.com', 'xn--bcher-kva.example'],
    }),
    page,
  );
  expect(rulesHold(numbered(rules))(url)).toBe(held);
});

test.each([
  ['http://near.example/x?y#z', '|http://near.example/'],
  ['https://near.example:8443/', '|https://near.example:8443/'],
  ['http://user:secret@near.example', '|http://near.example/'], // the browser compares without it (measured in 156)
  [`http://${'a-b1.'.repeat(40)}example/`, `|http://${'a-b1.'.repeat(40)}example/`],
])('a pass for %s is for its origin and no name under it, without an expression, which has to be short', (url, urlFilter) => {
  expect(passOrigin(url).condition).toEqual({ urlFilter, resourceTypes: ['main_frame'] });
});

test.each([
  [8_192, true],
  [2_000_000, true],
])('an address of %i characters is tried by its beginning', (length, held) => {
  const rules = numbered(planRules(plan({ patterns: ['^[^/]*//[^/]*paypa[1il][!-~]*'] }), page));
  expect(rulesHold(rules)(`http://paypa1.com/${'x'.repeat(length)}`)).toBe(held);
  expect(rulesHold(rules)(`http://${'a.'.repeat(length / 2)}org/`)).toBe(false);
});

test('a pass lets through, and so does the rule of the released names', () => {
  const release = planRules(plan({ patterns: [], release: ['c.example'] }), page);
  for (const { action } of [...release, passOrigin('http://a.example/'), passTab({ tabId: 7, site: 'a.example' })])
    expect(action.type).toBe('allow');
});

test('rules are numbered from 1 on, around those that stay: the browser takes no other numbers', () => {
  const [a, b, c] = planRules(plan({ patterns: ['^a.*', '^b.*', '^c.*'] }), page);
  expect(difference([{ ...b!, id: 2 }], [a!, b!, c!]).addRules.map(({ id }) => id)).toEqual([1, 3]);
});

test('passes win over the plan; that for a tab is for this tab', () => {
  const [held] = planRules(plan({ patterns: ['^a.*'] }), page);
  const pass = passTab({ tabId: 7, site: 'a.example' });
  expect(pass.priority!).toBeGreaterThan(held!.priority!);
  expect(pass.condition).toMatchObject({ tabIds: [7], requestDomains: ['a.example'] });
});
