import { beforeEach, expect, test } from 'vitest';
import { extensionOrigin, installChrome } from '../../test/fake-chrome.ts';
import { warningAddress, warningRedirect, warningToken } from './warning-address.ts';

beforeEach(() => void installChrome());

test.each(['token', '', 'to#ken', 'to%23ken'])('the token %o comes out as it went in', (token) => {
  expect(warningToken(warningAddress(token))).toBe(token);
  expect(warningToken(warningRedirect(token))).toBe(token); // this browser has one address for both
});

test.each([
  `${extensionOrigin}/warning.html`,
  `${extensionOrigin}/hold.html#token`,
  'http://paypa1.com/warning.html#token',
  'about:blank',
  '',
])('%o is no warning', (address) => {
  expect(warningToken(address)).toBeUndefined();
});
