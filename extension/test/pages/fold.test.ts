import { afterAll, beforeAll, describe, expect, test } from 'vitest';
// @ts-expect-error a plain script of the build
import * as catalogue from '../../catalogue.mjs';
import { ofEachKind, protectedAgainst } from './of-each-kind.ts';
import { Stage } from './stage.ts';

/** Long names. */
const long = ['northwind-international-savings-bamk.com', 'paypal.com.account-center-service.net'];

const languages = catalogue.languages as readonly string[];

// A laptop of 1366 x 768 leaves a page 641 pixels.
describe.each(languages)('%s, in a window of 1366 x 641', (language) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open({
      language,
      width: 1366,
      height: 641,
      protected: [...protectedAgainst, 'northwind-international-savings-bank.com'],
    });
  });
  afterAll(() => stage.close());

  test('heading, names, the way to the real site and the outcome are seen without scrolling', async () => {
    const below: string[] = [];
    for (const [kind, name] of [...Object.entries(ofEachKind), ...long.map((each) => [undefined, each] as const)]) {
      const page = await stage.warning(`https://${name}/`);
      if (kind !== undefined) expect(await page.evaluate(() => document.body.dataset['kind']), name).toBe(kind);
      for (const id of ['heading', 'letters', 'go-real', 'outcome']) {
        const { top, bottom } = await page.evaluate((each) => document.getElementById(each)!.getBoundingClientRect().toJSON(), id);
        if (top < 0 || bottom > 641) below.push(`${name} #${id} ${Math.round(bottom)}`);
      }
      await page.close();
    }
    expect(below).toEqual([]);
  }, 120_000);
});
