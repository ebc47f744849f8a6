import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
// @ts-expect-error a plain script of the build
import * as catalogue from '../catalogue.mjs';
// @ts-expect-error a plain script of the build
import * as definitions from '../definitions.mjs';
import { kinds } from '../src/shared/vocabulary.ts';
import { read, sources } from './files.ts';

interface Term {
  readonly id: string;
  readonly term: string;
  readonly means: string;
  readonly source: readonly { readonly name: string; readonly address: string }[];
  readonly instead: readonly string[];
}
const terms = definitions.terms as readonly Term[];
const topics = catalogue.topics as Readonly<
  Record<string, Readonly<Record<string, { readonly en: string | Readonly<Record<string, string>> }>>>
>;

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const notSaid = terms.flatMap(({ term, instead }) =>
  instead.map((word) => ({
    word,
    term,
    pattern: new RegExp(`(?<![\\w-])${literal(word)}(?:s|es|ed|ing)?(?![\\w-])`, /^[A-Z]+$/i.test(word) && word.length <= 3 ? '' : 'i'),
  })),
);

/** The synonyms in a text, each with the word that is meant. */
const found = (text: string): string[] =>
  notSaid.filter(({ pattern }) => pattern.test(text)).map(({ word, term }) => `"${word}": say "${term}"`);

/** The words that people are told, by where they stand. Code in documents, and names of other programs' parts (*in italics*), are theirs. */
const prose = (markdown: string): string =>
  markdown
    .replace(/^```.*?^```/gms, '')
    .replace(/`[^`\n]*`/g, '')
    .replace(/(?<!\*)\*[^*\n]+\*(?!\*)/g, '')
    .replace(/\]\([^)]*\)/g, ']');

/** Strings of the code; AdGuard calls a page of its own so. */
const literals = (code: string): string =>
  code
    .replaceAll('DNS blocklists', '')
    .replace(/^\s*\/\/.*$/gm, '')
    .match(/"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g)
    ?.join('\n') ?? '';

const csharp = ['host', 'installer'].flatMap((folder) =>
  readdirSync(new URL(`../../${folder}`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.cs') && !/(^|\/)(obj|bin|data)\//.test(path))
    .map((path) => `../${folder}/${path}`),
);
const documents = [
  ...readdirSync(new URL('../../docs', import.meta.url))
    .filter((name) => name.endsWith('.md') && name !== 'definitions.md')
    .map((name) => `../docs/${name}`),
  ...['README', 'CHANGELOG', 'CONTRIBUTING', 'SECURITY'].map((name) => `../${name}.md`),
];

test('the document is as the texts make it', () => {
  expect(read('../docs/definitions.md'), 'run  node definitions.mjs').toBe(definitions.definitionsMarkdown());
});

test('each term has a meaning, and each source an address of its own that is safe to open', () => {
  expect(terms.length).toBeGreaterThanOrEqual(26);
  expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
  for (const { term, means, source, instead } of terms) {
    expect(means.length, term).toBeGreaterThan(20);
    expect(instead.length, term).toBeGreaterThan(0);
    for (const { name, address } of source) {
      expect(new URL(address).protocol, name).toBe('https:');
      expect(name).toMatch(/\S/);
    }
  }
});

test('each kind of lookalike is said in one of the terms', () => {
  const told = terms.map(({ id, term, means }) => `${id} ${term} ${means}`.toLowerCase()).join('\n');
  const under: Partial<Record<(typeof kinds)[number], string>> = {
    typo: 'typosquatting',
    transposition: 'typosquatting',
    'double-typo': 'typosquatting',
    combosquat: 'combosquatting',
  };
  for (const kind of kinds) expect(told, kind).toContain(under[kind] ?? kind.replace('-', ' '));
});

test('no text of a page says a synonym', () => {
  const texts = Object.entries(topics).filter(([topic]) => topic !== 'definitions');
  expect(texts.length).toBeGreaterThan(10);
  for (const [, topic] of texts)
    for (const [key, { en }] of Object.entries(topic))
      expect(found(typeof en === 'string' ? en : Object.values(en).join('\n')), key).toEqual([]);
});

test.each(documents)('%s says no synonym', (path) => {
  expect(found(prose(read(path)))).toEqual([]);
});

test('nor does what the programs say, events and exports among it', () => {
  expect(csharp.length).toBeGreaterThan(300);
  for (const path of [...csharp, ...sources('src', '.ts')]) expect(found(literals(read(path))), path).toEqual([]);
});

test.each([
  ['This is a whitelist.', 1],
  ['look-alikes and Homographs', 2],
  ['IOC', 1],
  ['ioc, biochemistry', 0],
  ['a lookalike on the exemptions', 0],
])('%o: %i', (text, count) => {
  expect(found(text)).toHaveLength(count);
});
