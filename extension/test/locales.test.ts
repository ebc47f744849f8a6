import { expect, test } from 'vitest';
// @ts-expect-error a plain script of the build
import * as catalogue from '../catalogue.mjs';
import { recipients } from '../src/pages/help/draft.ts';
import { placeKinds } from '../src/pages/help/places.ts';
import { policyText } from '../src/pages/options/policy-text.ts';
import { files as keptFiles } from '../src/pages/transparency/files.ts';
import { counterNames, kept } from '../src/shared/kept.ts';
import type { PolicyKey } from '../src/shared/policy.ts';
import { policyKeys } from '../src/shared/policy-keys.ts';
import { keyOf } from '../src/shared/text-key.ts';
import { kinds, sayings } from '../src/shared/vocabulary.ts';
import { read, sources } from './files.ts';
// @ts-expect-error a plain script of the build
import { pseudo } from './pseudo.mjs';

type Placeholders = Readonly<Record<string, { readonly content: string; readonly example: string }>>;
type Told = string | Readonly<Record<string, string>>;
/** A text of messages/, whose languages are keys beside these two. */
type Text = Readonly<Record<string, Told>> & {
  readonly description: string;
  readonly placeholders?: Placeholders;
  readonly template?: never;
  readonly source?: never;
  readonly instead?: never;
};
type Locale = Readonly<Record<string, { readonly message: string; readonly description: string; readonly placeholders?: Placeholders }>>;

const languages = catalogue.languages as readonly string[];
const topics = catalogue.topics as Readonly<Record<string, Readonly<Record<string, Text>>>>;
const locale = catalogue.localeOf as (language: string) => Locale;
const texts = Object.values(topics).flatMap((topic) => Object.entries(topic));
const code = sources('src', '.ts', '.html').map(read).join('\n') + sources('manifest', '.json').map(read).join('\n');

const formsOf = (told: Told): string[] => (typeof told === 'string' ? [told] : Object.values(told));
const places = (message: string): string[] =>
  [...new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name!.toLowerCase()))].sort();
const hasWords = (told: Told): boolean => formsOf(told).some((message) => /[A-Za-z]{3}/.test(message.replace(/\$\w+\$/g, '')));

// The browser's long date ends in "г." there.
test('no Russian date has a full stop behind its own', () => {
  expect(texts.filter(([, of]) => formsOf(of['ru'] ?? '').some((message) => message.includes('$DATE$.')))).toEqual([]);
});

test('the languages of the United Nations are there, and German, Italian and Portuguese', () => {
  expect(languages).toEqual(['ar', 'de', 'en', 'es', 'fr', 'it', 'pt', 'ru', 'zh_CN']);
  for (const name of languages) expect(locale(name)['language']!.message).toBe(name.replace('_', '-'));
});

test('a folder has a name that stores know: none of them takes "pt"', () => {
  expect(languages.flatMap(catalogue.foldersOf)).toEqual(['ar', 'de', 'en', 'es', 'fr', 'it', 'pt_BR', 'pt_PT', 'ru', 'zh_CN']);
});

test('a policy may choose each language', () => {
  expect(policyKeys['warning.language']).toEqual(languages.map((name) => locale(name)['language']!.message));
});

test('no text is there twice, and each is used', () => {
  const keys = texts.map(([key]) => key);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  const named: string[] = [
    ...Object.keys(policyKeys).map((key) => policyText(key as PolicyKey)),
    ...kinds.map((kind) => keyOf('kind', kind)),
    ...sayings.map((says) => keyOf('why', says)),
    ...Object.values(kept)
      .flat()
      .map((name) => keyOf('kept', name)),
    ...counterNames.map((name) => keyOf('keptCount', name)),
    ...JSON.stringify(keptFiles).match(/\bkept\w+/g)!,
    ...placeKinds.map((kind) => keyOf('helpKind', kind)),
    ...recipients.flatMap((each) => [keyOf('helpFor', each), keyOf('draftTo', each), keyOf('draftAsk', each)]),
    ...Object.keys(topics['definitions']!), // the build puts them into the page
    ...Object.keys(topics['printed']!), // of the programs
  ];
  expect(keys.filter((key) => !named.includes(key) && !new RegExp(`['"]${key}['"]|__MSG_${key}__`).test(code))).toEqual([]);
});

test('every text that HTML and manifests name is there', () => {
  const named = [...code.matchAll(/data-(?:text|title|label|hint)="(\w+)"|__MSG_(\w+)__/g)].map(([, page, manifest]) => page ?? manifest);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((key) => !Object.hasOwn(locale('en'), key!))).toEqual([]);
});

test('each topic is among the types of text-key.ts', () => {
  expect([...read('src/shared/text-key.ts').matchAll(/messages\/(\w+)\.json/g)].map(([, topic]) => topic)).toEqual(
    Object.keys(catalogue.spoken as object),
  );
});

test.each(texts)(
  '%s has a description and every language, each with the same places',
  (_, { description, placeholders = {}, template: _ofAdministrators, source: _ofTerms, instead: _notSaid, ...told }) => {
    expect(description).toMatch(/\S/);
    expect(Object.keys(told).sort()).toEqual([...languages]);
    for (const [language, each] of Object.entries(told)) {
      const isCounted = typeof each !== 'string';
      expect(isCounted, language).toBe(typeof told['en'] !== 'string');
      if (isCounted)
        expect(Object.keys(each).sort(), language).toEqual(
          [...new Intl.PluralRules(language.replace('_', '-')).resolvedOptions().pluralCategories].sort(),
        );
      for (const message of formsOf(each)) {
        expect(message.trim(), language).not.toBe('');
        expect(message).not.toMatch(/[\uE000-\uE008]/); // ui/text.ts marks places with these
        // "one site": a form may do without its number
        const inWords = isCounted && !places(message).includes('count') ? ['count'] : [];
        expect([...places(message), ...inWords].sort(), language).toEqual(Object.keys(placeholders).sort());
      }
    }
  },
);

test.each(languages.filter((name) => name !== 'en'))('%s is translated', (name) => {
  const same = texts.filter(([, text]) => JSON.stringify(text[name]) === JSON.stringify(text['en']) && hasWords(text[name]!));
  expect(same.map(([key]) => key).filter((key) => !['extensionName', 'holdTitle', 'direction'].includes(key)).length).toBeLessThanOrEqual(
    8,
  ); // words that are alike: "Extension"
});

test.each(languages)('%s: what a browser limits is within it', (name) => {
  expect([...locale(name)['badgeOff']!.message].length).toBeLessThanOrEqual(4);
  expect(locale(name)['extensionDescription']!.message.length).toBeLessThanOrEqual(132);
});

test('each form of a counted text is a message of its own', () => {
  const { description } = topics['lists']!['moreLines']!;
  expect(locale('en')['moreLines_one']).toMatchObject({ description, placeholders: { count: { content: '$1' } } });
  expect(Object.keys(locale('ar')).filter((key) => key.startsWith('moreLines_'))).toHaveLength(6);
  expect(Object.keys(locale('zh_CN')).filter((key) => key.startsWith('moreLines'))).toEqual(['moreLines_other']);
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
