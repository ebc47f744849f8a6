import { expect, test } from 'vitest';
import browsers from '../../../installer/browsers.json';
import { browserName } from './remedy.ts';

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'firefox'],
  ['Not_A Brand Chromium Google Chrome Mozilla/5.0 Chrome/156.0 Safari/537.36', 'chrome'],
  ['Chromium Not_A Brand Mozilla/5.0 Chrome/156.0 Safari/537.36', 'chromium'],
  ['Chromium Microsoft Edge Mozilla/5.0 Chrome/156.0 Safari/537.36 Edg/156.0', 'edge'],
  ['Chromium Brave Mozilla/5.0', 'brave'],
  ['Chromium Mozilla/5.0 Chrome/156.0 Safari/537.36 OPR/140.0', 'opera'],
  ['Chromium Vivaldi Mozilla/5.0', 'vivaldi'],
  ['something else', 'chromium'],
])('%s', (told, name) => {
  expect(browserName(told)).toBe(name);
  expect(browsers.browsers.map((browser: { name: string }) => browser.name)).toContain(name); // what `urlguard install --browser` takes
});
