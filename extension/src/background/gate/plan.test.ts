import { expect, test, vi } from 'vitest';
import type { PlanPart } from '../../shared/protocol/messages.ts';
import { fetchPlan } from './plan.ts';

const part = (lists: string, number: number, parts: number, release: string[], more: Partial<PlanPart> = {}): PlanPart => ({
  type: 'plan',
  lists,
  part: number,
  parts,
  complete: true,
  patterns: [],
  release,
  ...more,
});

test('a plan is all its parts together', async () => {
  const ask = vi.fn(async (_: 'plan', request: { part: number }) =>
    part('v1', request.part, 3, [`r${request.part}.example`], { patterns: [`p${request.part}`], complete: false }),
  );
  expect(await fetchPlan(ask)).toEqual({
    lists: 'v1',
    patterns: ['p1', 'p2', 'p3'],
    release: ['r1.example', 'r2.example', 'r3.example'],
    complete: false,
  });
});

test('when the lists change between two parts, it begins again', async () => {
  const replies = [
    part('v1', 1, 2, ['old.example']),
    part('v2', 2, 2, ['b.example']),
    part('v2', 1, 2, ['a.example']),
    part('v2', 2, 2, ['b.example']),
  ];
  const asked: number[] = [];
  const plan = await fetchPlan(async (_, request) => {
    asked.push(request.part);
    return replies.shift()!;
  });
  expect(plan.release).toEqual(['a.example', 'b.example']);
  expect(asked).toEqual([1, 2, 1, 2]);
});

test('a name the browser would refuse does not cost the whole plan', async () => {
  const plan = await fetchPlan(async () => part('v1', 1, 1, ['good.example', 'pаypal.com', 'UPPER.example', '']));
  expect(plan.release).toEqual(['good.example']);
});
