import { expect, test } from 'vitest';
import { read, readJson } from '../../../../test/files.ts';
import type { StarterSets } from './starter-sets.ts';

const sets = readJson<StarterSets>('src/pages/options/finding/starter-sets.json');
const countries = Object.entries(sets).filter(([code]) => /^[A-Z]{2}$/.test(code));

/** Sites of offices and insurers, looked at one by one, which no list of known sites has. */
const others = [
  ...['abdm.gov.in', 'bankid.cz', 'doh.gov.ae', 'emias.info', 'eopyy.gov.gr', 'epssura.com', 'eta.gov.eg'],
  ...['healthdirect.gov.au', 'kyoukaikenpo.or.jp', 'mohp.gov.eg', 'nhia.gov.ng', 'nhso.go.th', 'reginamaria.ro'],
  ...['workandincome.govt.nz', 'gov.uk', 'nhs.uk'],
];

test('there are fifty countries, each with banks, government, post and health; and the whole world', () => {
  expect(countries).toHaveLength(50);
  for (const [code, set] of countries) expect(Object.keys(set).sort(), code).toEqual(['banks', 'government', 'health', 'post']);
  expect(Object.keys(sets)).toContain('001');
  for (const set of Object.values(sets)) for (const names of Object.values(set)) expect(names).toMatch(/^\S+( \S+)*$/);
});

test('each is a site that is known this year, once in its set', () => {
  const known = new Set([...read('../host/data/known-sites.txt').split('\n'), ...others]);
  for (const [code, set] of Object.entries(sets)) {
    const names = Object.values(set).flatMap((each) => each.split(' '));
    expect(
      names.filter((name) => !known.has(name)),
      code,
    ).toEqual([]);
    expect(new Set(names).size, code).toBe(names.length);
  }
});

test.each(['snsbank.nl', 'cowin.gov.in', 'hdfcbank.com', 'afip.gob.ar', 'bancogalicia.com', 'sbanken.no'])(
  '%s is no longer there',
  (old) => {
    expect(JSON.stringify(sets)).not.toMatch(new RegExp(`[" ]${old}[" ]`));
  },
);
