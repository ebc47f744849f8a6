import { expect, test } from 'vitest';
import messages from '../_locales/en/messages.json';
import { read, sources } from './files.ts';

const texts = messages as Readonly<Record<string, { message: string; description?: string; placeholders?: Record<string, { content: string }> }>>;
const code = sources('src', '.ts', '.html').map(read).join('\n') + sources('manifest', '.json').map(read).join('\n');

test('every text is used', () => {
  const unused = Object.keys(texts).filter((key) => !new RegExp(`['"]${key}['"]|__MSG_${key}__`).test(code));
  expect(unused).toEqual([]);
});

test('every text that HTML and manifests name is there', () => {
  const named = [...code.matchAll(/data-(?:text|title)="(\w+)"|__MSG_(\w+)__/g)].map(([, page, manifest]) => page ?? manifest);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((key) => !Object.hasOwn(texts, key!))).toEqual([]);
});

test.each(Object.entries(texts))('%s has a description, and its places fit its text', (_, { message, description, placeholders = {} }) => {
  expect(description).toMatch(/\S/);
  const places = [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name!.toLowerCase());
  expect([...new Set(places)].sort()).toEqual(Object.keys(placeholders).sort());
  expect(message).not.toMatch(/[\uE000-\uE008]/); // ui/text.ts marks places with these
});

test('no HTML holds text of its own', () => {
  for (const path of sources('src', '.html')) {
    const text = read(path).replace(/<title>UrlGuard<\/title>/, '').replace(/<[^>]*>/g, '').trim();
    expect(text, path).toBe('');
  }
});
