import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clear, lists } from '../../../test/samples.ts';
import { backoffFirst, checkDeadline, helloDeadline } from '../limits.ts';
import { HostLink } from './link.ts';
import type { HostPort, PortEvents } from './port.ts';
import type { HostState } from './state.ts';

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
  hello(protocol = 1): void {
    this.events.onMessage({ type: 'hello', protocol, version: '1.0.0', lists });
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
  const open = expect(check('a.example')).rejects.toMatchObject({ reason: 'gone' });
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

test('a helper of another protocol is refused', async () => {
  link.start();
  port().hello(2);
  await settle();
  expect(link.state).toEqual({ name: 'crashed', fault: 'other-protocol' });
  expect(port().closed).toBe(true);
});

test('posting on a port that has ended unnoticed is a crash', async () => {
  await connected();
  port().closed = true;
  await expect(check('a.example')).rejects.toMatchObject({ reason: 'gone' });
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
