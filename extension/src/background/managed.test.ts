import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FakeChrome, installChrome } from '../../test/fake-chrome.ts';
import { managedSettles } from '../shared/limits.ts';
import { ManagedSettings } from './managed.ts';

const policy = { protected: { mode: 'add', domains: ['example.com'] } };
let browser: FakeChrome;
const onChange = vi.fn();
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  browser = installChrome();
  onChange.mockReset();
});
afterEach(() => vi.useRealTimers());

test('what the administrator set is in force', async () => {
  browser.storage.managed.values = policy;
  const managed = new ManagedSettings(onChange);
  await settle();
  expect(await managed.current()).toEqual(policy);
  expect(onChange).toHaveBeenCalledOnce();
});

test('at a start the last known values hold while {} may mean "not read yet"', async () => {
  browser.storage.local.values = { managed: policy };
  const managed = new ManagedSettings(onChange);
  await vi.advanceTimersByTimeAsync(managedSettles - 1);
  expect(await managed.current()).toEqual(policy);
  browser.storage.managed.values = policy;
  await vi.advanceTimersByTimeAsync(1);
  expect(await managed.current()).toEqual(policy);
  expect(onChange).not.toHaveBeenCalled();
});

test('a policy taken away while the browser was closed is gone once {} is an answer', async () => {
  browser.storage.local.values = { managed: policy };
  const managed = new ManagedSettings(onChange);
  await vi.advanceTimersByTimeAsync(managedSettles);
  await settle();
  expect(await managed.current()).toEqual({});
  expect(browser.storage.local.values['managed']).toEqual({});
  expect(onChange).toHaveBeenCalledOnce();
});

test('a change comes at once, one of another storage does not count', async () => {
  const managed = new ManagedSettings(onChange);
  await settle();
  browser.storage.managed.values = policy;
  await browser.storage.onChanged.fire({}, 'local');
  await settle();
  expect(await managed.current()).toEqual({});
  await browser.storage.onChanged.fire({}, 'managed');
  await settle();
  expect(await managed.current()).toEqual(policy);
});

test('Firefox rejects without a policy: that counts as no policy', async () => {
  vi.spyOn(browser.storage.managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
  const managed = new ManagedSettings(onChange);
  await vi.advanceTimersByTimeAsync(managedSettles);
  expect(await managed.current()).toEqual({});
  expect(onChange).not.toHaveBeenCalled();
});

test("a key that nobody knows is the helper's to name", async () => {
  browser.storage.managed.values = { ...policy, toOverwrite: { x: 1 } };
  const managed = new ManagedSettings(onChange);
  await settle();
  expect(await managed.current()).toEqual(browser.storage.managed.values);
});
