import { beforeEach, expect, test, vi } from 'vitest';
import { type FakeChrome, installChrome } from '../../test/fake-chrome.ts';
import type { Setting, Settings } from '../shared/protocol/messages.ts';
import { Policy } from './policy.ts';

const told = (...settings: Setting[]): Settings => ({
  type: 'settings',
  lists: 'v1',
  settings,
  knownSitesTotal: 0,
  knownSites: [],
  sameOwnerTotal: 0,
  sameOwner: [],
});
const forbid: Setting = { key: 'bypass', value: 'forbid', source: 'machine-policy' };
let browser: FakeChrome;
let managed: Record<string, unknown>;
let isConnected: boolean;
const onChange = vi.fn();
const open = (isAsked = true): Policy =>
  new Policy({ current: async () => managed }, () => isConnected, onChange, { isAsked: async () => isAsked });

beforeEach(() => {
  browser = installChrome();
  [managed, isConnected] = [{}, true];
  onChange.mockReset();
});

test('without any policy a person goes on as they wish, and nothing is said', async () => {
  expect(await open().warning()).toEqual({ bypass: 'identify', mayExempt: true });
  expect(await open(false).warning()).toEqual({ bypass: 'allow', mayExempt: true });
});

test('a policy counts before the wish', async () => {
  managed = { bypass: 'identify' };
  isConnected = false;
  expect((await open(false).warning()).bypass).toBe('identify');
});

test("the helper's word counts, for it knows both policies", async () => {
  managed = { bypass: 'allow' };
  const policy = open();
  await policy.refresh(async () => told(forbid));
  expect(await policy.value('bypass')).toBe('forbid');
  await policy.told;
});

test('only what is new is told and kept', async () => {
  const policy = open();
  await policy.refresh(async () => told(forbid));
  const kept = vi.spyOn(browser.storage.local, 'set');
  expect((await policy.refresh(async () => told(forbid))).settings).toEqual([forbid]);
  expect(kept).not.toHaveBeenCalled();
  expect(onChange).toHaveBeenCalledTimes(1);
});

test("without a helper the browser's policy holds, and the machine's as it was last told", async () => {
  await open().refresh(async () => told(forbid, { key: 'warning.message', value: 'old', source: 'browser-policy' }));
  expect(browser.storage.local.values['settings']).toHaveLength(2);
  isConnected = false;
  managed = { bypass: 'allow', lockExemptions: true, warning: { contact: 'IT' } };
  expect(await open().warning()).toEqual({ bypass: 'forbid', mayExempt: false, contact: 'IT' });
});

test('without a helper what is not what it should be is left out', async () => {
  isConnected = false;
  managed = { bypass: 'forbidd', lockExemptions: 'yes', firstRun: 0, warning: { message: 7, contact: 'x'.repeat(501) } };
  expect(await open().current()).toEqual([]);
  managed = { warning: 'none' };
  expect(await open().current()).toEqual([]);
});
