import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { webHost } from '../shared/web-host.ts';
import { addressIn } from './address-in.ts';

/** Finds as the helper does: ReadHandlerTests and the pages' tests have the real one. */
const finds =
  (...names: string[]) =>
  async (): Promise<string[]> =>
    names;
const nobody = async (): Promise<null> => null;

test.each<[string, string[], string]>([
  ['paypa1.com', ['paypa1.com'], 'http://paypa1.com'],
  ['hxxp://paypa1[.]com', ['http://paypa1.com'], 'http://paypa1.com'],
  ['paypa1[dot]com', ['paypa1.com'], 'http://paypa1.com'],
  ['Please sign in at (paypa1.com), today.', ['paypa1.com', 'today'], 'http://paypa1.com'],
  ['service@paypa1.com', ['service@paypa1.com'], 'http://service@paypa1.com'],
  ['shop.example.com:8080/x', ['shop.example.com:8080/x'], 'http://shop.example.com:8080/x'],
  ['see 10.0.0.1', ['10.0.0.1'], 'http://10.0.0.1'],
  ['file:///etc/x.y or https://b.example/x', ['file:///etc/x.y', 'https://b.example/x'], 'https://b.example/x'],
])('%s, as the helper reads it', async (text, names, address) => expect(await addressIn(text, finds(...names))).toBe(address));

test.each(['https://paypa1.com/a?b#c', 'https://раураl.com/x', 'https://a.example/w/Foo_(bar)', 'http://localhost/'])(
  '%s is a link, and needs no reading',
  async (link) => {
    const read = vi.fn(nobody);
    expect(await addressIn(` ${link} `, read)).toBe(link);
    expect(await addressIn(`${link}.`, read)).toBe(link);
    expect(read).not.toHaveBeenCalled();
  },
);

test.each(['', 'no address here', 'localhost'])('nothing in %s, and nobody is asked', async (text) => {
  const read = vi.fn(nobody);
  expect(await addressIn(text, read)).toBeUndefined();
  expect(read).not.toHaveBeenCalled();
});

test.each(['javascript:alert(1).x', 'file:///etc/passwd.x', 'data:text/html,a.b', '...'])('no web address in %s', async (text) => {
  expect(await addressIn(text, finds(text))).toBeUndefined();
});

test('of a running text only the words with a dot in them are handed on', async () => {
  const read = vi.fn(async (_: string) => ['paypa1.com']);
  await addressIn('my secret word, then hxxp://paypa1[.]com and\nmore', read);
  expect(read).toHaveBeenCalledWith('hxxp://paypa1[.]com');
});

test('without a helper a name that stands alone is found still', async () => {
  expect(await addressIn(' paypa1.com. ', nobody)).toBe('http://paypa1.com');
  expect(await addressIn('a.example b.example', nobody)).toBeUndefined();
});

test('whatever the text, and whatever is found in it, it is a web address', async () => {
  const text = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.array(fc.domain()).map((all) => all.join(', ')),
  );
  await fc.assert(
    fc.asyncProperty(text, fc.option(fc.array(text)), async (given, names) => {
      const found = await addressIn(given, async () => names);
      if (found !== undefined) expect(webHost(found)).toBeDefined();
    }),
  );
});
