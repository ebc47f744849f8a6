import fc from 'fast-check';
import { expect, test } from 'vitest';
import { webHost } from '../shared/web-host.ts';
import { addressIn } from './address-in.ts';

test.each([
  ['paypa1.com', 'http://paypa1.com'],
  ['  https://paypa1.com/a?b#c ', 'https://paypa1.com/a?b#c'],
  ['Please sign in at (paypa1.com), today.', 'http://paypa1.com'],
  ['see paypa1.com.', 'http://paypa1.com'],
  ['«https://раураl.com/x»', 'https://раураl.com/x'],
  ['service@paypa1.com', 'http://service@paypa1.com'],
  ['shop.example.com:8080/x', 'http://shop.example.com:8080/x'],
  ['10.0.0.1', 'http://10.0.0.1'],
])('%s', (text, address) => expect(addressIn(text)).toBe(address));

test.each(['', 'no address here', 'javascript:alert(1).x', 'mailto:a@b.c', 'file:///etc/passwd', 'data:text/html,a.b', '...'])(
  'nothing in %s',
  (text) => expect(addressIn(text)).toBeUndefined(),
);

test('whatever the text, what is found is a web address', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.array(fc.domain()).map((all) => all.join(', ')),
      ),
      (text) => {
        const found = addressIn(text);
        if (found !== undefined) expect(webHost(found)).toBeDefined();
      },
    ),
  );
});
