// @vitest-environment happy-dom

import { beforeEach, expect, test } from 'vitest';
import { installLocale } from '../../test/locale.ts';
import { lookalike, unsure } from '../../test/samples.ts';
import type { Segment } from '../shared/protocol/messages.ts';
import { type Kind, kinds } from '../shared/vocabulary.ts';
import { unsureWords } from './unsure.ts';
import { kindName, why } from './why.ts';

beforeEach(installLocale);

const because = (kind: Kind, ...segments: Segment[]): string =>
  why({ ...lookalike, kind, evidence: { ...lookalike.evidence, segments } }).textContent ?? '';

test.each<[string, Kind, Segment[]]>([
  [
    'It has 1 where the real name has l.',
    'homoglyph',
    [
      { op: 'same', seen: 'paypa', real: 'paypa' },
      { op: 'replaced', seen: '1', real: 'l' },
    ],
  ],
  ['Two letters have changed places: la instead of al.', 'transposition', [{ op: 'swapped', seen: 'la', real: 'al' }]],
  ['It has one letter more: a.', 'typo', [{ op: 'added', seen: 'a', real: '' }]],
  ['It has one letter less: y is missing.', 'typo', [{ op: 'lost', seen: '', real: 'y' }]],
  [
    'The names differ in 2 places, marked above.',
    'double-typo',
    [
      { op: 'added', seen: 'a', real: '' },
      { op: 'lost', seen: '', real: 'y' },
    ],
  ],
  ['It is made of letters that only look like those of the real name.', 'homoglyph', [{ op: 'same', seen: 'x', real: 'x' }]],
  ['It has the same name but another ending than paypal.com.', 'tld-swap', [{ op: 'replaced', seen: 'co', real: 'com' }]],
  ['It contains the name paypal.com, but it belongs to paypa1.com.', 'embedding', []],
])('%s', (sentence, kind, segments) => expect(because(kind, ...segments)).toBe(sentence));

test('a letter of another script is named with its script', () => {
  const characters = [{ codePoint: 'U+0430', name: 'CYRILLIC SMALL LETTER A', script: 'Cyrillic' }];
  expect(because('homoglyph', { op: 'replaced', seen: 'а', real: 'a', characters })).toBe(
    'It has а, a letter of the Cyrillic script that only looks like a.',
  );
});

test('of a name that is only used, the words that accuse nobody say all', () => {
  expect(unsureWords(unsure).textContent).toBe(
    "betterroblox.com uses the name roblox. UrlGuard can't tell who is behind it; it isn't roblox.com.",
  );
  expect(why(unsure).textContent).toBe('');
});

test('where the judge is unsure of a name that is only close, that is what is said, and what differs', () => {
  const close = { ...lookalike, certainty: 'unsure' } as const;
  expect(unsureWords(close).textContent).toBe(
    "The name paypa1.com is close to that of paypal.com, but it is another site. UrlGuard can't tell who is behind it.",
  );
  expect(why(close).textContent).toBe('It has 1 where the real name has l.');
});

test('a certainty of tomorrow is a warning of today', () => {
  expect(why({ ...unsure, certainty: 'almost' as never }).textContent).toBe(
    'It puts other words around the name of roblox.com, and is not one of its sites.',
  );
});

test.each<Kind>(['mixed-script', 'combosquat', 'hosted', 'separator'])('%s has a sentence of its own', (kind) => {
  expect(because(kind)).toMatch(/\.$/);
});

test('text from outside stays text', () => {
  const fragment = why({ ...lookalike, kind: 'embedding', target: '<img src=x onerror=alert(1)>' });
  expect([...fragment.querySelectorAll('*')].map(({ tagName }) => tagName)).toEqual(['BDI', 'BDI']);
});

test.each(['word-order', 'constructor'])('of a kind that only a newer helper has (%s), the letters that differ are told', (kind) => {
  expect(because(kind as Kind, { op: 'lost', seen: '', real: 'y' })).toBe('It has one letter less: y is missing.');
  expect(kindName(kind as Kind)).toBe('A name that imitates another');
});

test.each(kinds)('%s has a name', (kind) => expect(kindName(kind)).not.toBe('A name that imitates another'));

test('of what people call a site, the warning says which name it is and whose', () => {
  const evidence = { ...lookalike.evidence, real: { ascii: 'kp.org', unicode: 'kp.org' }, alsoKnownAs: 'Kaiser Permanente' };
  for (const kind of kinds)
    expect(why({ ...lookalike, kind, target: 'kp.org', evidence }).textContent).toBe(
      'It uses the name Kaiser Permanente, which you know as kp.org, or one like it.',
    );
});

test('of an unsure one the question has said so', () => {
  const evidence = { ...unsure.evidence, real: { ascii: 'kp.org', unicode: 'kp.org' }, alsoKnownAs: 'Kaiser Permanente' };
  expect(why({ ...unsure, target: 'kp.org', evidence }).textContent).toBe('');
  expect(unsureWords({ target: 'kp.org', evidence }).textContent).toContain('uses the name Kaiser Permanente');
});
