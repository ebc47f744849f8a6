import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../languages.ts';
import { ofEachKind, protectedAgainst } from './of-each-kind.ts';
import { Stage } from './stage.ts';

/** Long names, names of which there is much to say, and names in letters of other scripts, whose other form is said too. */
const names = [
  'northwind-international-savings-bamk.com',
  'n0rthw1nd-1nternat10na1-sav1ngs-bank.com',
  'paypal.com.account-center-service.net',
  'nörthwind-international-savings-bank.com',
  'рaураl.com',
  'pаypаl-secure.net',
  'paypal.com.пример.рф',
  'pаypal.com.пример.рф',
  'сберваик.рф',
  'munchen.de',
  'بنك-الشوق.مصر',
  // 40 letters: a heading of three lines.
  'abcdefghijklmnopqrstuvwxyzbacdefghij.net',
  'abcdefghijklmnopqrstuvwxyzabcdefghlj.com',
  'wwwwmmmmwwwwmmmmwwwwmmmmwwwwnnmmwwww.com',
];

const ascii = (name: string): string => new URL(`https://${name}`).hostname;

/** An organisation's words, as long as they may be. They may be below the fold, and move nothing there. */
const words = { message: 'Please call us before you go on. '.repeat(16).slice(0, 500), contact: 'help@northwind.example' };

/**
 * Makes a warning speak what `sessionStorage` says, as it speaks what an organisation chose: in one browser every language has its turn.
 * The organisation has a message, too.
 */
const speaking = (): void => {
  const send = chrome.runtime.sendMessage.bind(chrome.runtime) as (message: { ask?: string }) => Promise<{ policy: object }>;
  chrome.runtime.sendMessage = (async (message: { ask?: string }) => {
    const answer = await send(message);
    return message.ask === 'warning'
      ? {
          ...answer,
          policy: {
            ...answer.policy,
            language: sessionStorage.getItem('language'),
            ...JSON.parse(sessionStorage.getItem('words') ?? '{}'),
          },
        }
      : answer;
  }) as never;
};

/** Heading, names, the way to the real site, and the outcome. */
const seen = ['heading', 'letters', 'go-real', 'outcome'];

// A laptop of 1366 x 768 leaves a page 641 pixels.
describe('in a window of 1366 x 641', () => {
  let stage: Stage;
  const warnings: [name: string, page: Page][] = [];
  beforeAll(async () => {
    stage = await Stage.open({
      language: 'all',
      width: 1366,
      height: 641,
      protected: [
        ...protectedAgainst,
        'northwind-international-savings-bank.com',
        'abcdefghijklmnopqrstuvwxyzabcdefghij.com',
        'wwwwmmmmwwwwmmmmwwwwmmmmwwwwmmmmwwww.com',
        ...['сбербанк.рф', 'münchen.de', 'بنك-الشرق.مصر'].map(ascii),
      ],
    });
    for (const [kind, name] of [...Object.entries(ofEachKind), ...names.map((each) => [undefined, each] as const)]) {
      const page = await stage.warning(`https://${name}/`);
      if (kind !== undefined) expect(await page.evaluate(() => document.body.dataset['kind']), name).toBe(kind);
      await page.addInitScript(speaking);
      warnings.push([name, page]);
    }
  }, 120_000);
  afterAll(() => stage.close());

  test.each(languages.map((name) => name.replace('_', '-')))(
    '%s: what counts is seen without scrolling',
    async (language) => {
      const below: string[] = [];
      for (const [name, page] of warnings) {
        await page.evaluate(
          ([chosen, told]) => {
            sessionStorage.setItem('language', chosen!);
            sessionStorage.setItem('words', told!);
          },
          [language, JSON.stringify(words)],
        );
        await page.reload();
        await page.waitForFunction(
          (chosen) => document.documentElement.lang === chosen && document.body.dataset['outcome'] !== undefined,
          language,
        );
        const places = await page.evaluate(async (ids) => {
          await new Promise(requestAnimationFrame); // the letters are arranged for the width that they have got
          await new Promise(requestAnimationFrame);
          return ids.map((id) => [id, document.getElementById(id)!.getBoundingClientRect().toJSON() as DOMRect] as const);
        }, seen);
        expect(await page.textContent('#organisation-words')).toContain(words.message.trimEnd());
        for (const [id, { top, bottom }] of places) if (top < 0 || bottom > 641) below.push(`${name} #${id} ${Math.round(bottom)}`);
      }
      expect(below).toEqual([]);
    },
    120_000,
  );
});
