/** Draws the stores' pictures, 1280 by 800, in each language: part of `npm run store-kit` (docs/stores.md). */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { languages } from '../languages.ts';
import { Stage } from '../pages/stage.ts';

const out = fileURLToPath(new URL('../../../artifacts/store/screenshots/', import.meta.url));
const sites = ['paypal.com', 'example.com', 'commerzbank.de', 'postfinance.ch', 'elster.de', 'dhl.de'];
const size = { width: 1280, height: 800 };

const pictures: Readonly<Record<string, (stage: Stage) => Promise<Page>>> = {
  '1-warning': (stage) => stage.warning('http://paypa1.com/'),
  '2-script': (stage) => stage.warning('http://xn--pypal-4ve.com/'),
  '3-sites': async (stage) => {
    const page = await stage.page('options.html');
    await page.fill('#add-name', 'https://www.contoso.com/login');
    await page.waitForSelector('#add-preview li');
    return page;
  },
  '4-find': async (stage) => {
    const page = await stage.page('options.html#find');
    await page.selectOption('#country', 'CH');
    await page.waitForSelector('#proposal:not([hidden])');
    await page.evaluate(() => scrollTo(0, 0));
    return page;
  },
  '5-welcome': (stage) => stage.page('welcome.html'),
};

test.each(languages)(
  '%s',
  async (language) => {
    const [code] = language.split('_');
    const fonts = execFileSync('fc-list', [`:lang=${code}`, 'family'], { encoding: 'utf8' });
    expect(fonts, `no font here has the letters of ${language} (Debian: fonts-noto-cjk)`).not.toBe('');
    process.env['LANGUAGE'] = language; // the browser's own words, such as "Choose file"
    mkdirSync(`${out}${language}`, { recursive: true });
    const stage = await Stage.open({ ...size, language, protected: sites });
    try {
      for (const [name, open] of Object.entries(pictures)) {
        const page = await open(stage);
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        const picture = await page.screenshot({ path: `${out}${language}/${name}.png` });
        // The size stands in the PNG's first chunk.
        expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([size.width, size.height]);
        await page.close();
      }
    } finally {
      await stage.close();
    }
  },
  120_000,
);
