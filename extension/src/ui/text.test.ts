// @vitest-environment happy-dom
import { expect, test } from 'vitest';
// @ts-expect-error a plain script of the build
import { languages, localeOf } from '../../catalogue.mjs';
import { installLocale } from '../../test/locale.ts';
import { scriptName } from './scripts.ts';
import { countedText, filled, sentence, text } from './text.ts';

test.each([
  ['en', 1, '1 site is protected.'],
  ['en', 10_000, '10,000 sites are protected.'],
  ['fr', 0, '0 site est protégé.'],
  ['ru', 3, 'Под защитой 3 сайта.'],
  ['ru', 21, 'Под защитой 21 сайт.'],
  ['ru', 11, 'Под защитой 11 сайтов.'],
  ['ar', 2, 'موقعان محميّان.'],
  ['zh-CN', 5, '5 个网站受到保护。'],
  ['de', 2, '2 Websites sind geschützt.'],
  ['it', 1, '1 sito è protetto.'],
  ['it', 1_000_000, '1.000.000 di siti sono protetti.'],
  ['pt', 0, '0 site está protegido.'],
])('%s, %i', (language, count, words) => {
  installLocale(language.replace('-', '_'));
  expect(countedText('findingProtected', count)).toBe(words);
});

test.each([
  ['en', 'Cyrillic'],
  ['fr', 'cyrillique'],
  ['zh_CN', '西里尔文'],
  ['de', 'Kyrillisch'],
])('a script is named in %s', (language, name) => {
  installLocale(language);
  expect(scriptName('Cyrillic').toLowerCase()).toContain(name.toLowerCase());
  expect(scriptName('Script_Of_Tomorrow')).toBe('Script Of Tomorrow');
  expect(scriptName(undefined)).toMatch(/\p{L}{4,}/u); // a letter newer than the helper's data
});

test.each(languages as readonly string[])('%s: a name stays an element of its own, wherever the sentence puts it', (language) => {
  installLocale(language);
  const name = document.createElement('bdi');
  name.textContent = '<b>a.example';
  const made = sentence('warningHeading', name);
  expect(made.querySelector('bdi')).toBe(name);
  expect(made.querySelector('b')).toBeNull();
});

test('a text of another language is filled as the browser would', () => {
  installLocale();
  const english = localeOf('en') as Record<string, Parameters<typeof filled>[0]>;
  const values = ['$1', 'b', 'c', 'd'];
  for (const [key, message] of Object.entries(english)) expect(filled(message, values), key).toBe(text(key as never, ...values));
});
