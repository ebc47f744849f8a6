import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WarningView } from '../../src/shared/messages.ts';
import { hostileAddresses } from './hostile-names.ts';
import { Stage } from './stage.ts';

/** docs/pages.md has the command for 500. */
const addresses = hostileAddresses(Number(process.env['HOSTILE_NAMES'] ?? 30));
/** 320: a window of 1280 pixels at 400 %. */
const widths = [320, 360, 700, 1100, 1366];

/** The faults of a page that must not be there, whatever the name. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 700 });
    // The comparison is arranged anew once the page knows its width.
    await page.evaluate(async () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    found.push(
      ...(
        await page.evaluate(() => {
          const seen: string[] = [];
          if (document.documentElement.scrollWidth > innerWidth) seen.push(`wide ${document.documentElement.scrollWidth}`);
          const main = [...document.querySelectorAll('main')].find((each) => each.offsetHeight > 0)!;
          const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
            const parent = node.parentElement!;
            if (parent.closest('.spoken') !== null) continue; // for screen readers
            const range = document.createRange();
            range.selectNodeContents(node);
            const box = parent.closest('.comparison, .card, main')!.getBoundingClientRect();
            for (const { left, right, width: across } of range.getClientRects())
              if (across > 0 && (left < box.left - 1 || right > box.right + 1))
                seen.push(`outside <${parent.tagName} class=${parent.className}> ${parent.textContent.slice(0, 30)}`);
          }
          for (const element of main.querySelectorAll<HTMLElement>('*:not(input):not(.spoken):not(.spoken *)'))
            if (
              element.offsetWidth > 0 &&
              element.scrollWidth > element.clientWidth + 1 &&
              getComputedStyle(element).overflowX !== 'visible'
            )
              seen.push(`cut <${element.tagName} id=${element.id}>`);
          return seen;
        })
      ).map((fault) => `${width}: ${fault}`),
    );
  }
  return [
    ...found,
    ...(await page.evaluate(() => [
      ...[...document.querySelectorAll('script')]
        .filter((script) => !/^[a-z]+\.js$/.test(script.getAttribute('src') ?? ''))
        .map(() => 'a script'),
      ...[...document.querySelectorAll('iframe, object, embed, style, svg, base, form:not(#check-form)')].map(({ tagName }) => tagName),
      ...[...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith('on'))),
      ...[...document.images].filter(({ src }) => !src.endsWith('/icons/icon.svg')).map(({ src }) => src),
    ])),
  ];
}

/** The page's reports while it is open: a dialog, an error, a refusal by the content security policy. */
function heard(page: Page): string[] {
  const said: string[] = [];
  page.on('dialog', (dialog) => {
    said.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => void said.push(error.message));
  page.on('console', (message) => void (message.type() === 'error' && said.push(message.text())));
  return said;
}

describe.each([
  ['en', false],
  ['ar', true],
] as const)('%s, dark: %s', (language, isDark) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open({ language, isDark, protected: ['paypal.com', 'paypal-me.com'] });
  });
  afterAll(() => stage.close());

  test(`${addresses.length} warnings hold the name and nothing made of it`, async () => {
    const found: string[] = [];
    for (const address of addresses) {
      const page = await stage.warning(address);
      const said = heard(page);
      await page.click('#more > summary');
      const view = await page.evaluate(
        async () => chrome.runtime.sendMessage({ ask: 'warning', token: location.hash.slice(1) }) as Promise<WarningView>,
      );
      const text = await page.evaluate(() => document.body.textContent);
      for (const name of [view.host, view.verdict.evidence.seen.ascii]) if (!text.includes(name)) found.push(`${address} has no ${name}`);
      if (/\bundefined\b/.test(text)) found.push(`${address} undefined`);
      found.push(...[...(await faults(page)), ...said].map((fault) => `${address} ${fault}`));
      await page.close();
    }
    expect(found.join('\n')).toBe('');
  }, 1_800_000);

  test(`${addresses.length} popups likewise`, async () => {
    const found: string[] = [];
    const page = await stage.page('popup.html#check=');
    const said = heard(page);
    for (const address of addresses) {
      // This browser's own reading: Node keeps `*` where Chromium writes %2A.
      const hostname = await page.evaluate((url) => URL.parse(url)?.hostname, address);
      if (hostname === undefined) continue; // nor does it take all that Node does
      if (/["'(){},;<>]/.test(hostname)) continue; // it is looked for in running text, of which these are no part of an address
      await page.fill('#check-text', `https://${hostname}/`);
      await page.press('#check-text', 'Enter');
      await page
        .waitForFunction(
          (host) =>
            document.getElementById('site')?.textContent === host &&
            document.getElementById('standing')?.dataset['verdict'] === 'lookalike',
          hostname,
        )
        .catch(async () => found.push(`${address} is ${await page.textContent('#standing')}`));
      found.push(...[...(await faults(page)), ...said.splice(0)].map((fault) => `${address} ${fault}`));
    }
    expect(found.join('\n')).toBe('');
    await page.close();
  }, 900_000);
});

test('hold pages, without a helper, likewise', async () => {
  const stage = await Stage.open({ hasHelper: false });
  const found: string[] = [];
  for (const address of addresses) {
    const page = await stage.page(`hold.html?${address}`);
    const said = heard(page);
    await page.waitForSelector('#card:not([hidden])').catch(async () => found.push(`${address} ${await page.textContent('#status')}`));
    found.push(...[...(await faults(page)), ...said].map((fault) => `${address} ${fault}`));
    await page.close();
  }
  await stage.close();
  expect(found.join('\n')).toBe('');
}, 900_000);
