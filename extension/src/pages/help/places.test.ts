import { expect, test } from 'vitest';
// @ts-expect-error a plain script of a release
import { outdated as outdatedOf } from '../../../outdated.mjs';
import { read, readJson } from '../../../test/files.ts';
import { lookUp, type Places, placeKinds, worldwide } from './places.ts';

const outdated = outdatedOf as (places: Places, now: Date) => string[];
const places = readJson<Places>('src/pages/help/places.json');
const all = Object.entries(places).flatMap(([country, each]) => each.map((place) => ({ country, ...place })));
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** True for an address as a browser takes it, of a site of its own, without anything that tells of a click's person. */
function isPlain(address: string): boolean {
  const { protocol, hostname, search, hash, username, port } = new URL(address);
  return protocol === 'https:' && hostname.includes('.') && search + hash + username + port === '';
}

test('there are sixty countries at least, by codes of ISO 3166-1, in order', () => {
  const countries = Object.keys(places);
  expect(countries.length).toBeGreaterThanOrEqual(60);
  expect(countries).toEqual(countries.toSorted());
  expect(countries.filter((code) => !/^[A-Z]{2}$/.test(code) || regions.of(code) === undefined)).toEqual([]);
});

test.each(all)('$country $kind: $name', (place) => {
  const { country: _, kind, name, url, phone, source, checked, compared, ...others } = place;
  expect(others).toEqual({});
  expect(placeKinds).toContain(kind);
  expect(name.trim()).toBe(name);
  expect(name).toMatch(/\S/u);
  expect(isPlain(url)).toBe(true);
  expect(isPlain(source)).toBe(true);
  expect(new URL(url).href).toBe(url);
  expect(new URL(source).hostname).toBe(new URL(url).hostname); // its own site, and nobody's word for it
  if (phone !== undefined) expect(phone).toMatch(/^\+?\d[\d /-]*\d$/);
  expect(checked).toMatch(/^20\d\d-\d\d-\d\d$/);
  expect(new Date(checked).toISOString().slice(0, 10)).toBe(checked);
  expect(new Date(checked).getTime()).toBeLessThan(Date.now() + 86_400_000);
  expect(typeof compared).toBe('boolean');
});

test('no place stands twice in a country', () => {
  const names = all.map(({ country, kind, url }) => `${country} ${kind} ${url}`);
  expect(names.filter((each, index) => names.indexOf(each) !== index)).toEqual([]);
});

test('those for everybody can be opened as safely', () => {
  for (const { url } of [...worldwide, lookUp]) expect(isPlain(url), url).toBe(true);
});

test('an entry older than two years is named, and a release warns of it', () => {
  const [country, [first, ...rest]] = Object.entries(places)[0]!;
  const one: Places = { [country]: [{ ...first!, checked: '2024-11-29' }, { ...first!, checked: '2024-11-30' }, ...rest] };
  const now = new Date('2026-11-30T12:00:00Z');
  expect(outdated(one, new Date('2026-11-29T00:00:00Z'))).toEqual([]);
  expect(outdated(one, new Date('2026-11-30T00:00:00Z'))).toEqual([
    `${country}: ${first!.name} (${first!.url}) was last looked at on 2024-11-29`,
  ]);
  expect(outdated(one, now)).toHaveLength(2);
  expect(outdated(places, now)).toEqual([]);
  expect(read('../installer/packages/release')).toContain('node extension/outdated.mjs');
});
