import { beforeEach, expect, test, vi } from 'vitest';
import { extensionOrigin, type FakeChrome, installChrome } from '../../../test/fake-chrome.ts';
import { passesKept } from '../../shared/limits.ts';
import type { Plan } from './plan.ts';
import { PlannedGate } from './planned.ts';

const plan = (...patterns: string[]): Plan => ({
  lists: patterns.join(),
  patterns: patterns.map((each) => `^[^/]*//${each}[!-~]*`),
  release: [],
  complete: true,
});
const bypass = { tabId: 7, site: 'paypa1.com', until: 0 };
let browser: FakeChrome;
let gate: PlannedGate;
const patterns = (): (string | undefined)[] =>
  [...browser.declarativeNetRequest.dynamicRules.values()].map(({ condition }) => condition.regexFilter);
const passes = (): chrome.declarativeNetRequest.Rule[] => [...browser.declarativeNetRequest.rules.values()];

beforeEach(() => {
  browser = installChrome();
  gate = new PlannedGate();
});

test('a plan is put in force, and still is after a restart, before any helper is asked', async () => {
  await gate.put(plan('paypa1.com'));
  expect(patterns()).toEqual(plan('paypa1.com').patterns);
  browser.declarativeNetRequest.rules.clear(); // the browser restarts: session rules and memory are gone
  expect(await new PlannedGate().holds('http://paypa1.com/')).toBe(true);
  expect(await new PlannedGate().holds('http://other.example/')).toBe(false);
});

test('a plan is put in force, and a pass is given, where the session keeps nothing', async () => {
  for (const act of ['get', 'set', 'remove'] as const)
    vi.spyOn(browser.storage.session, act).mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  await gate.put(plan('paypa1.com'));
  await gate.pass('http://near.example/');
  expect([patterns().length, passes().length]).toEqual([1, 1]);
});

test("where the rules can't be looked up an address counts as not held, and they are looked up again", async () => {
  await gate.put(plan('paypa1.com'));
  vi.spyOn(browser.declarativeNetRequest, 'getDynamicRules').mockRejectedValueOnce(new Error('x'));
  expect([await gate.holds('http://paypa1.com/'), await gate.holds('http://paypa1.com/')]).toEqual([false, true]);
});

test('the same plan again changes no rule and takes no pass', async () => {
  await gate.put(plan('paypa1.com'));
  await gate.pass('http://near.example/');
  const changes = browser.declarativeNetRequest.changes.length;
  await new PlannedGate().put(plan('paypa1.com'));
  expect(browser.declarativeNetRequest.changes).toHaveLength(changes);
  expect(passes()).toHaveLength(1);
});

test('one plan replaces another in one step, and what is new is in force before that: there is no moment without rules', async () => {
  const { updateDynamicRules } = browser.declarativeNetRequest;
  const before: unknown[] = [];
  vi.spyOn(browser.declarativeNetRequest, 'updateDynamicRules').mockImplementation((change) => {
    before.push(passes().map(({ condition }) => condition.regexFilter));
    return updateDynamicRules(change);
  });
  await gate.put(plan('a.example', 'b.example'));
  await gate.put(plan('b.example', 'c.example'));
  expect(before).toEqual([plan('a.example', 'b.example').patterns, plan('c.example').patterns]);
  expect(passes()).toEqual([]);
  expect(patterns()).toEqual(plan('b.example', 'c.example').patterns);
  expect(await gate.holds('http://c.example/')).toBe(true);
  expect(await gate.holds('http://a.example/')).toBe(false);
});

test('a wholly new plan is compiled once only', async () => {
  await gate.put(plan(...Array.from({ length: 51 }, (_, index) => `a${index}.example`)));
  expect(browser.declarativeNetRequest.changes).toEqual([51]);
});

test("a pattern the browser can't take does not cost the others, and is said", async () => {
  await gate.put(plan('x(?=y)', 'z'));
  expect(patterns()).toEqual(plan('z').patterns);
  expect(gate.isComplete).toBe(false);
});

test('whether the helper had to cut the plan is known', async () => {
  expect(gate.isComplete).toBe(true);
  await gate.put({ ...plan('a'), complete: false });
  expect(gate.isComplete).toBe(false);
});

test('a host judged clear passes for as long as the lists stay; a bypass longer', async () => {
  await gate.put(plan('near.example', 'paypa1.com'));
  await gate.pass('http://near.example/');
  await gate.pass('http://near.example/');
  await gate.passTabs([bypass]);
  expect(passes()).toHaveLength(2);
  await gate.put(plan('near.example', 'paypa1.com', 'more.example'));
  expect(passes().map(({ condition }) => condition.tabIds)).toEqual([[7]]);
});

test('other lists judge anew, also where they make the same plan', async () => {
  await gate.put(plan('near.example'));
  await gate.pass('http://near.example/');
  await gate.put({ ...plan('near.example'), lists: 'with other thresholds' });
  expect(passes()).toEqual([]);
  expect(patterns()).toHaveLength(1);
});

test('tabs that are let through are those that were named last, and no host loses its pass by it', async () => {
  await gate.put(plan('paypa1.com', 'near.example'));
  await gate.pass('http://near.example/');
  await gate.passTabs([bypass, { ...bypass, tabId: 8 }]);
  expect(passes().map(({ condition }) => condition.tabIds)).toEqual([undefined, [7], [8]]);
  const changes = browser.declarativeNetRequest.changes.length;
  await gate.passTabs([bypass, { ...bypass, tabId: 8 }]);
  expect(browser.declarativeNetRequest.changes).toHaveLength(changes);
  await gate.passTabs([{ ...bypass, tabId: 8 }]);
  expect(passes().map(({ condition }) => condition.tabIds)).toEqual([undefined, [8]]);
  await gate.passTabs([]);
  expect(passes()).toHaveLength(1);
  expect(patterns()).toHaveLength(2);
});

test('the background of private windows and the other take back their own passes only', async () => {
  const inPrivate = (isPrivate: boolean): void => void Object.assign(chrome.extension, { inIncognitoContext: isPrivate });
  const other = new PlannedGate();
  await gate.passTabs([bypass]);
  inPrivate(true);
  await other.passTabs([{ ...bypass, tabId: 70 }]);
  await other.passTabs([
    { ...bypass, tabId: 70 },
    { ...bypass, tabId: 80 },
  ]);
  inPrivate(false);
  await gate.passTabs([bypass, { ...bypass, tabId: 8 }]);
  const tabs = (): (number | undefined)[] => passes().map(({ condition }) => condition.tabIds?.[0]);
  expect(tabs()).toEqual([7, 70, 80, 8]);
  await gate.passTabs([]);
  expect(tabs()).toEqual([70, 80]);
  inPrivate(true);
  await other.passTabs([]);
  expect(tabs()).toEqual([]);
});

test("a tab's pass does not go when many hosts get theirs", async () => {
  await gate.passTabs([bypass]);
  for (let index = 0; index <= passesKept; index++) await gate.pass(`http://n${index}.example/`);
  expect(passes().filter(({ condition }) => condition.tabIds !== undefined)).toHaveLength(1);
});

test('many tabs at once each get their pass', async () => {
  await Promise.all(Array.from({ length: 50 }, (_, index) => gate.pass(`http://${index}.a.example/`)));
  expect(passes()).toHaveLength(50);
});

test.each([
  [passesKept - 1, passesKept - 1],
  [passesKept, passesKept],
  [passesKept + 1, passesKept],
])('%i passes are %i rules, the newest', async (count, kept) => {
  for (let index = 0; index < count; index++) await gate.pass(`http://n${index}.example/`);
  expect(passes()).toHaveLength(kept);
  expect(passes().at(-1)!.condition.urlFilter).toContain(`n${count - 1}.example`);
});

test('a background started anew, or the one of private windows, respects the passes in force', async () => {
  await gate.pass('http://a.example/');
  await new PlannedGate().pass('http://b.example/');
  await new PlannedGate().pass('http://a.example/');
  expect(passes()).toHaveLength(2);
});

test('in another mode no rule is left', async () => {
  await gate.put(plan('a.example'));
  await gate.pass('http://near.example/');
  await gate.clear();
  expect([...patterns(), ...passes()]).toEqual([]);
});

test("what the plan holds is sent to the extension's hold page", async () => {
  await gate.put(plan('paypa1.com'));
  const [rule] = browser.declarativeNetRequest.dynamicRules.values();
  expect(rule!.action.redirect!.regexSubstitution).toBe(`${extensionOrigin}/hold.html?\\0`);
});

test('the oldest pass goes, in whatever order the browser lists them', async () => {
  for (let index = 0; index < passesKept; index++) await gate.pass(`http://n${index}.example/`);
  vi.spyOn(browser.declarativeNetRequest, 'getSessionRules').mockImplementation(async () => passes().reverse());
  await gate.pass('http://new.example/');
  const kept = passes().map(({ condition }) => condition.urlFilter);
  expect(kept).not.toContain('|http://n0.example/');
  expect(kept).toContain('|http://n1.example/');
});

test('a change of 50 rules is in force at once, before the browser has compiled the plan', async () => {
  await gate.put(plan(...Array.from({ length: 50 }, (_, index) => `a${index}.example`)));
  expect(browser.declarativeNetRequest.changes).toEqual([50, 50, 0]);
});

test("a pattern the browser can't take does not cost the released names", async () => {
  await gate.put({ ...plan('x(?=y)'), release: ['fine.example'] });
  expect([...browser.declarativeNetRequest.dynamicRules.values()].map(({ condition }) => condition.requestDomains)).toEqual([
    ['fine.example'],
  ]);
});

test('when report-only ends, what it let through is held again, and what opened has no pass any more', async () => {
  await gate.put({ ...plan(), lists: 'report-only' });
  await gate.pass('http://paypa1.com/');
  expect([patterns(), passes().length]).toEqual([[], 1]);
  await gate.put({ ...plan('paypa1.com'), lists: 'over' });
  expect([patterns(), passes().length]).toEqual([plan('paypa1.com').patterns, 0]);
});
