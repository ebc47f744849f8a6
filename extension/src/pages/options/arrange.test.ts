import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../shared/protocol/messages.ts';
import { matching, type Sort, sorted } from './arrange.ts';

const entry = (name: string, more: Partial<Entry> = {}): Entry => ({ name, unicode: name, source: 'user', locked: false, ...more });
const list = [
  entry('alpha.org'),
  entry('beta.com', { source: 'machine-policy', locked: true }),
  entry('gamma.com', { alsoKnownAs: ['Grand Mammoth'] }),
  entry('xn--bcher-kva.example', { unicode: 'bücher.example' }),
];
const names = (query: string, sort: Sort = 'name'): string[] => matching(sorted(list, sort), query).map(({ name }) => name);

test.each<[string, string[]]>([
  ['', ['alpha.org', 'beta.com', 'xn--bcher-kva.example', 'gamma.com']],
  ['A.C', ['beta.com', 'gamma.com']],
  ['bücher', ['xn--bcher-kva.example']],
  ['https://www.gamma.com/login?x', ['gamma.com']],
  [' beta.com ', ['beta.com']],
  ['mammoth', ['gamma.com']],
  ['nothing', []],
])('"%s" finds', (query, found) => expect(names(query)).toEqual(found));

test('by ending, and by who added it', () => {
  expect(names('', 'ending')).toEqual(['beta.com', 'gamma.com', 'xn--bcher-kva.example', 'alpha.org']);
  expect(names('', 'source').at(-1)).toBe('beta.com');
});

test('sorting loses nothing and adds nothing', () => {
  const any = fc.array(fc.domain().map((name) => entry(name)));
  fc.assert(
    fc.property(any, fc.constantFrom<Sort>('name', 'ending', 'source'), (entries, sort) => {
      expect(
        sorted(entries, sort)
          .map(({ name }) => name)
          .sort(),
      ).toEqual(entries.map(({ name }) => name).sort());
    }),
  );
});
