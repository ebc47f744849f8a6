// @vitest-environment happy-dom

import { beforeEach, describe, expect, test } from 'vitest';
// @ts-expect-error a plain script of the build
import * as catalogue from '../../catalogue.mjs';
import { read } from '../../test/files.ts';
import { installLocale } from '../../test/locale.ts';
import { lookalike, unsure } from '../../test/samples.ts';
import type { Lookalike, Statement } from '../shared/protocol/messages.ts';
import { type Kind, kinds, sayings } from '../shared/vocabulary.ts';
import { unsureWords } from './unsure.ts';
import { kindName, why } from './why.ts';

const languages = catalogue.languages as readonly string[];

/** The judge's verdicts on tests/corpus/sentences.tsv; SentenceTests write them. */
const explained = read('test/explained.ndjson')
  .trim()
  .split('\n')
  .map(
    (line): Lookalike => ({
      ...lookalike,
      ...(JSON.parse(line) as Pick<Lookalike, 'site' | 'siteUnicode' | 'kind' | 'target' | 'evidence'>),
    }),
  );

/** Sentences as the programs say them in every language; SentenceTests write them. */
const said = read('test/said.ndjson')
  .trim()
  .split('\n')
  .map(
    (line) =>
      JSON.parse(line) as {
        readonly site: string;
        readonly target: string;
        readonly statements: Statement[];
        readonly said: Readonly<Record<string, string>>;
      },
  );

/** The letters and names of a sentence, each as often as it is said. */
const things = (fragment: DocumentFragment): string[] =>
  [...fragment.querySelectorAll('bdi.name')].map(({ textContent }) => textContent ?? '').sort();

beforeEach(() => installLocale());

test('each kind and each sentence is among the explained names', () => {
  expect(explained.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...kinds]));
  const said = explained.flatMap(({ evidence }) => evidence.statements ?? []).map(({ says }) => says);
  expect(said).toEqual(expect.arrayContaining(sayings.filter((each) => each !== 'known-as')));
});

test.each(explained.map((each) => [each.evidence.seen.unicode, each] as const))(
  'of %s the page says in English what the command line says',
  (_, each) => expect(why(each).textContent).toBe(each.evidence.spoken),
);

describe.each(languages)('%s', (language) => {
  test('the programs say the same', () => {
    installLocale(language);
    for (const { site, target, statements, said: sentences } of said) {
      const real = { ascii: target, unicode: target };
      const { textContent } = why({ ...lookalike, site, siteUnicode: site, target, evidence: { ...lookalike.evidence, real, statements } });
      expect(textContent).toBe(sentences[language.replace('_', '-')]);
    }
  });

  test('each letter and name that differs is said, whatever the language, with its place', () => {
    for (const each of explained) {
      installLocale('en');
      const english = things(why(each));
      installLocale(language);
      const fragment = why(each);
      const { textContent: said } = fragment;
      expect(things(fragment), said ?? '').toEqual(english);
      expect(said).not.toMatch(/[$\uE000-\uE008]|undefined| {2}/);
      const ordinals = chrome.i18n.getMessage('whyOrdinals').split(' ');
      for (const { place } of each.evidence.statements ?? [])
        if (place !== undefined) expect(said?.toLowerCase()).toContain((ordinals[place - 1] ?? String(place)).toLowerCase());
    }
  });

  test('each part of the name that differs is in the sentence', () => {
    installLocale(language);
    for (const each of explained) {
      const { statements = [], segments } = each.evidence;
      const has = (...wanted: string[]): boolean => statements.some(({ says }) => wanted.includes(says));
      if (has('more', 'all-foreign')) continue;
      const isElsewhere = has('begins', 'contains', 'hosted', 'hosted-near'); // the ending is said by whose address it is
      const said = things(why(each)).join('\n');
      for (const { op, seen, real } of segments.filter((segment) => segment.op !== 'same')) {
        if (op === 'added' && seen.endsWith('.')) continue; // other labels in front are no difference
        const letters = seen + (isElsewhere ? '' : real);
        for (const part of op === 'added' || op === 'lost' ? letters.split(/[.-]/) : letters)
          if (!/^[.-]$/.test(part) && !(part === 'w' && has('www-glued'))) expect.soft(said, each.evidence.seen.unicode).toContain(part);
      }
    }
  });
});

test.each(explained)('no name is said to be in $evidence.seen.unicode that is not', ({ evidence: { seen, statements = [] } }) => {
  for (const { says, name = '' } of statements)
    if (['begins', 'contains', 'in-front', 'behind', 'around', 'hosted'].includes(says)) expect(seen.unicode).toContain(name);
  if (statements.some(({ says }) => says === 'begins'))
    expect(seen.unicode.replace(/^www\./, '')).toMatch(new RegExp(`^${statements[0]!.name}`));
});

const of = (...statements: Statement[]): string => why({ ...lookalike, evidence: { ...lookalike.evidence, statements } }).textContent ?? '';

test.each<[string, Statement]>([
  ['The tenth letter is the digit 1, not the letter l.', { says: 'replaced', place: 10, seen: '1', real: 'l' }],
  ['Letter 11 is the digit 1, not the letter l.', { says: 'replaced', place: 11, seen: '1', real: 'l' }],
  ['Letter 11 of mail, y, is missing.', { says: 'lost', place: 11, real: 'y', name: 'mail' }],
  ['The first letter, the digit 1, is one too many.', { says: 'added', place: 1, seen: '1' }],
  [
    'The second letter is the letter a, not the Cyrillic letter а.',
    { says: 'replaced', place: 2, seen: 'a', real: 'а', realScript: 'Cyrillic' },
  ],
  ['It differs in 1 more place.', { says: 'more', count: 1 }],
  ['What you know as Kaiser Permanente is paypal.com, not paypa1.com.', { says: 'known-as', name: 'Kaiser Permanente' }],
])('%s', (sentence, statement) => expect(of(statement)).toBe(sentence));

// Article, ordinal and word agree, whatever is put in.
test.each([
  ['de', 'Der sechste Buchstabe ist die Ziffer 1, nicht der Buchstabe l.', 'Der 11. Buchstabe von mail, y, fehlt.'],
  ['es', 'La sexta letra es la cifra 1, no la letra l.', 'Falta la 11.ª letra de mail, y.'],
  ['fr', 'La sixième lettre est le chiffre 1, et non la lettre l.', 'Il manque la 11e lettre de mail, y.'],
  ['it', 'La sesta lettera è la cifra 1, non la lettera l.', 'Manca la 11ª lettera di mail, y.'],
  ['pt', 'A sexta letra é o algarismo 1, não a letra l.', 'Falta a 11.ª letra de mail, y.'],
])('%s: %s', (language, replaced, lost) => {
  installLocale(language);
  expect(of({ says: 'replaced', place: 6, seen: '1', real: 'l' })).toBe(replaced);
  expect(of({ says: 'lost', place: 11, real: 'y', name: 'mail' })).toBe(lost);
});

test('of an older helper, and of a sentence that only a newer one has, the two names are told', () => {
  const { statements: _, ...older } = lookalike.evidence;
  expect(why({ ...lookalike, evidence: older }).textContent).toBe('The site is paypa1.com, not paypal.com.');
  expect(of({ says: 'constructor' as never })).toBe('The site is paypa1.com, not paypal.com.');
  expect(kindName('constructor' as Kind)).toBe('A name that imitates another');
});

test('of a name that is only used the words accuse nobody, and what differs is said too', () => {
  expect(unsureWords(unsure).textContent).toBe(
    "betterroblox.com uses the name roblox. UrlGuard can't tell who is behind it; it isn't roblox.com.",
  );
  expect(why(unsure).textContent).toBe('It adds "better" in front of the name roblox.');
});

test('where the judge is unsure of a name that is only close, that is what is said, and what differs', () => {
  const close = { ...lookalike, certainty: 'unsure' } as const;
  expect(unsureWords(close).textContent).toBe(
    "The name paypa1.com is close to that of paypal.com, but it is another site. UrlGuard can't tell who is behind it.",
  );
  expect(why(close).textContent).toBe('The sixth letter is the digit 1, not the letter l.');
});

test('a certainty of tomorrow is a warning of today', () => {
  expect(why({ ...unsure, certainty: 'almost' as never }).textContent).toBe('It adds "better" in front of the name roblox.');
});

test('text from outside stays text', () => {
  const fragment = why({
    ...lookalike,
    target: '<img src=x onerror=alert(1)>',
    evidence: { ...lookalike.evidence, statements: [{ says: 'around', before: '<b>', behind: '<i>', name: '<u>' }, { says: 'site' }] },
  });
  expect(new Set([...fragment.querySelectorAll('*')].map(({ tagName }) => tagName))).toEqual(new Set(['BDI']));
});

test.each(kinds)('%s has a name', (kind) => expect(kindName(kind)).not.toBe('A name that imitates another'));

test.each([
  ['kaiser-permanente.net', 'uses the name Kaiser Permanente'],
  ['kaiserpermanenta.net', 'The name kaiserpermanenta.net is close to that of kp.org'],
])('of a name that people call a site the question says whether %s has it', (site, words) => {
  const seen = { ascii: site, unicode: site };
  const evidence = { ...unsure.evidence, seen, real: { ascii: 'kp.org', unicode: 'kp.org' }, alsoKnownAs: 'Kaiser Permanente' };
  expect(unsureWords({ target: 'kp.org', evidence }).textContent).toContain(words);
});
