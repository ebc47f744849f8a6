// @vitest-environment happy-dom

import { beforeEach, expect, test } from 'vitest';
import { installLocale } from '../../test/locale.ts';
import { lookalike } from '../../test/samples.ts';
import type { Segment } from '../shared/protocol/messages.ts';
import { type Kind, kinds } from '../shared/vocabulary.ts';
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
