import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { installChrome } from '../../../test/fake-chrome.ts';
import type { Mode } from '../../shared/guard-state.ts';
import { bypassLifetime } from '../../shared/limits.ts';
import { Bypasses } from './bypass.ts';
import { Passage } from './passage.ts';
import type { PlannedGate } from './planned.ts';

const passTabs = vi.fn<PlannedGate['passTabs']>();
let bypasses: Bypasses;

beforeEach(() => {
  installChrome();
  vi.useFakeTimers();
  passTabs.mockReset();
  bypasses = new Bypasses();
});
afterEach(() => vi.useRealTimers());

const passage = (mode: Mode = 'planned'): Passage => new Passage(bypasses, { passTabs }, async () => mode);
/** The sites that the rules let through since the last change. */
const through = (): string[] => passTabs.mock.lastCall![0].map(({ tabId, site }) => `${tabId} ${site}`);

test('whoever is past a warning is past the rules, in that tab and until the tab closes', async () => {
  const past = passage();
  await past.open(7, 'paypa1.com');
  await past.open(8, 'paypa1.com');
  expect(through()).toEqual(['7 paypa1.com', '8 paypa1.com']);
  await past.closeTab(7);
  expect(through()).toEqual(['8 paypa1.com']);
  expect(await bypasses.covers(7, 'paypa1.com')).toBe(false);
});

test('the rules forget a bypass when it ends: they would let the lookalike through unasked', async () => {
  const past = passage();
  await past.open(7, 'paypa1.com');
  await vi.advanceTimersByTimeAsync(1000);
  await past.open(8, 'paypa1.com');
  await vi.advanceTimersByTimeAsync(bypassLifetime - 1000);
  expect(through()).toEqual(['8 paypa1.com']);
  await vi.advanceTimersByTimeAsync(1000);
  expect(through()).toEqual([]);
});

test('a background started anew ends what it finds', async () => {
  await passage().open(7, 'paypa1.com');
  vi.clearAllTimers();
  await passage().follow();
  await vi.advanceTimersByTimeAsync(bypassLifetime);
  expect(through()).toEqual([]);
});

test('a name that nobody could check passes until somebody can, and excuses no lookalike', async () => {
  const past = passage();
  await past.openUnchecked(7, 'paypa1.com');
  await past.open(8, 'other.example');
  expect(through()).toEqual(['7 paypa1.com', '8 other.example']);
  expect(await bypasses.covers(7, 'paypa1.com')).toBe(false);
  await past.close(({ isUnchecked }) => isUnchecked === true);
  expect(through()).toEqual(['8 other.example']);
});

test.each(['blocking', 'backstop'] as const)('%s: there are no rules', async (mode) => {
  await passage(mode).open(7, 'paypa1.com');
  expect(passTabs).not.toHaveBeenCalled();
  expect(await bypasses.covers(7, 'paypa1.com')).toBe(true);
});
