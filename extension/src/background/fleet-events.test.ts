import { beforeEach, expect, test, vi } from 'vitest';
import { installChrome } from '../../test/fake-chrome.ts';
import { clear, lookalike } from '../../test/samples.ts';
import { FleetEvents } from './fleet-events.ts';
import type { StoppedNavigation } from './gate/navigations.ts';
import { HostError } from './host/host-error.ts';

const stopped: StoppedNavigation = {
  tabId: 7,
  url: 'http://paypa1.com/secret',
  host: 'paypa1.com',
  verdict: lookalike,
  outcome: 'stopped-before-request',
};
const open = { isPrivate: false };
const request = vi.fn();
let isOn: boolean | undefined;
const judge = vi.fn();
const events = (): FleetEvents => new FleetEvents({ request } as never, { value: async () => isOn as never }, { judge });
const told = (): unknown[] => request.mock.calls.map(([, event]) => event as unknown);

beforeEach(() => {
  installChrome();
  request.mockReset();
  request.mockResolvedValue({ type: 'event', written: true });
  judge.mockReset();
  judge.mockImplementation(async (host: string) => (host === 'paypa1.com' ? lookalike : clear(host)));
  isOn = true;
});

test.each([undefined, false])('with events %s nobody is told anything', async (value) => {
  isOn = value;
  await events().shown('token', stopped, open);
  await events().bypassed(stopped, 'why', open);
  expect(request).not.toHaveBeenCalled();
});

test('a warning is told of once, by its host and nothing more of its address', async () => {
  await events().shown('token', stopped, open);
  await events().shown('token', stopped, open); // another background, and the page loaded again
  expect(request.mock.calls.map(([type, event]) => [type, event] as unknown)).toEqual([
    ['event', { kind: 'warning-shown', host: 'paypa1.com', outcome: 'stopped-before-request' }],
  ]);
});

test('a warning that came up while no events were wanted is told of when its page asks again and they are', async () => {
  isOn = false;
  await events().shown('token', stopped, open);
  isOn = true;
  await events().shown('token', stopped, { isPrivate: true });
  expect(request).not.toHaveBeenCalled();
  await events().shown('token', stopped, open);
  expect(request).toHaveBeenCalledTimes(1);
});

test('going on is told of with its reason, where there is one', async () => {
  await events().bypassed(stopped, '', open);
  await events().bypassed(stopped, 'our test system', open);
  expect(request.mock.calls.map(([, event]) => (event as { reason?: string }).reason)).toEqual([undefined, 'our test system']);
});

test('a helper that is not there stops nobody', async () => {
  request.mockRejectedValue(new HostError('gone'));
  await expect(events().bypassed(stopped, '', open)).resolves.toBeUndefined();
});

test('of a private window nobody is told anything', async () => {
  await events().shown('token', stopped, { isPrivate: true });
  await events().bypassed(stopped, 'our test system', { isPrivate: true });
  await events().held(7, 'paypa1.com', { isPrivate: true });
  await events().passed('paypa1.com', { isPrivate: true });
  await events().tellWaiting();
  expect(request).not.toHaveBeenCalled();
});

test.each(['gone', 'ended', 'deadline'] as const)(
  'what a helper that is %s does not take waits for the next one, over a background too, in its order',
  async (reason) => {
    request.mockRejectedValue(new HostError(reason));
    await events().shown('token', stopped, open);
    await events().bypassed(stopped, '', open);
    request.mockReset();
    request.mockResolvedValue({ type: 'event', written: true });
    await events().tellWaiting();
    await events().tellWaiting();
    expect(told()).toEqual([expect.objectContaining({ kind: 'warning-shown' }), expect.objectContaining({ kind: 'bypassed' })]);
  },
);

test('what a helper refuses waits for nobody', async () => {
  request.mockRejectedValueOnce(new HostError('refused', 'bad-request'));
  await events().bypassed(stopped, '', open);
  await events().tellWaiting();
  expect(request).toHaveBeenCalledTimes(1);
});

test('what was held unchecked is told of when it can be judged: once, and only if it is a lookalike', async () => {
  judge.mockRejectedValue(new HostError('deadline'));
  const before = events();
  for (const host of ['paypa1.com', 'paypa1.com', 'private-matter.example']) await before.held(7, host, open);
  await before.passed('paypa1.com', open);
  await before.passed('private-matter.example', open);
  expect(request).not.toHaveBeenCalled();
  judge.mockImplementation(async (host: string) => (host === 'paypa1.com' ? lookalike : clear(host)));
  await events().tellWaiting();
  expect(told()).toEqual([
    { kind: 'held-unchecked', host: 'paypa1.com' },
    { kind: 'bypassed', host: 'paypa1.com' },
  ]);
});

test('a warning that was withheld is told of by its host', async () => {
  await events().withheld('paypa1.com', open);
  expect(told()).toEqual([{ kind: 'warning-withheld', host: 'paypa1.com' }]);
  await events().withheld('paypa1.com', { isPrivate: true });
  expect(request).toHaveBeenCalledTimes(1);
});
