import { expect, test, vi } from 'vitest';
import { HostError } from '../host/host-error.ts';
import type { HostLink } from '../host/link.ts';
import { Planner } from './planner.ts';

const part = { type: 'plan', lists: 'v1', part: 1, parts: 1, complete: true, patterns: ['^a.*'], release: [] };

test('changes while a plan is fetched lead to one more round, not one each', async () => {
  const request = vi.fn(async () => part);
  const put = vi.fn(async () => undefined);
  const planner = new Planner({ request } as unknown as HostLink, { put });
  await Promise.all([planner.refresh(), planner.refresh(), planner.refresh()]);
  expect(put).toHaveBeenCalledTimes(2);
});

test('without the helper the last plan stays, and the next change tries again', async () => {
  const request = vi.fn(async () => part).mockRejectedValueOnce(new HostError('gone'));
  const put = vi.fn(async () => undefined);
  const planner = new Planner({ request } as unknown as HostLink, { put });
  await planner.refresh();
  expect(put).not.toHaveBeenCalled();
  await planner.refresh();
  expect(put).toHaveBeenCalledOnce();
});
