// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { installLocale } from '../../../test/locale.ts';
import { CoverageTexts } from './coverage.ts';

test('a count stays for as long as the lists it was counted under, also in a row that is made anew', async () => {
  installLocale();
  const counted = { type: 'coverage', lists: 'v2', name: 'paypal.com', variants: 10, caught: 10, excused: 0, missed: 0 };
  Object.assign(chrome, { runtime: { sendMessage: async () => counted }, extension: { inIncognitoContext: false } });
  const coverage = new CoverageTexts();
  const button = coverage.button('paypal.com');
  button.click();
  await vi.waitFor(() => expect(button.dataset['done']).toBe('all'));
  coverage.keepOnly('v2'); // the page learns of them after the count
  expect(coverage.button('paypal.com').dataset['done']).toBe('all');
  coverage.keepOnly('v3');
  expect(coverage.button('paypal.com').dataset['done']).toBeUndefined();
});
