import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookalike } from '../../../test/samples.ts';
import type { RequestType } from './messages.ts';
import { isHello, isObject, isReplyTo, replyType } from './shape.ts';

const types: RequestType[] = [
  'check',
  'status',
  'policy',
  'plan',
  'protected-list',
  'exempt-list',
  'protected-add',
  'protected-remove',
  'exempt-add',
  'exempt-remove',
  'protected-preview',
  'exempt-preview',
  'coverage',
  'hello',
  'settings',
  'event',
];

test('whatever comes, looking at it throws nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...types), fc.dictionary(fc.string(), fc.anything()), (type, extra) => {
      expect(typeof isReplyTo(type, { ...extra, type: replyType(type) })).toBe('boolean');
      expect(typeof isHello(extra)).toBe('boolean');
    }),
  );
});

test.each([null, [], 'text', 1, undefined])('%o is not a message', (value) => expect(isObject(value)).toBe(false));

test('a warning must have what its page shows', () => {
  expect(isReplyTo('check', { ...lookalike })).toBe(true);
  for (const key of ['site', 'kind', 'target', 'evidence', 'lists'] as const) {
    const { [key]: _, ...rest } = lookalike;
    expect(isReplyTo('check', rest), key).toBe(false);
  }
});

test('hello needs protocol, version and lists', () => {
  const hello = { type: 'hello', protocol: 1, version: '1.0.0', lists: 'v1' };
  expect(isHello(hello)).toBe(true);
  for (const key of ['type', 'protocol', 'version', 'lists']) expect(isHello({ ...hello, [key]: null }), key).toBe(false);
});
