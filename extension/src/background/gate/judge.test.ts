import { beforeEach, expect, test, vi } from 'vitest';
import { clear, lists } from '../../../test/samples.ts';
import { checkDeadline } from '../../shared/limits.ts';
import { HostError } from '../host/host-error.ts';
import { Judge } from './judge.ts';
import { VerdictCache } from './verdict-cache.ts';

const ask = vi.fn();
let cache: VerdictCache;
let judge: Judge;

beforeEach(() => {
  ask.mockReset();
  ask.mockImplementation(async (_, { host }: { host: string }) => clear(host));
  cache = new VerdictCache();
  cache.announce(lists);
  judge = new Judge(ask, cache);
});

test('a host is asked about once, however many tabs open it', async () => {
  await Promise.all(Array.from({ length: 50 }, () => judge.judge('a.example')));
  await judge.judge('a.example');
  expect(ask).toHaveBeenCalledTimes(1);
});

test('another version of the lists asks anew', async () => {
  await judge.judge('a.example');
  cache.announce('8c20e5b1f0a97d66');
  await judge.judge('a.example');
  expect(ask).toHaveBeenCalledTimes(2);
});

test('what is asked after a change is not answered by a question from before', async () => {
  let answerOld: (verdict: object) => void = () => undefined;
  ask.mockReturnValueOnce(new Promise((resolve) => (answerOld = resolve)));
  const old = judge.judge('a.example');
  cache.announce('8c20e5b1f0a97d66');
  ask.mockResolvedValueOnce({ ...clear('a.example'), verdict: 'exempt', lists: '8c20e5b1f0a97d66' });
  expect((await judge.judge('a.example')).verdict).toBe('exempt');
  answerOld(clear('a.example'));
  expect((await old).verdict).toBe('clear');
  expect((await judge.judge('a.example')).verdict).toBe('exempt');
});

test.each(['gone', 'deadline'] as const)('a helper that is %s is asked once more', async (reason) => {
  ask.mockRejectedValueOnce(new HostError(reason));
  await expect(judge.judge('a.example')).resolves.toMatchObject({ verdict: 'clear' });
});

test('twice without an answer is no verdict, and nothing is kept of it', async () => {
  ask.mockRejectedValueOnce(new HostError('gone')).mockRejectedValueOnce(new HostError('gone'));
  await expect(judge.judge('a.example')).rejects.toMatchObject({ reason: 'gone' });
  await expect(judge.judge('a.example')).resolves.toMatchObject({ verdict: 'clear' });
});

test('a refusal is not asked again', async () => {
  ask.mockRejectedValueOnce(new HostError('refused', 'internal'));
  await expect(judge.judge('a.example')).rejects.toMatchObject({ code: 'internal' });
  expect(ask).toHaveBeenCalledTimes(1);
});

test('a host that the helper can not read has no verdict: the browser visits it', async () => {
  ask.mockResolvedValue({ ...clear('a$b.example'), verdict: 'unjudged', reason: 'bad-name' });
  await expect(judge.judge('a$b.example')).rejects.toMatchObject({ reason: 'refused', code: 'bad-name' });
  expect(judge.known('a$b.example')).toBeUndefined();
});

test('the helper is asked to check this very host, within the deadline of a check', async () => {
  await judge.judge('a.example');
  expect(ask.mock.calls).toEqual([['check', { host: 'a.example' }, checkDeadline]]);
});
