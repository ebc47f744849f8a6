// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { installLocale } from '../../test/locale.ts';
import type { EditResult } from '../protocol/messages.ts';
import { showAnswers } from './answers.ts';

beforeEach(() => {
  installLocale();
  document.body.innerHTML = '<ul id="add-results"></ul>';
});

const shown = (): (string | null)[] => [...document.querySelectorAll('#add-results li')].map(({ textContent }) => textContent);

test('each line is answered; those that were refused come back to be mended', () => {
  const results: EditResult[] = [
    { input: 'https://WWW.Example.com/x', outcome: 'added', name: 'example.com' },
    { input: 'paypal.com', outcome: 'already', name: 'paypal.com' },
    { input: 'co.uk', outcome: 'refused', reason: 'public-suffix' },
    { input: '<b>', outcome: 'refused', reason: 'a reason of tomorrow' },
  ];
  expect(showAnswers([], { lists: 'v1', results })).toEqual(['co.uk', '<b>']);
  expect(shown()).toEqual([
    'example.com is now protected.',
    'paypal.com was protected already.',
    'co.uk: this is an ending that many sites share, not a site',
    '<b>: this can\'t be added',
  ]);
  expect(document.querySelector('b')).toBeNull();
});

test('without a helper every line is kept and answered', () => {
  expect(showAnswers(['a.example', 'b.example'], null)).toEqual(['a.example', 'b.example']);
  expect(shown()).toEqual(['a.example: the helper is not running', 'b.example: the helper is not running']);
});
