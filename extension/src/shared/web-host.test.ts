import { expect, test } from 'vitest';
import { longestHost } from './limits.ts';
import { isUnder, webHost } from './web-host.ts';

test.each([
  ['http://paypa1.com/a?b#c', 'paypa1.com'],
  ['https://PAYPAL.com:8443/', 'paypal.com'],
  ['http://pаypal.com/', 'xn--pypal-4ve.com'],
  ['http://user:pw@paypa1.com/', 'paypa1.com'],
  ['http://paypal.com@paypa1.com/', 'paypa1.com'],
  ['http:\\\\paypa1.com\\x', 'paypa1.com'],
  ['http://0x7f.1/', '127.0.0.1'],
  ['http://[::1]/', '[::1]'],
  ['http://paypa1.com./', 'paypa1.com.'],
  ['http://a..paypa1.com../', 'a..paypa1.com..'],
  ['http://a$b.paypa1.com/', 'a$b.paypa1.com'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['file:///etc/passwd', undefined],
  ['chrome://newtab/', undefined],
  ['blob:http://paypa1.com/0', undefined],
  ['view-source:http://paypa1.com/', undefined],
  ['http://', undefined],
  ['', undefined],
])('%s is of %s', (address, host) => expect(webHost(address)).toBe(host));

test('a host may be as long as an address; both of its ends are kept', () => {
  const at = 'a.'.repeat(longestHost / 2 - 5) + 'paypa1.com';
  expect(webHost(`http://${at}/`)).toBe(at);
  const over = webHost(`http://paypal.com.${'a.'.repeat(500_000)}evil.net/`)!;
  expect(over).toHaveLength(longestHost);
  expect(over).toMatch(/^paypal\.com\.a\..*\.evil\.net$/);
});

test.each([
  ['paypal.com', 'paypal.com', true],
  ['paypal.com.', 'paypal.com', true],
  ['www.paypal.com..', 'paypal.com', true],
  ['xn--login.$.paypal.com', 'paypal.com', true],
  ['www.paypal.com', 'paypal.com', true],
  ['xpaypal.com', 'paypal.com', false],
  ['com', 'paypal.com', false],
])('%s is under %s: %s', (host, site, under) => expect(isUnder(host, site)).toBe(under));
