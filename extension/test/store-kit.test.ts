import { describe, expect, test } from 'vitest';
// @ts-expect-error a plain script of the kit
import * as kit from '../store/texts.mjs';
import { languages } from './languages.ts';

const { bounds } = kit as { bounds: Readonly<Record<string, number>> };
const listings = kit.listings() as Readonly<Record<string, { name: string; summary: string; description: string }>>;
const lengthOf = (text: string): number => [...text].length;

test('there is a listing in each language', () => {
  expect(Object.keys(listings)).toEqual(languages);
});

describe.each(languages)('%s', (language) => {
  test('name, summary and description have lengths that the stores take', () => {
    const { name, summary, description } = listings[language]!;
    expect(lengthOf(name)).toBeLessThanOrEqual(bounds['name']!);
    expect(lengthOf(summary)).toBeLessThanOrEqual(bounds['summary']!);
    expect(lengthOf(description)).toBeLessThanOrEqual(bounds['description']!);
    expect(lengthOf(description)).toBeGreaterThanOrEqual(bounds['shortestDescription']!);
  });

  test('says that a helper is needed, and what goes to it', () => {
    expect(listings[language]!.description).not.toMatch(/undefined|\$|MSG/);
    expect(listings[language]!.description.split('\n\n')).toHaveLength(5);
  });
});

test.each(['chromium', 'firefox'])('%s: each permission has a reason that fits the form', (browser) => {
  const reasons = Object.entries(kit.reasons(browser) as Record<string, string>);
  expect(reasons.map(([name]) => name)).toContain('nativeMessaging');
  expect(reasons.filter(([, why]) => why.length < 20 || why.length > bounds['reason']!)).toEqual([]);
});

test('single purpose and notes fit, and forms are texts without marks', () => {
  expect(kit.purpose().length).toBeLessThanOrEqual(bounds['purpose']!);
  expect(kit.notes().length).toBeLessThanOrEqual(bounds['notes']!);
  expect(kit.answers().length).toBeGreaterThan(5);
  for (const browser of ['chromium', 'firefox']) expect(kit.formOf(browser)).not.toMatch(/undefined|\]\(|\[object/);
});

test('each rule of the checklist says where it is met', () => {
  const rows = (kit.checklist() as string).split('\n').filter((line) => /^\| (Chrome|Edge|Mozilla) /.test(line));
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((row) => row.split(' | ').length !== 3 || /\|\s*\|/.test(row))).toEqual([]);
});
