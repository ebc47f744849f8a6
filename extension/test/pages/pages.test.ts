import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import texts from '../../messages/warning.json';
import type { StarterSets } from '../../src/pages/options/finding/starter-sets.ts';
import type { Coverage } from '../../src/shared/protocol/messages.ts';
import { readJson } from '../files.ts';
import { Stage } from './stage.ts';
import { states, statesWithoutHelper } from './states.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Bytes of script that one page may have; the options page has all of its sections in one. */
const heaviest = 72_000;
const heaviestOptions = 74_000;
const starterSets = readJson<StarterSets>('src/pages/options/finding/starter-sets.json');

describe('weight', () => {
  test.each([
    ['warning', heaviest],
    ['hold', heaviest],
    ['popup', heaviest],
    ['options', heaviestOptions],
    ['welcome', heaviest],
    ['definitions', heaviest],
    ['help', heaviest],
    ['coverage', heaviest],
    ['transparency', heaviest],
    ['records', heaviest],
  ])('%s weighs less than %i bytes of script', (page, most) => {
    const scripts = [...readFileSync(`${dist}chromium/${page}.html`, 'utf8').matchAll(/<script src="([^"]+)"/g)].map(([, name]) => name!);
    expect(scripts).toEqual([`${page}.js`]);
    expect(statSync(`${dist}chromium/${scripts[0]}`).size).toBeLessThan(most);
  });
});

test('where scripts are off, the warning says what happened', () => {
  const [, aside = ''] = /<noscript>(.*)<\/noscript>/s.exec(readFileSync(`${dist}chromium/warning.html`, 'utf8')) ?? [];
  expect(aside).toContain(texts.noScriptHeading.en);
  expect(aside).toContain(texts.noScriptMeans.en);
});

describe('starter sets', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open({ protected: ['example.org'] });
  });
  afterAll(() => stage.close());

  test('each site can be protected, as it stands', async () => {
    const page = await stage.page('options.html');
    for (const [country, set] of Object.entries(starterSets)) {
      const names = Object.values(set).join(' ').split(' ');
      const { results } = await page.evaluate(
        async (sent) =>
          chrome.runtime.sendMessage({ ask: 'edit', list: 'protected', action: 'preview', names: sent }) as Promise<{ results: object[] }>,
        names,
      );
      expect(results, country).toMatchObject(names.map((name) => ({ input: name, outcome: 'added', name })));
    }
  });
});

describe('what people have', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  test('ten thousand messy lines are previewed with a sum, and added', async () => {
    const page = await stage.page('options.html');
    const forms = [
      (at: number) => `- site-${at}.com, "https://www.site-${at}.de/login?a=b,c"`,
      (at: number) => `${at}. hxxps://site-${at}[.]net/path  # a comment`,
      (at: number) => `Someone <someone@site-${at}.org>`,
      (at: number) => `line ${at} holds no address`,
    ];
    const text = Array.from({ length: 10_000 }, (_, at) => forms[at % 4]!(at)).join('\n');
    const took = await page.evaluate(async (pasted) => {
      const field = document.querySelector<HTMLTextAreaElement>('#add-name')!;
      field.value = pasted;
      const start = performance.now();
      field.dispatchEvent(new Event('input'));
      const preview = document.querySelector('#add-preview')!;
      while (preview.childElementCount === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      return performance.now() - start;
    }, text);
    console.log(`10,000 messy lines previewed in ${Math.round(took)} ms, the pause in typing among them`);
    expect(took).toBeLessThan(10_000); // 400 ms on a quiet machine; this only tells reading that goes wrong with length
    expect((await page.$$eval('#add-preview strong', (all) => all.map(({ textContent }) => textContent))).slice(0, 2)).toEqual([
      '10,000 new sites',
      "2,500 entries can't be used",
    ]);
    await page.click('#add-button');
    await page.waitForSelector('#add-results li');
    expect(await page.textContent('#add-results strong')).toBe('10,000 sites were added.');
    expect(await page.inputValue('#add-name')).toMatch(/^line 3 holds no address\nline 7 /);
    stage.write('protected', ['paypal.com', 'example.com']);
    await page.close();
  });

  test.each(['hxxp://paypa1[.]com/x', 'paypa1[.]com', 'see (paypa1.com), please', 'me@paypa1.com'])(
    'a link is read in the form that a list is read in: %s',
    async (given) => {
      const page = await stage.page(`popup.html#check=${encodeURIComponent(given)}`);
      await page.waitForFunction(() => document.querySelector<HTMLElement>('#standing')?.dataset['verdict'] === 'lookalike');
      expect(await page.textContent('#site')).toBe('paypa1.com');
      await page.close();
    },
  );

  test('of a file that is no list and names no column of addresses nothing is read, and it says so', async () => {
    const page = await stage.page('options.html#find');
    const table = (mark: string, header: string): string =>
      `\n${header}\nme@mailhost.org,Summer.2024,https://mybank.com\nbob,hunter2.secret,https://other-bank.com`.replaceAll(',', mark);
    const choose = (text: string): Promise<void> =>
      page.setInputFiles('#import-file', { name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    for (const mark of [',', ';', '|', '\t']) {
      await page.evaluate(() => document.querySelector('#import-notice')!.replaceChildren());
      await choose(table(mark, 'username,password,place'));
      await page.waitForFunction(() => document.querySelector('#import-notice')?.textContent?.includes('nothing was read'));
      expect(await page.isHidden('#proposal')).toBe(true);
    }
    await choose(`${table('|', 'username,password,url')}\nbob|other.secret`);
    await page.waitForSelector('#proposal:not([hidden])');
    expect(await page.$$eval('#proposal-groups input', (all) => all.map((each) => (each as HTMLInputElement).value))).toEqual([
      'mybank.com',
      'other-bank.com',
    ]);
    expect(await page.textContent('#import-notice')).toBe("1 row doesn't fit the columns and was not read.");
    await page.close();
  });

  test('an import is undone at once, and what was there before stays', async () => {
    const page = await stage.page('options.html#find');
    const before = stage.read('protected');
    const text = '* <https://www.contoso.com/>; paypal.com = Paymypal\n"fabrikam.com", kp.org = Kaiser Permanente\nno site\n';
    await page.setInputFiles('#import-file', { name: 'mine.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page.waitForSelector('#proposal:not([hidden])');
    expect(await page.textContent('#proposal-refused-count')).toBe("1 entry can't be used");
    await page.click('#proposal-commit');
    await page.waitForSelector('#proposal-undo:not([hidden])');
    expect(stage.read('protected')).toEqual([
      'paypal.com = Paymypal',
      'example.com',
      'contoso.com',
      'fabrikam.com',
      'kp.org = Kaiser Permanente',
    ]);
    await page.click('#proposal-undo');
    await page.waitForFunction(() => document.querySelector('#proposal-result')?.textContent === '4 sites were taken off again.');
    expect(stage.read('protected')).toEqual(before);
    expect(await page.isHidden('#proposal-undo')).toBe(true);
    await page.close();
  });

  test('an undo leaves what somebody changed since, and counts what it took off', async () => {
    const page = await stage.page('options.html#find');
    const before = stage.read('protected');
    const text = ['one', 'two', 'three'].map((name) => `undo-${name}-site.com`).join('\n');
    await page.setInputFiles('#import-file', { name: 'mine.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page.waitForSelector('#proposal:not([hidden])');
    await page.click('#proposal-commit');
    await page.waitForSelector('#proposal-undo:not([hidden])');
    stage.write('protected', [...before, 'undo-one-site.com = Undo Bank # mine', 'undo-three-site.com']);
    const listed = (): Promise<object[]> =>
      page.evaluate(() => chrome.runtime.sendMessage({ ask: 'list', list: 'protected', isPrivate: false }));
    while ((await listed()).length !== before.length + 2) await page.waitForTimeout(50); // the helper looks once a second
    await page.click('#proposal-undo');
    await page.waitForFunction(() => document.querySelector('#proposal-result')?.textContent?.includes('taken off'));
    expect(await page.textContent('#proposal-result')).toBe('1 site was taken off again. 1 was changed since, and stays.');
    expect(stage.read('protected')).toEqual([...before, 'undo-one-site.com = Undo Bank # mine']);
    stage.write('protected', before);
    await page.close();
  });
});

describe('what is stopped', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open({ protected: ['commerzbank.de', 'paypal.com', 'postfinance.ch'], exempt: ['paypa1.com'] });
  });
  afterAll(() => stage.close());

  test('the table says what the helper counts, of one site and of all, and the bars say the same aloud', async () => {
    const page = await stage.page('coverage.html');
    const row = (): Promise<number[]> =>
      page.$$eval('#table tbody tr:first-child td', (cells) => cells.map(({ textContent }) => Number(textContent!.replaceAll(',', ''))));
    const counted = async (name: string): Promise<number[]> => {
      const told = await page.evaluate(
        async (sent) => chrome.runtime.sendMessage({ ask: 'coverage', name: sent, isPrivate: false }) as Promise<Coverage>,
        name,
      );
      const [asked, late] = [told.asked!, told.unplanned!];
      return [told.variants, told.caught - asked - late, late, asked, told.excused, told.missed];
    };
    const all: number[][] = [];
    for (const name of ['commerzbank.de', 'paypal.com', 'postfinance.ch']) {
      await page.selectOption('#site', name);
      await page.waitForFunction((shown) => document.getElementById('command')?.textContent?.includes(shown), name);
      all.push(await counted(name));
      expect(await row()).toEqual(all.at(-1));
    }
    expect(await page.getAttribute('.bar', 'aria-label')).toMatch(/^All kinds together: Stopped before a request [\d,]+, /);
    await page.selectOption('#site', '');
    await page.waitForFunction(() => document.getElementById('going')?.hidden && document.getElementById('names')?.hidden);
    expect(await row()).toEqual(all[0]!.map((_, at) => all.reduce((sum, each) => sum + each[at]!, 0)));
    expect(await page.textContent('#reasons')).toContain('Allowed by you or your organisation1');
  });
});

describe('ten thousand sites', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open({ protected: Array.from({ length: 10_000 }, (_, index) => `site-${String(index).padStart(5, '0')}.com`) });
  });
  afterAll(() => stage.close());

  test('rows in sight exist and no others; the keyboard reaches the last; a search finds one', async () => {
    const page = await stage.page('options.html');
    await page.waitForSelector('#protected-list li');
    const rows = (): Promise<(string | undefined)[]> =>
      page.$$eval('#protected-list li', (all) => all.map((row) => (row as HTMLElement).dataset['name']));
    expect((await rows()).length).toBeLessThan(60);
    await page.focus('li[data-name="site-00000.com"] .remove');
    await page.keyboard.press('End');
    await page.waitForSelector('li[data-name="site-09999.com"] .remove:focus');
    expect((await rows()).length).toBeLessThan(60);
    await page.keyboard.press('ArrowUp');
    await page.waitForSelector('li[data-name="site-09998.com"] .remove:focus');
    await page.fill('#protected-search', 'https://www.site-04321.com/login');
    expect(await rows()).toEqual(['site-04321.com']);
    await page.fill('#protected-search', '');
    await page.selectOption('#protected-sort', 'ending');
    expect((await rows())[0]).toBe('site-00000.com');
  });

  test('what another program writes shows, and nothing is lost', async () => {
    const page = await stage.page('options.html');
    await page.waitForSelector('#protected-list li');
    stage.write('protected', ['alpha.com', ...stage.read('protected')]);
    await page.fill('#add-name', 'beta.com');
    await page.click('#add-button');
    await page.waitForSelector('li[data-name="alpha.com"]');
    await page.waitForSelector('li[data-name="beta.com"]');
    expect(stage.read('protected').filter((name) => ['alpha.com', 'beta.com'].includes(name))).toHaveLength(2);
    expect(stage.read('protected')).toHaveLength(10_002);
  });
});

describe('the pseudo-locale', () => {
  describe.each([
    [true, states],
    [false, statesWithoutHelper],
  ] as const)('with the helper: %s', (hasHelper, all) => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await Stage.open({ language: 'pseudo', hasHelper });
    });
    afterAll(() => stage.close());

    test.each(all)('every word is of messages/: $name', async ({ open }) => {
      const page = await open(stage);
      const strange = await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const element = node.parentElement!;
          const outside = element.closest('bdi, code, kbd, .letters, #country, #site, #device-form, #organisation-words, noscript, script'); // names, commands, an organisation's words, what the browser translates
          // A sentence with an element in it begins with a bracket in one text node and ends in another.
          const block =
            outside === null
              ? (element.closest('p, li, h1, h2, dd, dt, button, option, label, legend, summary, span')?.cloneNode(true) as
                  | Element
                  | undefined)
              : undefined;
          for (const name of block?.querySelectorAll('bdi, code') ?? []) name.remove();
          const whole = block?.textContent ?? '';
          if (
            outside === null &&
            /\p{L}{2}/u.test(node.textContent ?? '') &&
            !/^\s*\[.*\]\s*[\d,]*\s*$/s.test(whole.trim() || node.textContent!) &&
            node.textContent!.trim() !== 'UrlGuard'
          )
            found.push(node.textContent!);
        }
        const labels = [...document.querySelectorAll('[aria-label], [placeholder]')].flatMap((each) => [
          each.getAttribute('aria-label'),
          each.getAttribute('placeholder'),
        ]);
        return [...found, ...labels.filter((label) => label !== null && !/\[.*\]$/.test(label))];
      });
      expect(strange).toEqual([]);
      await page.close();
    });
  });
});
