// The second set aside: its brands are nobody else's, and its score says totals alone. No row of it is read here.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { chanceBrands } from '../../aside/lib/chance.mjs';
import { labelsOf, written } from '../../aside/lib/labels.mjs';
import { accused, totals } from '../../aside/lib/tally.mjs';
import { parts } from '../lib/names.mjs';
import { scattered, spread } from '../lib/scatter.mjs';

const corpus = new URL('../../', import.meta.url);
const read = (name) =>
  readFileSync(new URL(name, corpus), 'utf8')
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('#'));
const brands = read('aside/brands.txt');

test('its brands are registrable domains, each once', () => {
  assert.ok(brands.length >= 600, `${brands.length}`);
  assert.equal(new Set(brands).size, brands.length);
  for (const brand of brands) assert.equal(parts(brand)?.domain, brand);
});

test('none of them stands in another corpus, nor holds a name of one', () => {
  const cases = readdirSync(corpus).filter((file) => file.endsWith('.tsv') && file !== 'phishing.tsv' && file !== 'addresses.tsv');
  const others = [
    ...['brands.txt', 'more-brands.txt', 'ordinary.txt', 'shops.txt'].flatMap(read),
    ...cases.flatMap((file) => read(file).map((line) => line.split('\t')[1])),
  ];
  const key = (domain) => parts(domain)?.label.replaceAll('-', '') ?? '';
  const keys = [...new Set(others.map(key))].filter((each) => each.length > 1);
  const holds = (one, other) => one === other || (other.length >= 4 && one.includes(other));
  const shared = brands.filter((brand) => keys.some((other) => holds(key(brand), other) || holds(other, key(brand))));
  assert.deepEqual(shared, []);
});

test('totals: by kind, short labels apart, and no name', () => {
  const lines = totals([
    ['a', 'abcd.com', 'typo', 'lookalike', 'sure', 'abcd.com'],
    ['b', 'abcd.com', 'typo', 'clear', '', ''],
    ['c', 'abcd.com', 'hosted', 'lookalike', 'unsure', 'other.com'],
    ['d', 'abc.com', 'typo', 'lookalike', 'sure', 'abc.com'],
  ]);
  assert.deepEqual(lines, [
    'all: 2 of 3 (66.7 %), 1 of them unsure',
    'hosted: 1 of 1 (100.0 %), 1 of them unsure',
    'typo: 1 of 2 (50.0 %), 0 of them unsure',
    'labels of two and three letters: 1 of 1 (100.0 %), 0 of them unsure',
    'the right brand is named: 2 of 3 (66.7 %)',
  ]);
});

test('what is no imitation: how many are warned about, and how surely', () => {
  const rows = [
    ['a', 'abcd.com', 'typo', 'lookalike', 'sure', 'abcd.com'],
    ['b', 'abcd.com', 'typo', 'clear', '', ''],
    ['c', 'abcd.com', 'hosted', 'lookalike', 'unsure', 'other.com'],
    ['d', 'abcd.com', 'hosted', 'lookalike', 'unsure', 'abcd.com'],
  ];
  assert.deepEqual(accused(rows), ['sure: 1 of 4 (25.0 %)', 'unsure: 2 of 4 (50.0 %)']);
});

test('labels: one for each row and none besides, and no name is said', () => {
  const rows = [
    ['a.com', 'abcd.com', 'typo'],
    ['b.com', 'abcd.com', 'typo'],
  ];
  const text = written([
    ['b.com', 'abcd.com', 'no'],
    ['a.com', 'abcd.com', 'yes'],
  ]);
  assert.deepEqual(labelsOf(rows, text), ['yes', 'no']);
  assert.match(text, /^([0-9a-f]{16}\t(yes|no|unclear)\n){2}$/);
  assert.throws(() => labelsOf([...rows, ['c.com', 'abcd.com']], text), { message: 'no label: row 3' });
  assert.throws(() => labelsOf(rows.slice(1), text), /1 labels of no row/);
  assert.throws(() => labelsOf(rows, text + text), /line 3: its name has a label already/);
  assert.throws(() => labelsOf(rows, 'a.com\tyes\n'), /line 1: not/);
  assert.throws(() => written([['a.com', 'abcd.com', 'perhaps']]), /row 1: 'perhaps' is no label/);
});

test('labels.txt: digests alone, each once and in order', () => {
  const lines = read('aside/labels.txt');
  for (const line of lines) assert.match(line, /^[0-9a-f]{16}\t(yes|no|unclear)$/);
  const keys = lines.map((line) => line.split('\t')[0]);
  assert.deepEqual(keys, [...new Set(keys)].sort());
});

test('chance: for each brand a company whose label is as long, each once', () => {
  assert.deepEqual(chanceBrands(['abcd.com', 'efgh.com', 'xyz.com'], ['abcd.net', 'four.com', 'five.com', 'toolong.com']).sort(), [
    'five.com',
    'four.com',
  ]);
});

test('a campaign: at most forty names of a brand and kind, whatever their order', () => {
  const rows = Array.from({ length: 100 }, (_, i) => [`${i}.com`, 'abcd.com', i % 2 ? 'typo' : 'hosted']);
  const taken = spread([...rows]);
  assert.equal(taken.length, 80);
  assert.deepEqual(spread([...rows].reverse()), taken);
  assert.notEqual(scattered('1.com'), scattered('2.com'));
});
