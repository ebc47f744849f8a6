import { beforeEach, expect, test, vi } from 'vitest';
import { installChrome } from '../../test/fake-chrome.ts';
import { lookalike } from '../../test/samples.ts';
import { FleetEvents } from './fleet-events.ts';
import { HostError } from './host/host-error.ts';
import type { StoppedNavigation } from './navigations.ts';

const stopped: StoppedNavigation = { tabId: 7, url: 'http://paypa1.com/secret', host: 'paypa1.com', verdict: lookalike, outcome: 'stopped-before-request' };
const open = { isPrivate: false };
const request = vi.fn();
let isOn: boolean | undefined;
const events = (): FleetEvents => new FleetEvents({ request } as never, { value: async () => isOn });

beforeEach(() => {
  installChrome();
  request.mockReset();
  request.mockResolvedValue({ type: 'event', written: true });
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
  expect(request.mock.calls.map(([type, event]) => [type, event] as unknown)).toEqual([['event', { kind: 'warning-shown', host: 'paypa1.com', outcome: 'stopped-before-request' }]]);
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
  expect(request).not.toHaveBeenCalled();
});
