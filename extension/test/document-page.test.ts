import { expect, test } from 'vitest';
// @ts-expect-error a script of the build, without types
import { documentPage } from '../document-page.mjs';
import { hostFaults } from '../src/shared/guard-state.ts';
import { faultCodes } from '../src/shared/vocabulary.ts';
import { read, readJson } from './files.ts';

const document = read('../docs/troubleshooting.md');
const privacy = read('../docs/privacy.md');
const pageOf = (markdown: string): string =>
  (documentPage as (markdown: string, head: string) => string)(markdown, '<title>UrlGuard</title>');
const page = pageOf(document);

test('each code of the document is an anchor of the page', () => {
  const codes = [...document.matchAll(/^### (.+)$/gm)].map(([, code]) => code);
  expect(codes.length).toBeGreaterThan(40);
  expect([...page.matchAll(/<h3 id="([^"]+)">/g)].map(([, id]) => id)).toEqual(codes);
});

test.each([document, privacy])('no text of a document is lost', (markdown) => {
  const words = (text: string): string[] => text.match(/[A-Za-z]{2,}/g) ?? [];
  const plain = markdown.replace(/\]\([^)]*\)/g, ']');
  expect(
    words(
      pageOf(markdown)
        .replace(/^.*<main>/s, '')
        .replace(/<[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&amp;', '&'),
    ),
  ).toEqual(words(plain));
});

test('whatever is wrong with the helper or a list leads to an anchor that is there', () => {
  for (const code of [...hostFaults, ...faultCodes]) expect(page).toContain(`<h3 id="${code}">`);
});

test.each([document, privacy])('the page of a document leads nowhere and asks nobody', (markdown) => {
  expect(pageOf(markdown)).not.toMatch(/<a |<script|<img|https?:\/\/(?!example)/);
  expect(Object.keys(readJson<object>('messages/helper.json'))).toContain('remedyMore');
});
