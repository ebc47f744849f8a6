// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { installLocale } from '../../../test/locale.ts';
import { CoverageTexts } from './coverage.ts';

test('a count stays for as long as the lists it was counted under, also in a row that is made anew', async () => {
  installLocale();
  const counted = { type: 'coverage', lists: 'v2', name: 'paypal.com', variants: 10, caught: 10, excused: 0, missed: 0, classes: [] };
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

test('what is hardly stopped is named, class by class', async () => {
  installLocale();
  const classes = [
    { class: 'looks', variants: 10, caught: 9, excused: 0, missed: 1 },
    { class: 'letters', variants: 300, caught: 7, excused: 0, missed: 293 },
    { class: 'hosted', variants: 2, caught: 1, excused: 1, missed: 0 },
  ];
  const counted = { type: 'coverage', lists: 'v2', name: 'td.com', variants: 312, caught: 17, excused: 1, missed: 294, classes };
  Object.assign(chrome, { runtime: { sendMessage: async () => counted }, extension: { inIncognitoContext: false } });
  const button = new CoverageTexts().button('td.com');
  button.click();
  await vi.waitFor(() => expect(button.dataset['done']).toBe('some'));
  expect(button.querySelector('small')?.textContent).toBe('Less is stopped of: wrong letters 2%');
});
