import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { installChrome } from '../../test/fake-chrome.ts';
import { policyPart } from '../shared/limits.ts';
import type { PolicyMessage, PolicyReply } from '../shared/protocol/messages.ts';
import { maxRequestBytes } from '../shared/vocabulary.ts';
import { messagesOf, PolicySender } from './policy-sender.ts';

let managed: Record<string, unknown>;
let sent: PolicyMessage[];
let whole: boolean;
const request = vi.fn(async (_: 'policy', message: PolicyMessage): Promise<PolicyReply> => {
  sent.push(message);
  return { type: 'policy', lists: 'v1', whole, faults: [] };
});

beforeEach(() => {
  installChrome();
  [managed, sent, whole] = [{ bypass: 'forbid' }, [], true];
});

const sender = (): PolicySender => new PolicySender({ current: async () => managed });

test('what was last good goes along with what may be broken, in a browser that has just started too', async () => {
  await sender().send(request);
  [managed, whole] = [{ bypass: 'forbidd' }, false];
  await sender().send(request);
  await sender().send(request);
  [managed, whole] = [{}, true];
  await sender().send(request);
  await sender().send(request);
  const good = { bypass: 'forbid' },
    broken = { managed: { bypass: 'forbidd' }, lastGood: good };
  expect(sent).toEqual([{ managed: good }, broken, broken, { managed: {}, lastGood: good }, { managed: {} }]);
});

test('a policy of 100,000 sites goes in parts that fit a frame', async () => {
  managed = { protected: { domains: Array.from({ length: 100_000 }, (_, number) => `site${number}-bank.com`) } };
  await sender().send(request);
  expect(sent.length).toBeGreaterThan(1);
  expect(sent.every((message) => JSON.stringify(message).length < maxRequestBytes)).toBe(true);
  expect(JSON.parse(sent.map((message) => ('text' in message ? message.text : '')).join(''))).toEqual({ managed });
});

test('parts are the whole text again, no character is cut, and each fits a frame whatever is in it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 50 }), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 0, max: 3 }),
      (texts, shift) => {
        const names = Array.from({ length: 1 + Math.ceil(policyPart / texts.join('').length) }, () => texts).flat();
        const policy = { managed: { ['k'.repeat(shift)]: names } };
        const messages = messagesOf(policy);
        const pieces = messages.map((message) => ('text' in message ? message.text : ''));
        expect(JSON.parse(pieces.join(''))).toEqual(policy);
        for (const message of messages) expect(new TextEncoder().encode(JSON.stringify(message)).length).toBeLessThan(maxRequestBytes);
        for (const piece of pieces) expect(piece).not.toMatch(/\p{Surrogate}/u);
      },
    ),
    { numRuns: 20 },
  );
});
