import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldAddress } from './held-address.ts';

test.each([
  'http://near.example/',
  'https://near.example:8443/a?b=c#d',
  'http://near.example/#a#b',
  'http://near.example/%23',
  'http://near.example/?a?b',
  'HTTP://near.example/',
])('%s is kept as it is, with its fragment', (address) => expect(heldAddress(`chrome-extension://id/hold.html?${address}`)).toBe(address));

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'blob:http://a.example/1',
  'chrome://settings',
  'chrome-extension://id/options.html',
  'about:blank',
  '//a.example/',
  'near.example',
  '',
])('%s is not followed', (address) => expect(heldAddress(`chrome-extension://id/hold.html?${address}`)).toBeUndefined());

test('whatever stands there, only http and https come out', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.tuple(fc.string(), fc.string()).map((pair) => pair.join(':')),
      ),
      (address) => {
        const held = heldAddress(`chrome-extension://id/hold.html?${address}`);
        if (held !== undefined) expect(['http:', 'https:']).toContain(new URL(held).protocol);
      },
    ),
  );
});
