// Facts that the data must hold, each checked against something that is not our generator.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { getPublicSuffix } from 'tldts';
import { dataFolder } from '../lib/data-file.mjs';
import { isPrivateSuffix, isPublicSuffix, isRegistry, registrable } from '../lib/domains.mjs';
import { ownLines } from '../lib/own.mjs';
import { mappedCompanies } from '../lib/site-lists.mjs';

const read = (file) => readFileSync(new URL(file, dataFolder), 'utf8').trimEnd().split('\n');
const table = (file) =>
  new Map(
    read(file).map((line) => {
      const [key, ...rest] = line.split('\t');
      return [key, rest.join('\t')];
    }),
  );

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

test('sites at a public suffix: each is a suffix, and each government that Wikidata places at one is there', () => {
  const sites = new Set(read('suffix-sites.txt').map((line) => line.split('\t')[0]));
  for (const site of sites) assert.ok(isPublicSuffix(site), site);
  const official = [...mappedCompanies()].flat().map((host) => host.toLowerCase().replace(/^www\./, ''));
  const governments = official.filter((host) => isPublicSuffix(host) && /(^|\.)(gov|gob|gouv|govt|gub)\./.test(host));
  assert.ok(governments.length > 50, `${governments.length} official sites`);
  assert.deepEqual(
    [...new Set(governments)].filter((host) => !sites.has(host)),
    [],
  );
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
  assert.equal(owner.get('klm.pl'), owner.get('klm.com'));
});

test('owners: top levels of one company, and none where others have names', () => {
  const owner = table('owners.txt');
  assert.equal(owner.get('chase'), 'chase.com');
  assert.equal(owner.get('google'), 'google.com');
  assert.equal(owner.get('barclaycard'), owner.get('barclays.co.uk'));
  for (const suffix of ['com', 'de', 'bank', 'live', 'swiss', 'goog', 'free', 'smart', 'ing', 'post'])
    assert.ok(!owner.has(suffix), suffix);
});

test('words of the world: of each language and place one, and nothing that is protected or ordinary English', () => {
  const words = new Set(read('world-words.txt'));
  for (const word of [
    'asean',
    'casa',
    'argentan',
    'argenteuil',
    'zeitung',
    'muenchen',
    'munchen',
    'noticias',
    'ciudad',
    'kaupunki',
    'wojny',
  ])
    assert.ok(words.has(word), word);
  for (const word of ['paypal', 'argenta', 'sparkasse', 'anpost', 'facebook', 'house']) assert.ok(!words.has(word), word);
});

test('ordinary words: countries are everyday ones, and what public bodies are named with, in many languages', () => {
  const words = table('common-words.txt');
  for (const country of ['canada', 'belgium', 'belgique', 'allemagne', 'espana', 'polska', 'login', 'gesundheit', 'sparebank'])
    assert.equal(words.get(country), 'e', country);
});

test('proxies and reserved suffixes: no suffix where anybody gets a name', () => {
  const hosting = new Set(read('hosting-suffixes.txt'));
  for (const name of read('reserved-suffixes.txt')) assert.ok(isRegistry(name), name);
  for (const name of ['edu.pl', 'gov.ml', 'com', 'co.uk', 'ac']) assert.ok(!read('reserved-suffixes.txt').includes(name), name);
  for (const name of read('rewriting-proxies.txt')) assert.ok(!hosting.has(name), name);
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
