import { beforeEach, expect, test } from 'vitest';
import { installChrome, type FakeChrome } from '../../../test/fake-chrome.ts';
import { clearedKept } from '../limits.ts';
import type { Plan } from './plan.ts';
import { PlannedGate } from './planned.ts';

const plan = (lists: string, ...hold: string[]): Plan => ({ lists, hold, patterns: [], release: [] });
let browser: FakeChrome;
let gate: PlannedGate;
const rules = (): chrome.declarativeNetRequest.Rule[] => [...browser.declarativeNetRequest.rules.values()];
const held = (): string[] => rules().flatMap(({ priority, condition }) => (priority === 1 ? (condition.requestDomains ?? []) : []));
const passes = (): number => rules().filter(({ priority }) => priority === 2).length;

beforeEach(() => {
  browser = installChrome();
  gate = new PlannedGate();
});

test('a plan is put in force, kept, and in force again after a restart before any helper is asked', async () => {
  await gate.put(plan('v1', 'paypa1.com'));
  expect(held()).toEqual(['paypa1.com']);
  browser.declarativeNetRequest.rules.clear(); // the browser restarts: session rules and memory are gone
  browser.storage.session.values = {};
  const later = new PlannedGate();
  await later.restore();
  expect(held()).toEqual(['paypa1.com']);
  expect(await later.holds('http://paypa1.com/')).toBe(true);
});

test('a background that only slept does not load the rules again', async () => {
  await gate.put(plan('v1', 'paypa1.com'));
  const changes = browser.declarativeNetRequest.changes.length;
  await new PlannedGate().restore();
  expect(browser.declarativeNetRequest.changes).toHaveLength(changes);
});

test('a newer plan that came first is not replaced by the kept one', async () => {
  await gate.put(plan('v1', 'old.example'));
  const later = new PlannedGate();
  await Promise.all([later.put(plan('v2', 'new.example')), later.restore()]);
  expect(held()).toEqual(['new.example']);
});

test('there is no moment without rules while one plan replaces another', async () => {
  await gate.put(plan('v1', 'a.example'));
  await gate.put(plan('v2', 'b.example'));
  expect(browser.declarativeNetRequest.changes.every((count) => count > 0)).toBe(true);
  expect(held()).toEqual(['b.example']);
});

test('a pattern the browser can\'t take does not cost the others', async () => {
  await gate.put({ ...plan('v1'), patterns: ['^https?://x(?=y)', '^https?://z'] });
  expect(rules().map(({ condition }) => condition.regexFilter)).toEqual(['^https?://z.*']);
});

test('a host judged clear passes until the lists change; a bypass stays', async () => {
  await gate.put(plan('v1', 'near.example', 'paypa1.com'));
  await gate.passHost('near.example');
  await gate.passHost('near.example');
  await gate.passTab({ tabId: 7, site: 'paypa1.com', until: 0 });
  expect(passes()).toBe(2);
  await gate.put(plan('v2', 'near.example', 'paypa1.com'));
  expect(passes()).toBe(1);
  expect(rules().find(({ priority }) => priority === 2)!.condition.tabIds).toEqual([7]);
});

test('a closed tab takes its passes with it', async () => {
  await gate.put(plan('v1', 'paypa1.com'));
  await gate.passTab({ tabId: 7, site: 'paypa1.com', until: 0 });
  await gate.forgetTab(7);
  expect(passes()).toBe(0);
  expect(held()).toEqual(['paypa1.com']);
});

test('many tabs at once each get their pass', async () => {
  await gate.put(plan('v1', 'a.example'));
  await Promise.all(Array.from({ length: 50 }, (_, index) => gate.passHost(`${index}.a.example`)));
  expect(passes()).toBe(50);
});

test.each([
  [clearedKept - 1, clearedKept - 1],
  [clearedKept, clearedKept],
  [clearedKept + 1, clearedKept],
])('%i passes are %i rules', async (count, kept) => {
  for (let index = 0; index < count; index++) await gate.passHost(`${index}.example`);
  expect(passes()).toBe(kept);
});

test('a background started anew does not reuse the ids of passes in force', async () => {
  await gate.passHost('a.example');
  await new PlannedGate().passHost('b.example');
  expect(passes()).toBe(2);
});

test('in another mode no rule is left', async () => {
  await gate.put(plan('v1', 'a.example'));
  await gate.passHost('near.example');
  await gate.clear();
  expect(rules()).toEqual([]);
});
