import { expect, test, vi } from 'vitest';
import type { PlanPart } from '../../protocol/messages.ts';
import { fetchPlan, planHolds, type Plan } from './plan.ts';

const part = (lists: string, number: number, parts: number, hold: string[], more: Partial<PlanPart> = {}): PlanPart => ({
  type: 'plan', lists, part: number, parts, hold, ...more,
});

test('a plan is all its parts together', async () => {
  const ask = vi.fn(async (_: 'plan', request: { part: number }) =>
    part('v1', request.part, 3, [`n${request.part}.example`], { patterns: [`p${request.part}`], release: [`r${request.part}.example`] }));
  expect(await fetchPlan(ask)).toEqual({
    lists: 'v1',
    hold: ['n1.example', 'n2.example', 'n3.example'],
    patterns: ['p1', 'p2', 'p3'],
    release: ['r1.example', 'r2.example', 'r3.example'],
  });
});

test('when the lists change between two parts, it begins again', async () => {
  const replies = [part('v1', 1, 2, ['old.example']), part('v2', 2, 2, ['b.example']), part('v2', 1, 2, ['a.example']), part('v2', 2, 2, ['b.example'])];
  const asked: number[] = [];
  const plan = await fetchPlan(async (_, request) => {
    asked.push(request.part);
    return replies.shift()!;
  });
  expect(plan).toMatchObject({ lists: 'v2', hold: ['a.example', 'b.example'] });
  expect(asked).toEqual([1, 2, 1, 2]);
});

test('a name the browser would refuse does not cost the whole plan', async () => {
  const plan = await fetchPlan(async () => part('v1', 1, 1, ['good.example', 'pаypal.com', 'UPPER.example', '']));
  expect(plan.hold).toEqual(['good.example']);
});

const plan: Plan = {
  lists: 'v1',
  hold: ['paypa1.com'],
  patterns: ['^https?://([^/?#]*[.@])?xn--[^/?#.]*\\.', '(?i:only-re2)['],
  release: ['fine.paypa1.com', 'xn--bcher-kva.example'],
};

test.each([
  ['http://paypa1.com/', true],
  ['https://www.paypa1.com:8443/x', true],
  ['http://fine.paypa1.com/', false],
  ['http://xn--pypal-4ve.com/', true],
  ['http://xn--bcher-kva.example/', false],
  ['http://notpaypa1.com/', false],
  ['http://paypa1.com.example/', false],
  ['http://a.example/?u=http://xn--pypal-4ve.com/', false],
  ['file:///paypa1.com', false],
])('%s is held: %s', (url, held) => expect(planHolds(plan)(url)).toBe(held));
