import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { installChrome } from '../../../test/fake-chrome.ts';
import { clear, lookalike } from '../../../test/samples.ts';
import { navigationDeadline } from '../../shared/limits.ts';
import type { Verdict } from '../../shared/protocol/messages.ts';
import { HostError } from '../host/host-error.ts';
import { Bypasses } from './bypass.ts';
import { Gatekeeper } from './gatekeeper.ts';
import type { Judge } from './judge.ts';
import { Navigations } from './navigations.ts';

let judge: ReturnType<typeof vi.fn<(host: string) => Promise<Verdict>>>;
let known: ReturnType<typeof vi.fn<(host: string) => Verdict | undefined>>;
let bypasses: Bypasses;
let navigations: Navigations;
let gatekeeper: Gatekeeper;
const withheld = { note: vi.fn(async (_tabId: number, _host: string, _site: string) => undefined) };

beforeEach(() => {
  installChrome();
  judge = vi.fn(async (host) => (host === 'paypa1.com' ? lookalike : clear(host)));
  bypasses = new Bypasses();
  navigations = new Navigations();
  known = vi.fn();
  gatekeeper = new Gatekeeper({ judge, known } as unknown as Judge, bypasses, navigations, withheld, { to: () => [] });
});
afterEach(() => vi.useRealTimers());

const decide = (url: string, tabId = 7): ReturnType<Gatekeeper['decide']> => gatekeeper.decide(tabId, url, 'stopped-before-request');

test('a lookalike is kept for its warning, with the whole address', async () => {
  const decision = await decide('http://paypa1.com/a?b=c#d');
  expect(decision.act).toBe('warn');
  const token = decision.act === 'warn' ? decision.token : '';
  expect(await navigations.find(token, 7)).toEqual({
    tabId: 7,
    url: 'http://paypa1.com/a?b=c#d',
    host: 'paypa1.com',
    verdict: lookalike,
    outcome: 'stopped-before-request',
  });
});

test.each(['clear', 'known', 'protected', 'exempt', 'unjudged'] as const)('%s passes', async (verdict) => {
  judge.mockResolvedValue({ ...clear('a.example'), verdict });
  expect((await decide('http://a.example/')).act).toBe('pass');
});

test("what is not http or https is nobody's business", async () => {
  expect(await decide('about:blank')).toEqual({ act: 'pass' });
  expect(judge).not.toHaveBeenCalled();
});

test('what will be a warning is known before', async () => {
  expect(await gatekeeper.foresee('http://paypa1.com/')).toBe(true);
  expect(await gatekeeper.foresee('http://a.example/')).toBe(false);
  expect(await gatekeeper.foresee('about:blank')).toBe(false);
  judge.mockRejectedValue(new HostError('gone'));
  expect(await gatekeeper.foresee('http://paypa1.com/')).toBe(false);
});

test('only what is known to be no lookalike, and what is no web page, passes without a question', () => {
  expect(gatekeeper.passes('about:blank')).toBe(true);
  expect(gatekeeper.passes('http://a.example/')).toBe(false);
  known.mockImplementation((host) => (host === 'paypa1.com' ? lookalike : clear(host)));
  expect(gatekeeper.passes('http://a.example/')).toBe(true);
  expect(gatekeeper.passes('http://paypa1.com/')).toBe(false);
});

test('"Continue once" holds for its tab', async () => {
  await bypasses.add(7, 'paypa1.com');
  expect((await decide('http://paypa1.com/', 7)).act).toBe('pass');
  expect((await decide('http://paypa1.com/', 8)).act).toBe('warn');
});

test('no answer is never "clear"', async () => {
  judge.mockRejectedValue(new HostError('gone'));
  expect(await decide('http://paypa1.com/')).toEqual({ act: 'unchecked', reason: 'gone' });
});

test('a navigation waits no longer than its deadline', async () => {
  vi.useFakeTimers();
  judge.mockReturnValue(new Promise(() => undefined));
  const decision = decide('http://paypa1.com/');
  let settled = false;
  void decision.finally(() => (settled = true));
  await vi.advanceTimersByTimeAsync(navigationDeadline - 1);
  expect(settled).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await decision).toEqual({ act: 'unchecked', reason: 'deadline' });
});

const defects = [
  new TypeError('x'),
  new HostError('ended'),
  new HostError('refused', 'internal'),
  new HostError('bad-reply'),
  new HostError('too-large'),
];

test.each(defects)('%s: what a defect keeps from being judged is held', async (error) => {
  judge.mockRejectedValue(error);
  expect(await decide('http://paypa1.com/')).toEqual({ act: 'hold' });
});

test.each(defects)('%s: who has gone on in spite of that is not held again, in that tab and on that host', async (error) => {
  judge.mockRejectedValue(error);
  await bypasses.add(7, 'paypa1.com', { isUnchecked: true });
  expect(await decide('http://paypa1.com/', 7)).toMatchObject({ act: 'unchecked' });
  expect(await decide('http://paypa1.com/', 8)).toEqual({ act: 'hold' });
  expect(await decide('http://paypla.com/', 7)).toEqual({ act: 'hold' });
});

test('who went on unchecked is past no warning', async () => {
  await bypasses.add(7, 'paypa1.com', { isUnchecked: true });
  expect((await decide('http://paypa1.com/', 7)).act).toBe('warn');
});

test('a lookalike is warned about whatever its address and its host are', async () => {
  judge.mockResolvedValue(lookalike);
  for (const url of [`http://paypa1.com/${'x'.repeat(2_000_000)}`, `http://${'x'.repeat(2_000_000)}.paypa1.com/`, 'http://a$b.paypa1.com/'])
    expect((await decide(url)).act).toBe('warn');
});

/** The ways a browser's store can behave, call by call. */
const behaviours = fc.array(fc.constantFrom('keeps', 'rejects', 'throws', 'forgets', 'garbage'), { minLength: 1, maxLength: 8 });

test('whatever storage answers or throws, a lookalike is never let through, and what is clear is never stopped', async () => {
  await fc.assert(
    fc.asyncProperty(
      behaviours,
      fc.webUrl({ validSchemes: ['http', 'https'] }),
      fc.constantFrom(0, 8_200, 100_000),
      async (how, near, length) => {
        const { session } = installChrome().storage;
        let call = 0;
        const misbehave =
          <A extends unknown[], R>(work: (...args: A) => Promise<R>, garbage: R) =>
          (...args: A): Promise<R> => {
            switch (how[call++ % how.length]) {
              case 'rejects':
                return Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
              case 'throws':
                throw new Error('Extension context invalidated.');
              case 'forgets':
                return Promise.resolve(undefined as R);
              case 'garbage':
                return Promise.resolve(garbage);
              default:
                return work(...args);
            }
          };
        const garbage = Object.fromEntries(['stopped', 'bypasses'].map((key) => [key, [['7 paypa1.com', '{'], 'x', [7, {}], null]]));
        Object.assign(session, {
          get: misbehave(session.get, garbage),
          set: misbehave(session.set, undefined),
          remove: misbehave(session.remove, undefined),
        });
        const guard = new Gatekeeper({ judge, known } as unknown as Judge, new Bypasses(), new Navigations(), withheld, {
          to: () => [],
        });
        for (let round = 0; round < 3; round++) {
          expect((await guard.decide(7, `http://paypa1.com/?${'x'.repeat(length)}`, 'stopped-before-request')).act).toBe('warn');
          expect((await guard.decide(7, near, 'stopped-before-request')).act).toBe('pass');
        }
      },
    ),
    { numRuns: 50 },
  );
});

test('a lookalike under a report-only policy passes, and is noted', async () => {
  judge.mockResolvedValue({ ...lookalike, reportOnly: true });
  withheld.note.mockClear();
  expect(await decide('http://www.paypa1.com/a')).toEqual({ act: 'pass', verdict: { ...lookalike, reportOnly: true } });
  expect(withheld.note.mock.calls).toEqual([[7, 'www.paypa1.com', 'paypa1.com']]);
  known.mockReturnValue({ ...lookalike, reportOnly: true });
  expect(gatekeeper.passes('http://paypa1.com/')).toBe(false); // it has to be noted
});

test('once report-only is over, the same name is stopped', async () => {
  judge.mockResolvedValueOnce({ ...lookalike, reportOnly: true });
  expect((await decide('http://paypa1.com/')).act).toBe('pass');
  expect((await decide('http://paypa1.com/')).act).toBe('warn');
});
