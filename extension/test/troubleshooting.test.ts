import { expect, test } from 'vitest';
import { hostFaults } from '../src/shared/guard-state.ts';
import { faultCodes } from '../src/shared/vocabulary.ts';
// @ts-expect-error a script of the build, without types
import { troubleshootingPage } from '../troubleshooting.mjs';
import { read, readJson } from './files.ts';

const document = read('../docs/troubleshooting.md');
const page: string = (troubleshootingPage as (markdown: string, head: string) => string)(document, '<title>UrlGuard</title>');

test('each code of the document is an anchor of the page, and no text is lost', () => {
  const codes = [...document.matchAll(/^### (.+)$/gm)].map(([, code]) => code);
  expect(codes.length).toBeGreaterThan(40);
  expect([...page.matchAll(/<h3 id="([^"]+)">/g)].map(([, id]) => id)).toEqual(codes);
  const words = (text: string): string[] => text.match(/[A-Za-z]{2,}/g) ?? [];
  const plain = document.replace(/\]\([^)]*\)/g, ']');
  expect(
    words(
      page
        .slice(page.indexOf('<main>'))
        .replace(/<[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&amp;', '&'),
    ),
  ).toEqual(words(plain));
});

test('whatever is wrong with the helper or a list leads to an anchor that is there', () => {
  for (const code of [...hostFaults, ...faultCodes]) expect(page).toContain(`<h3 id="${code}">`);
});

test('the page leads nowhere and asks nobody', () => {
  expect(page).not.toMatch(/<a |<script|<img|https?:\/\/(?!example)/);
  expect(Object.keys(readJson<object>('messages/helper.json'))).toContain('remedyMore');
});
