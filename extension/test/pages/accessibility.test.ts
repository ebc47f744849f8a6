import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { longest } from '../languages.ts';
import { Stage, type StageOptions } from './stage.ts';
import { type State, states, statesWithoutHelper, statesWithoutSites } from './states.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Questions to axe: everything in light; in dark what colours decide, since nothing else of a page differs there. */
const asked = {
  light: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  dark: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} as const;

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(
      ...(await page.evaluate(
        async ([scheme, runOnly]) => {
          const { violations } = await (
            globalThis as unknown as {
              axe: {
                run(
                  context: Document,
                  options: object,
                ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
              };
            }
          ).axe.run(document, { runOnly, resultTypes: ['violations'] });
          return violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html, failureSummary }) => `${scheme} ${id}: ${html.slice(0, 200)} ${failureSummary}`),
          );
        },
        [colorScheme, asked[colorScheme]] as const,
      )),
    );
  }
  return found;
}

/** Nothing is cut off where a window is 320 pixels wide (400 %). */
async function cutOff(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return width > 320 ? [`${width} pixels wide in a window of 320`] : [];
}

/** The faults that are looked for in a state of a page, which is opened once for them all. */
describe.each<[string, readonly ((page: Page) => Promise<string[]>)[]]>([
  ['en', [findings]],
  ['ar', [findings, cutOff]],
  [longest, [cutOff]],
])('%s', (language, looks) => {
  describe.each<[string, StageOptions, readonly State[]]>([
    ['with the helper', {}, states],
    ['without', { hasHelper: false }, statesWithoutHelper],
    ['without a site', { protected: [] }, statesWithoutSites],
  ])('%s', (_, options, all) => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await Stage.open({ language, exempt: ['example.net'], ...options });
    });
    afterAll(() => stage.close());

    test.each(all)(`$name: ${looks.includes(findings) ? 'axe finds nothing' : 'nothing is cut off'}`, async ({ open }) => {
      const page = await open(stage);
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(language === 'ar' ? 'rtl' : 'ltr');
      for (const faults of looks) expect(await faults(page)).toEqual([]);
      await page.close();
    });
  });
});

test('axe finds nothing on the troubleshooting page, which is English, and its anchors are reached', async () => {
  const stage = await Stage.open({ language: 'ar', hasHelper: false });
  const page = await stage.page('troubleshooting.html#not-registered');
  expect(await findings(page)).toEqual([]);
  expect(await page.evaluate(() => document.querySelector('h3:target')?.textContent)).toBe('not-registered');
  await stage.close();
});
