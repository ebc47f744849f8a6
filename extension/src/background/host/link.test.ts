import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clear, lists } from '../../../test/samples.ts';
import type { HostState } from '../../shared/guard-state.ts';
import { backoffFirst, checkDeadline, helloDeadline } from '../../shared/limits.ts';
import { HostLink } from './link.ts';
import type { HostPort, PortEvents } from './port.ts';

/** A helper process as the link sees it. */
class FakePort implements HostPort {
  readonly posted: { id: number; type: string; host?: string }[] = [];
  closed = false;
  constructor(readonly events: PortEvents) {}
  post(message: object): void {
    if (this.closed) throw new Error('Attempting to use a disconnected port object');
    this.posted.push(message as never);
  }
  close(): void {
    this.closed = true;
  }
  hello(protocol = 1, oldest?: number, version = '1.0.0'): void {
    this.events.onMessage({ type: 'hello', protocol, ...(oldest === undefined ? {} : { oldest }), version, lists });
  }
  answer(site: string): void {
    this.events.onMessage({ id: this.posted.at(-1)!.id, ...clear(site) });
  }
  exit(text = 'Native host has exited.'): void {
    this.events.onEnd(text);
  }
}

let ports: FakePort[];
let states: HostState['name'][];
let announced: string[];
let prepared: string;
let link: HostLink;
const port = (): FakePort => ports.at(-1)!;
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);
const check = (host: string): Promise<unknown> => link.request('check', { host }, checkDeadline);

beforeEach(() => {
  vi.useFakeTimers();
  [ports, states, announced, prepared] = [[], [], [], lists];
  link = new HostLink(
    (events) => {
      ports.push(new FakePort(events));
      return port();
    },
    {
      onState: ({ name }) => states.push(name),
      onLists: (version) => announced.push(version),
      prepare: async () => prepared,
    },
  );
});

afterEach(() => vi.useRealTimers());

async function connected(): Promise<void> {
  link.start();
  port().hello();
  await settle();
}

test('connecting, then connected upon hello, with the lists that hold after preparing', async () => {
  prepared = '1b7a4418e6d3c05f';
  link.start();
  expect(link.state).toEqual({ name: 'connecting' });
  port().hello();
  await settle();
  expect(link.state).toEqual({ name: 'connected', version: '1.0.0' });
  expect(announced).toEqual([prepared]);
});

test('a question asked while connecting waits for the helper', async () => {
  link.start();
  const answer = check('a.example');
  await settle();
  expect(port().posted).toHaveLength(0);
  port().hello();
  await settle();
  port().answer('a.example');
  await expect(answer).resolves.toMatchObject({ verdict: 'clear' });
});

test('a notice of change is passed on', async () => {
  await connected();
  port().events.onMessage({ type: 'changed', lists: '8c20e5b1f0a97d66' });
  expect(announced).toEqual([lists, '8c20e5b1f0a97d66']);
});

test.each([
  ['Specified native messaging host not found.', 'missing'],
  ['Access to the specified native messaging host is forbidden.', 'forbidden'],
])('"%s" is %s: a question fails at once, and the back-off alone tries again', async (text, state) => {
  link.start();
  port().exit(text);
  await settle();
  expect(link.state.name).toBe(state);
  await expect(check('a.example')).rejects.toMatchObject({ reason: 'gone' });
  expect(ports).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(backoffFirst);
  expect(ports).toHaveLength(2);
  port().hello();
  await settle();
  expect(link.state.name).toBe('connected');
});

test('after a crash the next question starts the helper at once', async () => {
  await connected();
  const open = expect(check('a.example')).rejects.toMatchObject({ reason: 'ended' });
  await settle();
  port().exit();
  await open;
  expect(link.state).toEqual({ name: 'crashed', fault: 'exited' });
  const next = check('b.example');
  expect(ports).toHaveLength(2);
  port().hello();
  await settle();
  port().answer('b.example');
  await expect(next).resolves.toMatchObject({ site: 'b.example' });
});

test('a helper that crashes upon every start is not started by every question', async () => {
  await connected();
  port().exit();
  for (let question = 0; question < 20; question++) {
    void check('a.example').catch(() => undefined);
    if (!port().closed) port().exit();
    await settle();
  }
  expect(ports).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(2 * backoffFirst);
  expect(ports).toHaveLength(3);
});

test('a helper that hangs is given up, and the next question has a new one', async () => {
  await connected();
  const hung = expect(check('a.example')).rejects.toMatchObject({ reason: 'deadline' });
  await vi.advanceTimersByTimeAsync(checkDeadline);
  await hung;
  expect(ports[0]!.closed).toBe(true);
  expect(link.state).toEqual({ name: 'crashed', fault: 'silent' });
  void check('a.example').catch(() => undefined);
  expect(ports).toHaveLength(2);
});

test('a process that never says hello is not a helper', async () => {
  link.start();
  const answer = expect(link.request('status', {}, 2 * helloDeadline)).rejects.toMatchObject({ reason: 'gone' });
  await vi.advanceTimersByTimeAsync(helloDeadline);
  await answer;
  expect(link.state).toEqual({ name: 'crashed', fault: 'silent' });
  expect(port().closed).toBe(true);
});

test.each([
  ['only newer protocols', 3, 2, 'extension-too-old'],
  ['a newer protocol, and does not say since when', 2, undefined, 'extension-too-old'],
  ['only older protocols', 0, undefined, 'host-too-old'],
])('a helper that speaks %s is refused, and which side is too old is known', async (_, protocol, oldest, fault) => {
  link.start();
  port().hello(protocol, oldest);
  await settle();
  expect(link.state).toEqual({ name: 'crashed', fault });
  expect(port().closed).toBe(true);
});

test('a newer helper that speaks our protocol too is asked to', async () => {
  link.start();
  port().hello(4, 1, '2.0.0');
  await settle();
  expect(port().posted).toEqual([{ id: 1, type: 'hello', min: 1, max: 1 }]);
  expect(link.state.name).toBe('connecting');
  port().events.onMessage({ id: 1, type: 'hello', protocol: 1, oldest: 1, version: '2.0.0', lists });
  await settle();
  expect(link.state).toEqual({ name: 'connected', version: '2.0.0' });
});

test('a newer helper that will not speak it after all is refused', async () => {
  link.start();
  port().hello(4, 1);
  await settle();
  port().events.onMessage({ id: 1, type: 'error', code: 'unsupported-protocol', message: '' });
  await settle();
  expect(link.state).toEqual({ name: 'crashed', fault: 'extension-too-old' });
});

describe('another version is installed', () => {
  test('it takes over when it is ready; the old one answers until then, and what it was asked', async () => {
    await connected();
    const [old] = ports;
    const asked = check('a.example');
    await settle();
    old!.events.onMessage({ type: 'superseded' });
    expect(ports).toHaveLength(2);
    const meanwhile = check('b.example');
    await settle();
    expect(old!.posted.map(({ host }) => host)).toEqual(['a.example', 'b.example']);
    port().hello(1, 1, '1.1.0');
    await settle();
    expect(link.state).toEqual({ name: 'connected', version: '1.1.0' });
    expect(states).toEqual(['connected', 'connected']);

    const next = check('c.example');
    await settle();
    port().answer('c.example');
    await expect(next).resolves.toMatchObject({ site: 'c.example' });
    expect(old!.closed).toBe(false);
    old!.events.onMessage({ id: 1, ...clear('a.example') });
    old!.events.onMessage({ id: 2, ...clear('b.example') });
    await expect(asked).resolves.toMatchObject({ site: 'a.example' });
    await expect(meanwhile).resolves.toMatchObject({ site: 'b.example' });
    await settle();
    expect(old!.closed).toBe(true);
    expect(link.state).toEqual({ name: 'connected', version: '1.1.0' });
  });

  test.each([
    ['does not start', () => port().exit('Specified native messaging host not found.')],
    ['speaks only newer protocols', () => port().hello(9, 9)],
    ['says nothing', () => vi.advanceTimersByTimeAsync(helloDeadline)],
  ])('one that %s leaves the old one in its place', async (_, fail) => {
    await connected();
    const [old] = ports;
    old!.events.onMessage({ type: 'superseded' });
    await fail();
    await settle();
    expect(link.state).toEqual({ name: 'connected', version: '1.0.0' });
    const answer = check('a.example');
    await settle();
    old!.answer('a.example');
    await expect(answer).resolves.toMatchObject({ site: 'a.example' });
    expect(old!.closed).toBe(false);
  });

  test('an old one that ends before the new one is ready is a crash as any other', async () => {
    await connected();
    const [old] = ports;
    old!.events.onMessage({ type: 'superseded' });
    old!.exit();
    port().hello();
    await settle();
    expect(ports[1]!.closed).toBe(true);
    expect(link.state).toEqual({ name: 'crashed', fault: 'exited' });
    void check('a.example').catch(() => undefined);
    expect(ports).toHaveLength(3);
  });
});

test('posting on a port that has ended unnoticed is a crash', async () => {
  await connected();
  port().closed = true;
  await expect(check('a.example')).rejects.toMatchObject({ reason: 'ended' });
  expect(link.state.name).toBe('crashed');
});

test('what a given-up helper still says is ignored', async () => {
  await connected();
  const [old] = ports;
  port().exit();
  old!.events.onMessage({ type: 'changed', lists: 'ffffffffffffffff' });
  old!.events.onEnd('Native host has exited.');
  expect(announced).toEqual([lists]);
  expect(states).toEqual(['connected', 'crashed']);
});

test('start does nothing while a helper is there', async () => {
  await connected();
  link.start();
  expect(ports).toHaveLength(1);
});
