// Facts that the data must hold, each checked against something that is not our generator.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { getPublicSuffix } from 'tldts';
import { dataFolder } from '../lib/data-file.mjs';
import { isPrivateSuffix, registrable } from '../lib/domains.mjs';
import { ownLines } from '../lib/own.mjs';

const read = (file) => readFileSync(new URL(file, dataFolder), 'utf8').trimEnd().split('\n');
const table = (file) => new Map(read(file).map((line) => [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)]));

test('public suffixes: both sections, wildcards and exceptions', () => {
  const flags = table('public-suffixes.txt');
  assert.equal(flags.get('com'), 'i');
  assert.equal(flags.get('github.io'), 'p');
  assert.match(flags.get('ck'), /I/);
  assert.equal(flags.get('www.ck'), 'x');
  assert.equal(flags.get('xn--55qx5d.cn'), 'i');
});

test('registrable domains: as tldts finds them for every known site', () => {
  for (const site of read('known-sites.txt')) {
    const suffix = getPublicSuffix(`a.b.${site}`, { allowPrivateDomains: true });
    assert.equal(
      registrable(`a.b.${site}`),
      `a.b.${site}`
        .split('.')
        .slice(-suffix.split('.').length - 1)
        .join('.'),
    );
  }
});

test('known sites: registrable domains, no host where anyone gets a name', () => {
  const hosting = new Set(read('hosting-suffixes.txt'));
  const wrong = read('known-sites.txt').filter((site) => registrable(site) !== site || hosting.has(site) || isPrivateSuffix(site));
  assert.deepEqual(wrong, []);
});

test('known sites: none that was left out by hand, none of Tor', () => {
  const known = new Set(read('known-sites.txt'));
  for (const name of ownLines('not-known.txt').flat()) assert.ok(!known.has(name), name);
  for (const name of known) assert.ok(!name.endsWith('.onion'), name);
});

test('known sites: the ones everybody knows, of many countries', () => {
  const known = new Set(read('known-sites.txt'));
  for (const site of [
    'google.com',
    'paypal.com',
    'amazon.co.jp',
    'sparkasse.de',
    'laposte.fr',
    'inps.it',
    'itau.com.br',
    'sbi.co.in',
    'gtbank.com',
    'ozon.ru',
    'privatbank.ua',
    'allegro.pl',
    'colruyt.be',
    'woolworths.co.za',
    'nttdocomo.co.jp',
    'cvs.com',
    'adnxs.com',
    'vimeo.com',
    'ox.ac.uk',
    'mit.edu',
    'www.nhs.uk',
    'usps.com',
  ]) {
    assert.ok(known.has(site), site);
  }
});

test('owners: no domain has two, every main domain is its own, and no owner has a single domain', () => {
  const rows = read('owners.txt').map((line) => line.split('\t'));
  const owner = new Map(rows);
  assert.equal(owner.size, rows.length);
  const sizes = new Map();
  for (const [, main] of rows) sizes.set(main, (sizes.get(main) ?? 0) + 1);
  for (const [main, size] of sizes) {
    assert.equal(owner.get(main), main);
    assert.ok(size > 1, main);
  }
  assert.equal(owner.get('youtube.com'), 'google.com');
  assert.equal(owner.get('paypal.me'), 'paypal.com');
  assert.equal(owner.get('amazon.de'), 'amazon.com');
});

test('confusables: the letters that real attacks used', () => {
  const readings = new Map(
    [...table('confusables.txt')].map(([point, all]) => [String.fromCodePoint(parseInt(point, 16)), all.split('\t')]),
  );
  for (const [letter, reading] of [
    ['а', 'a'],
    ['р', 'p'],
    ['о', 'o'],
    ['ӏ', 'l'],
    ['ӏ', 'i'],
    ['þ', 'p'],
    ['þ', 'b'],
    ['œ', 'ce'],
    ['œ', 'oe'],
    ['ł', 'l'],
    ['ł', 't'],
    ['é', 'e'],
    ['ạ', 'a'],
    ['ɡ', 'g'],
    ['ո', 'n'],
    ['ѕ', 's'],
    ['ω', 'w'],
    ['พ', 'w'],
    ['०', 'o'],
    ['ー', '-'],
    ['⁄', '/'],
    ['ʟ', 'l'],
    ['ı', 'i'],
    ['đ', 'd'],
    ['ø', 'o'],
  ]) {
    assert.ok(readings.get(letter)?.includes(reading), `${letter} as ${reading}: ${readings.get(letter)}`);
  }
  for (const [letter, all] of readings) {
    assert.ok(letter.codePointAt(0) > 0x7f);
    assert.ok(!all.includes(letter), letter);
    assert.ok(
      all.every((reading) => reading === reading.toLowerCase() || !/[A-Z]/.test(reading)),
      letter,
    );
  }
});

test('compositions: as the engine of this Node composes them', () => {
  for (const line of read('compositions.txt')) {
    const [first, second, composed] = line.split(/[ \t]/).map((point) => String.fromCodePoint(parseInt(point, 16)));
    // A Node older than the data leaves new characters alone.
    if (/\p{Unassigned}/u.test(composed)) continue;
    assert.equal((first + second).normalize('NFC'), composed);
  }
});
