import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { read, readJson, sources } from './files.ts';
// @ts-expect-error a plain script of the build
import { pseudo } from './pseudo.mjs';

interface Message {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
type Messages = Readonly<Record<string, Message>>;

const names = readdirSync(fileURLToPath(new URL('../_locales/', import.meta.url)));
const locale = (name: string): Messages => readJson<Messages>(`_locales/${name}/messages.json`);
const english = locale('en');
const code = sources('src', '.ts', '.html').map(read).join('\n') + sources('manifest', '.json').map(read).join('\n');

/** A counted text has one key for each plural category of its language: base_one, base_other and so on. */
const counted = /_(zero|one|two|few|many|other)$/;
const base = (key: string): string => key.replace(counted, '');
const isCounted = (key: string): boolean => counted.test(key);
const places = (message: string): string[] =>
  [...new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name!.toLowerCase()))].sort();

test('the six languages of the United Nations are there', () => {
  expect(names.sort()).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh_CN']);
});

test('every text is used', () => {
  const unused = [...new Set(Object.keys(english).map(base))].filter((key) => !new RegExp(`['"]${key}['"]|__MSG_${key}__`).test(code));
  expect(unused).toEqual([]);
});

test('every text that HTML and manifests name is there', () => {
  const named = [...code.matchAll(/data-(?:text|title|label|hint)="(\w+)"|__MSG_(\w+)__/g)].map(([, page, manifest]) => page ?? manifest);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((key) => !Object.hasOwn(english, key!))).toEqual([]);
});

test.each(Object.entries(english))(
  '%s has a description, and its places fit its text',
  (_, { message, description, placeholders = {} }) => {
    expect(description).toMatch(/\S/);
    expect(places(message)).toEqual(Object.keys(placeholders).sort());
    expect(message).not.toMatch(/[\uE000-\uE008]/); // ui/text.ts marks places with these
  },
);

test.each(names)('%s has every text, and as many forms of the counted ones as the language has', (name) => {
  const texts = locale(name);
  const { pluralCategories } = new Intl.PluralRules(name.replace('_', '-')).resolvedOptions();
  const keys = Object.keys(english);
  const wanted = [
    ...keys.filter((key) => !isCounted(key)),
    ...new Set(
      keys
        .filter(isCounted)
        .map(base)
        .flatMap((key) => pluralCategories.map((each) => `${key}_${each}`)),
    ),
  ];
  expect(Object.keys(texts).sort()).toEqual(wanted.sort());
  expect(texts['language']!.message).toBe(name.replace('_', '-'));
});

test.each(names)('%s has the places and the descriptions of the English texts', (name) => {
  for (const [key, { message, description, placeholders = {} }] of Object.entries(locale(name))) {
    const original = english[key] ?? english[`${base(key)}_other`]!;
    const inWords = isCounted(key) ? ['count'] : []; // "one site": a form may do without its number
    expect(places(message).concat(inWords).filter(unique).sort(), key).toEqual(
      places(original.message).concat(inWords).filter(unique).sort(),
    );
    expect(placeholders, key).toEqual(Object.fromEntries(Object.entries(original.placeholders ?? {})));
    expect(description, key).toBe(original.description);
    expect(message.trim(), key).not.toBe('');
  }
});
const unique = (each: string, index: number, all: string[]): boolean => all.indexOf(each) === index;

test.each(names.filter((name) => name !== 'en'))('%s is translated', (name) => {
  const same = Object.entries(locale(name)).filter(
    ([key, { message }]) => message === english[key]?.message && /[A-Za-z]{3}/.test(message.replace(/\$\w+\$/g, '')),
  );
  expect(same.map(([key]) => key).filter((key) => !['extensionName', 'holdTitle', 'direction'].includes(key)).length).toBeLessThanOrEqual(
    8,
  ); // words that are alike: "Extension"
});

test.each(names)('%s: what a browser limits is within it', (name) => {
  expect([...locale(name)['badgeOff']!.message].length).toBeLessThanOrEqual(4);
  expect(locale(name)['extensionDescription']!.message.length).toBeLessThanOrEqual(132);
});

test('no HTML holds text of its own', () => {
  for (const path of sources('src', '.html')) {
    const text = read(path)
      .replace(/<title>UrlGuard<\/title>/, '')
      .replace(/<[^>]*>/g, '')
      .trim();
    expect(text, path).toBe('');
    expect(read(path), path).not.toMatch(/\s(aria-label|placeholder|title|alt)="[^"]+"/);
  }
});

test.each(sources('src', '.ts'))('%s shows no text of its own', (path) => {
  expect(read(path)).not.toMatch(
    /(textContent|innerText|placeholder|title|ariaLabel) = ['"`][A-Za-z]|append\(['"`][A-Za-z]|'aria-label': ['"`][A-Za-z]/,
  );
});

test('the pseudo-locale keeps places and is longer', () => {
  const strange = pseudo('Go to $SITE$ now') as string;
  expect(strange).toMatch(/^\[.*\$SITE\$.*\]$/);
  expect(strange.length).toBeGreaterThan('Go to $SITE$ now'.length * 1.3);
});
