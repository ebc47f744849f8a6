/** Draws docs/images from the real pages: `npm run screenshots`, after publishing the helper (URLGUARD_HOST names it). */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { Stage, type StageOptions } from '../pages/stage.ts';

const images = fileURLToPath(new URL('../../../docs/images/', import.meta.url));
const sites = ['paypal.com', 'example.com', 'commerzbank.de', 'postfinance.ch', 'elster.de', 'dhl.de', 'xn--bcher-kva.example'];

interface Picture {
  readonly name: string;
  readonly open: (stage: Stage) => Promise<Page>;
  /** A part of the page; all of it without. */
  readonly part?: string;
}

const warning: Picture = { name: 'warning', open: (stage) => stage.warning('http://paypa1.com/') };
const options: Picture = {
  name: 'options',
  open: async (stage) => {
    const page = await stage.page('options.html');
    await page.fill('#add-name', 'https://www.Contoso.com/login\nco.uk');
    await page.waitForSelector('#add-preview li');
    await page.click('li[data-name="commerzbank.de"] .coverage');
    await page.waitForSelector('.coverage[data-done]');
    return page;
  },
};
const popup: Picture = {
  name: 'popup',
  part: 'main',
  open: async (stage) => {
    const page = await stage.page('popup.html#check=https%3A%2F%2Fpaypa1.com%2Flogin');
    await page.waitForSelector('#why bdi');
    return page;
  },
};
const find: Picture = {
  name: 'find',
  open: async (stage) => {
    const page = await stage.page('options.html#find');
    await page.selectOption('#country', 'CH');
    await page.waitForSelector('#proposal:not([hidden])');
    for (const box of (await page.$$('#proposal input')).slice(1, 4)) await box.check();
    await page.evaluate(() => scrollTo(0, 0));
    return page;
  },
};
const script: Picture = { name: 'warning-script', open: (stage) => stage.warning('http://xn--pypal-4ve.com/') };
const question: Picture = { name: 'question', open: (stage) => stage.warning('http://paypalclub.org/') };
const which: Picture = {
  name: 'which',
  part: '#which',
  open: async (stage) => {
    const page = await stage.warning('http://paypal.com.evil.net/');
    await page.click('#continue-once');
    await page.waitForSelector('#which[open]');
    return page;
  },
};
const welcome: Picture = { name: 'welcome', open: (stage) => stage.page('welcome.html') };

const series: [suffix: string, options: StageOptions, pictures: Picture[]][] = [
  ['', {}, [warning, which, question, script, options, find, popup, welcome]],
  ['-dark', { isDark: true }, [warning, which, options, popup]],
  ['-ar', { language: 'ar' }, [warning, which, question, options]],
  ['-narrow', { width: 320, height: 640 }, [warning, which, options]],
];

test.each(series)(
  'docs/images/*%s.png',
  async (suffix, more, pictures) => {
    mkdirSync(images, { recursive: true });
    const stage = await Stage.open({ width: 1120, height: 760, ...more, protected: sites });
    try {
      for (const { name, open, part } of pictures) {
        const page = await open(stage);
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        const path = `${images}${name}${suffix}.png`;
        const picture =
          part === undefined ? await page.screenshot({ path, fullPage: true }) : await page.locator(part).screenshot({ path });
        expect(picture.length).toBeLessThan(180_000);
        await page.close();
      }
    } finally {
      await stage.close();
    }
  },
  120_000,
);
