import { beforeEach, expect, test, vi } from 'vitest';
import { clear, lookalike } from '../../../test/samples.ts';
import { HostError } from '../host/host-error.ts';
import type { Judge } from '../judge.ts';
import { askAhead } from './ahead.ts';

const judge = vi.fn<Judge['judge']>();
const passHost = vi.fn(async (_: string) => undefined);
const parts = { judge: { judge }, planned: { holds: async (url: string) => url.includes('near'), passHost } };

beforeEach(() => {
  judge.mockReset();
  passHost.mockReset();
});

test('what is held and clear is let through before the hold page asks', async () => {
  judge.mockResolvedValue(clear('near.example'));
  await askAhead(parts, 'http://near.example/x');
  expect(passHost.mock.calls).toEqual([['near.example']]);
});

test('a lookalike is not', async () => {
  judge.mockResolvedValue(lookalike);
  await askAhead(parts, 'http://near.example/');
  expect(passHost).not.toHaveBeenCalled();
});

test('without an answer the hold page will say so', async () => {
  judge.mockRejectedValue(new HostError('gone'));
  await askAhead(parts, 'http://near.example/');
  expect(passHost).not.toHaveBeenCalled();
});

test('of what no rule holds, nobody is asked', async () => {
  await askAhead(parts, 'http://other.example/');
  expect(judge).not.toHaveBeenCalled();
});
