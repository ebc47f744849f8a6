import { expect, test, vi } from 'vitest';
import { FakeEvent } from '../../../test/fake-chrome.ts';
import { ModeListeners } from './mode-listeners.ts';

test('a listener is there from the start, and goes and comes back with the modes that use it', async () => {
  const event = new FakeEvent<() => unknown>(),
    add = vi.spyOn(event, 'addListener'),
    heard = vi.fn();
  const listeners = new ModeListeners();
  listeners.add(
    ['planned', 'backstop'],
    { ...event, addListener: add as (listener: () => unknown, ...how: string[]) => void },
    heard,
    'how',
  );
  await event.fire();
  expect(heard).toHaveBeenCalledTimes(1);
  listeners.follow('blocking');
  await event.fire();
  expect(heard).toHaveBeenCalledTimes(1);
  for (const mode of ['planned', 'backstop', 'planned'] as const) listeners.follow(mode);
  await event.fire();
  expect(heard).toHaveBeenCalledTimes(2);
  expect(add.mock.calls).toEqual([
    [heard, 'how'],
    [heard, 'how'],
  ]);
});
