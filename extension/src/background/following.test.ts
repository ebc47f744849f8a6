import { beforeEach, expect, test, vi } from 'vitest';
import { type FakeChrome, installChrome } from '../../test/fake-chrome.ts';
import { lists } from '../../test/samples.ts';
import type { HostState, Mode, Told } from '../shared/guard-state.ts';
import { guardStateOf } from '../shared/ladder.ts';
import { Following, type FollowingParts } from './following.ts';
import type { Bypass } from './gate/bypass.ts';
import { VerdictCache } from './gate/verdict-cache.ts';
import type { HostClient } from './host/client.ts';
import { HostError } from './host/host-error.ts';

const hello = { type: 'hello', protocol: 1, version: '1.0.0', lists } as const;
const client = {} as HostClient;
const close = vi.fn(async (_isGone: (bypass: Bypass) => boolean) => undefined);
let browser: FakeChrome;
let parts: FollowingParts;
let cache: VerdictCache;
let following: Following;
let host: HostState;
let mode: Mode;
let detectable: Mode;
let isComplete: boolean;
let bypass: string;
/** The account that the helper would give of itself, and the last one it gave. */
let says: Told;
let told: Told | undefined;
/** The calls so far, in order. */
let log: string[];

const logged = <T>(what: string, result: T) => vi.fn(async () => (log.push(what), result));
const settled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  browser = installChrome();
  log = [];
  cache = new VerdictCache();
  host = { name: 'connected', version: '1.0.0' };
  [says, told] = [
    { protected: 1, faults: [] },
    { protected: 1, faults: [] },
  ];
  [mode, detectable, isComplete, bypass] = ['planned', 'planned', true, 'allow'];
  close.mockReset();
  close.mockImplementation(async () => void log.push('close'));
  parts = {
    link: {
      get state() {
        return host;
      },
      request: vi.fn(),
    },
    cache,
    sender: { send: logged('send', { type: 'policy', lists: 'of the policy', whole: true, faults: [] } as const) },
    policy: { refresh: logged('settings', undefined as never), value: (async () => bypass) as never },
    events: { tellWaiting: logged('events', undefined) },
    mode: {
      current: async () => mode,
      detect: () => {
        mode = detectable;
      },
    },
    listeners: { follow: vi.fn() },
    passage: { close, follow: logged('passage', undefined) },
    planner: { refresh: logged('plan', undefined) },
    planned: {
      get isComplete() {
        return isComplete;
      },
      clear: logged('clear', undefined),
    },
    health: {
      refresh: vi.fn(async () => {
        told = says;
      }),
      state: async () => guardStateOf(host, mode, isComplete, told),
    },
    ownBrowser: { tell: vi.fn(async () => undefined), forget: vi.fn() },
    judgeOpenTabs: logged('tabs', undefined),
  };
  following = new Following(parts);
});

const notices = (): number => browser.runtime.sendMessage.mock.calls.length;

test('other lists: pages are told, the plan is asked for, and open tabs are judged by the settings in force now', async () => {
  expect(following.announce(lists)).toBe(true);
  await settled();
  expect(cache.lists).toBe(lists);
  expect(notices()).toBe(1);
  expect(log).toContain('plan');
  expect(log.filter((what) => what !== 'plan')).toEqual(['settings', 'tabs']);
});

test('a bypass that is forbidden by now is closed before open tabs are judged', async () => {
  bypass = 'forbid';
  following.announce(lists);
  await settled();
  expect(log.filter((what) => what !== 'plan')).toEqual(['settings', 'close', 'tabs']);
  expect(close.mock.calls[0]![0]({} as Bypass)).toBe(true); // all of them
});

test('settings that no helper tells leave those known so far, and the tabs are judged', async () => {
  vi.mocked(parts.policy.refresh).mockRejectedValue(new HostError('gone'));
  following.announce(lists);
  await settled();
  expect(log).toContain('tabs');
});

test('the same lists again: nothing follows, and pages are told only of a fault more or less', async () => {
  following.announce(lists);
  await settled();
  [log, browser.runtime.sendMessage.mock.calls.length] = [[], 0];
  expect(following.announce(lists)).toBe(false);
  expect(notices()).toBe(0);
  following.onLists(lists);
  await settled();
  expect(notices()).toBe(0);
  says = { protected: 0, faults: [{ code: 'list-empty', message: '' }] };
  following.onLists(lists);
  await settled();
  expect(notices()).toBe(1);
  expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ text: '!' });
  expect(log).toEqual([]);
});

test('lists that come while connecting are followed once the helper is there', async () => {
  host = { name: 'connecting' };
  following.onLists(lists);
  await settled();
  expect(log).toEqual([]);
  host = { name: 'connected' };
  following.onState(host);
  await settled();
  expect(log).toEqual(expect.arrayContaining(['plan', 'settings', 'tabs', 'events']));
  expect(cache.lists).toBe(lists);
});

test.each<HostState>([{ name: 'crashed', fault: 'exited' }, { name: 'missing', fault: 'not-registered' }, { name: 'connecting' }])(
  'a helper that is $name: what was known is not known any more, and everybody is told',
  async (state) => {
    cache.announce(lists);
    host = state;
    following.onState(state);
    await settled();
    expect(cache.lists).toBeUndefined();
    expect(notices()).toBe(1);
    expect(browser.action.setBadgeText.mock.calls).toEqual(state.fault === undefined ? [] : [[{ text: 'badgeOff' }]]);
    expect(log).toEqual([]);
  },
);

test('a new helper hears the policy, then tells its settings, and then what was opened unchecked is closed', async () => {
  expect(await following.prepare(client, hello)).toBe('of the policy');
  expect(log).toEqual(['send', 'settings', 'close']);
  const [isGone] = close.mock.calls[0]!;
  expect([isGone({ isUnchecked: true } as Bypass), isGone({} as Bypass)]).toEqual([true, false]);
});

test('whatever fails while a helper is prepared, it serves, by the lists it named', async () => {
  vi.mocked(parts.sender.send).mockRejectedValue(new HostError('refused', 'bad-request'));
  vi.mocked(parts.policy.refresh).mockRejectedValue(new HostError('gone'));
  close.mockRejectedValue(new Error('no storage'));
  expect(await following.prepare(client, hello)).toBe(lists);
});

test("the browser's policy: what the helper makes of it is followed as other lists are", async () => {
  await following.onManaged();
  await settled();
  expect(cache.lists).toBe('of the policy');
  expect(log).toEqual(expect.arrayContaining(['send', 'plan', 'settings', 'tabs']));
});

test.each([
  ['forbid', ['close']],
  ['allow', []],
])("the browser's policy without a helper: bypass %s is in force at once", async (value, done) => {
  vi.mocked(parts.sender.send).mockRejectedValue(new HostError('gone'));
  bypass = value;
  await following.onManaged();
  expect(log).toEqual(done);
  expect(notices()).toBe(1);
});

test.each<[Mode, readonly string[]]>([
  ['blocking', ['passage', 'clear']],
  ['backstop', ['passage', 'clear']],
  ['planned', ['passage']],
])('a permission comes or goes, and the mode is %s', async (now, done) => {
  [mode, detectable] = ['planned', now];
  await following.onMode();
  expect(parts.listeners.follow).toHaveBeenCalledExactlyOnceWith(now);
  expect(log).toEqual(done);
  expect(notices()).toBe(1);
});

test('a browser without rules has none to clear', async () => {
  vi.stubGlobal('chrome', { ...browser, declarativeNetRequest: undefined });
  detectable = 'blocking';
  await following.onMode();
  expect(log).toEqual(['passage']);
});

test('no plan is asked for where nothing holds by one', async () => {
  mode = 'blocking';
  following.announce(lists);
  await settled();
  expect(log).toEqual(['settings', 'tabs']);
});

test('a plan that is cut now, or whole again, is told of', async () => {
  vi.mocked(parts.planner.refresh).mockImplementation(async () => {
    isComplete = false;
  });
  following.announce(lists);
  await settled();
  expect(notices()).toBe(2);
  following.announce('others');
  await settled();
  expect(notices()).toBe(3);
});
