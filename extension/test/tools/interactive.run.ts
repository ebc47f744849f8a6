/**
 * Measures how soon each page can be used: `npm run bench:pages`. Prints medians and least, in milliseconds from the navigation's
 * start.
 */
import { test } from 'vitest';
import { Stage } from '../pages/stage.ts';

const rounds = 15;
/** The first has next to no script: what the browser itself takes. */
const pages = ['icons/icon.svg', 'options.html', 'popup.html', 'welcome.html', 'warning.html#sample'];

const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

test('interactive', async () => {
  for (const count of [8, 10_000]) {
    const stage = await Stage.open({ protected: Array.from({ length: count }, (_, index) => `site-${index}.com`) });
    try {
      for (const path of pages) {
        const times: [ready: number, shown: number][] = [];
        for (let round = 0; round < rounds; round++) {
          const page = await stage.page(path);
          await page.waitForTimeout(100);
          // Scripts have run and listeners are there at the end of DOMContentLoaded; what comes after is what the helper says.
          times.push(
            (await page.evaluate(() => {
              const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
              const [paint] = performance.getEntriesByName('first-contentful-paint');
              return [navigation!.domContentLoadedEventEnd, paint?.startTime ?? Number.NaN];
            })) as [number, number],
          );
          await page.close();
        }
        const say = (at: 0 | 1): string => {
          const known = times.map((each) => each[at]).filter((time) => !Number.isNaN(time)); // a page may be closed before it was painted
          return `${middle(known).toFixed(0)} (least ${Math.min(...known).toFixed(0)})`;
        };
        console.log(`${count} sites, ${path}: interactive ${say(0)}, painted ${say(1)}`);
      }
      const page = await stage.page('options.html');
      await page.waitForSelector('#protected-list li');
      const typed = await page.evaluate(() => {
        const field = document.querySelector<HTMLInputElement>('#protected-search')!;
        return ['s', 'si', 'site-4', 'site-43', ''].map((value) => {
          const begun = performance.now();
          field.value = value;
          field.dispatchEvent(new Event('input'));
          void document.body.offsetHeight; // layout too
          return performance.now() - begun;
        });
      });
      const scrolled = await page.evaluate(() =>
        Array.from({ length: 100 }, (_, index) => {
          const begun = performance.now();
          scrollTo(0, index * 997);
          document.dispatchEvent(new Event('scroll'));
          void document.body.offsetHeight;
          return performance.now() - begun;
        }),
      );
      console.log(
        `${count} sites: a letter in the search takes ${Math.max(...typed).toFixed(1)} at most, a step of scrolling ${middle(scrolled).toFixed(1)}, ${Math.max(...scrolled).toFixed(1)} at most`,
      );
    } finally {
      await stage.close();
    }
  }
}, 300_000);
