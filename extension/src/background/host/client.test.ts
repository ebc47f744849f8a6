import { beforeEach, describe, expect, test, vi } from 'vitest';
import { clear, lists } from '../../../test/samples.ts';
import { maxRequestBytes } from '../../shared/vocabulary.ts';
import { HostClient } from './client.ts';

let posted: { id: number; type: string }[];
let onSilence: ReturnType<typeof vi.fn<() => void>>;
let client: HostClient;

beforeEach(() => {
  vi.useFakeTimers();
  posted = [];
  onSilence = vi.fn<() => void>();
  client = new HostClient((message) => posted.push(message as never), onSilence);
});

const check = (host: string): ReturnType<typeof client.request<'check'>> => client.request('check', { host }, 1_000);

test('replies find their questions in any order', async () => {
  const [first, second] = [check('a.example'), check('b.example')];
  expect(posted.map(({ id }) => id)).toEqual([1, 2]);
  client.receive({ id: 2, ...clear('b.example') });
  client.receive({ id: 1, ...clear('a.example') });
  expect((await first).site).toBe('a.example');
  expect((await second).site).toBe('b.example');
});

test('a reply that comes twice, late or unasked is dropped', async () => {
  const answer = check('a.example');
  client.receive({ id: 1, ...clear('a.example') });
  client.receive({ id: 1, ...clear('other.example') });
  client.receive({ id: 7, ...clear('c.example') });
  client.receive({ id: null, type: 'error', code: 'bad-request' });
  expect((await answer).site).toBe('a.example');
});

test.each([
  ['another type', { type: 'status' }],
  ['no verdict we know', { type: 'verdict', verdict: 'fine', lists }],
  ['a warning without evidence', { type: 'verdict', verdict: 'lookalike', lists, site: 'a.example', kind: 'typo', target: 'b.example' }],
])('a reply with %s is no answer', async (_, reply) => {
  const answer = check('a.example');
  client.receive({ id: 1, ...reply });
  await expect(answer).rejects.toMatchObject({ reason: 'bad-reply' });
});

test('an error carries its code', async () => {
  const answer = check('a.example');
  client.receive({ id: 1, type: 'error', code: 'internal', message: 'x' });
  await expect(answer).rejects.toMatchObject({ reason: 'refused', code: 'internal' });
});

describe('deadline', () => {
  test('a silent helper is reported as silent', async () => {
    const answer = expect(check('a.example')).rejects.toMatchObject({ reason: 'deadline', mayRetry: true });
    await vi.advanceTimersByTimeAsync(1_000);
    await answer;
    expect(onSilence).toHaveBeenCalledOnce();
  });

  test('a helper that answers others is only late', async () => {
    const late = expect(check('slow.example')).rejects.toMatchObject({ reason: 'deadline' });
    const answered = check('quick.example');
    client.receive({ id: 2, ...clear('quick.example') });
    await answered;
    await vi.advanceTimersByTimeAsync(1_000);
    await late;
    expect(onSilence).not.toHaveBeenCalled();
  });
});

test('the end of the port ends every open question and refuses new ones', async () => {
  const answers = [check('a.example'), check('b.example')];
  client.end('ended');
  for (const answer of answers) await expect(answer).rejects.toMatchObject({ reason: 'ended' });
  await expect(check('c.example')).rejects.toMatchObject({ reason: 'gone' });
  expect(vi.getTimerCount()).toBe(0);
});

describe('size', () => {
  /** A request of exactly this many bytes. */
  const ofBytes = (bytes: number): Promise<unknown> => {
    const empty = JSON.stringify({ id: 1, type: 'protected-add', names: [''] }).length;
    return client.request('protected-add', { names: ['a'.repeat(bytes - empty)] }, 1_000);
  };

  test.each([maxRequestBytes - 1, maxRequestBytes])('%i bytes are posted', (bytes) => {
    void ofBytes(bytes).catch(() => undefined);
    expect(posted).toHaveLength(1);
  });

  test('one byte over the limit is not', async () => {
    await expect(ofBytes(maxRequestBytes + 1)).rejects.toMatchObject({ reason: 'too-large' });
    expect(posted).toHaveLength(0);
  });

  test('bytes count, not characters', async () => {
    const names = ['ü'.repeat(maxRequestBytes / 2)];
    await expect(client.request('protected-add', { names }, 1_000)).rejects.toMatchObject({ reason: 'too-large' });
  });
});
