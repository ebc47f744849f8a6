// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { installLocale } from '../../test/locale.ts';
import type { EditResult } from '../shared/protocol/messages.ts';
import { nameFaults } from '../shared/vocabulary.ts';
import { reasonWords, showAnswers, showPreview, showSlips } from './answers.ts';

beforeEach(() => {
  installLocale();
  document.body.replaceChildren(document.createElement('ul'));
});

const list = (): HTMLElement => document.querySelector('ul')!;
const shown = (): (string | null)[] => [...document.querySelectorAll('li')].map(({ textContent }) => textContent);

test('each line is answered; those that were refused come back to be mended', () => {
  const results: EditResult[] = [
    { input: 'https://WWW.Example.com/x', outcome: 'added', name: 'example.com' },
    { input: 'paypal.com', outcome: 'already', name: 'paypal.com' },
    { input: 'co.uk', outcome: 'refused', reason: 'public-suffix' },
    { input: '<b>', outcome: 'refused', reason: 'a reason of tomorrow' },
  ];
  expect(showAnswers(list(), 'protected', [], { lists: 'v1', results })).toEqual(['co.uk', '<b>']);
  expect(shown()).toEqual([
    '1 site was added.',
    "2 entries can't be used",
    '1 more is on the list already.',
    'example.com is now protected.',
    'paypal.com was protected already.',
    'co.uk: this is an ending that many sites share, not a site',
    "<b>: this can't be added",
  ]);
  expect(document.querySelector('b')).toBeNull();
});

test('what a site is also known as is said, and more names are offered where they are known', () => {
  const results: EditResult[] = [
    { input: 'kp.org = Kaiser Permanente', outcome: 'added', name: 'kp.org', alsoKnownAs: ['Kaiser Permanente'] },
    { input: '53.com', outcome: 'added', name: '53.com', offered: ['Fifth Third'] },
    { input: 'rbc.com', outcome: 'already', name: 'rbc.com', offered: ['Royal Bank'] },
  ];
  const opened: string[] = [];
  showAnswers(list(), 'protected', [], { lists: 'v1', results }, (site) => opened.push(site));
  expect(shown()).toContain('kp.org = Kaiser Permanente is now protected.');
  const buttons = document.querySelectorAll('button');
  expect([...buttons].map(({ textContent }) => textContent)).toEqual(['Add its other names 53.com']);
  buttons[0]!.click();
  expect(opened).toEqual(['53.com']);
});

test.each(nameFaults)('why a name is refused is said in words: %s', (reason) => {
  expect(reasonWords(reason)).not.toBe(reasonWords('a reason of tomorrow'));
});

test('without a helper every line is kept and answered', () => {
  expect(showAnswers(list(), 'protected', ['a.example', 'b.example'], null)).toEqual(['a.example', 'b.example']);
  expect(shown()).toEqual(["2 entries can't be used", 'a.example: the helper is not running', 'b.example: the helper is not running']);
});

test('a site that is given several times is answered and counted once', () => {
  const result = (input: string, outcome: EditResult['outcome'], name: string): EditResult => ({ input, outcome, name });
  const results = [
    result('one.example', 'added', 'one.example'),
    result('one.example', 'already', 'one.example'),
    result('two.example', 'added', 'two.example'),
    result('www.one.example', 'already', 'one.example'),
    result('two.example', 'already', 'two.example'),
  ];
  showAnswers(list(), 'protected', [], { lists: 'v1', results });
  expect(shown()).toEqual(['2 sites were added.', 'one.example is now protected.', 'two.example is now protected.']);
});

test('of very many lines the sum is said, and those that need a person are shown', () => {
  const results = Array.from(
    { length: 200 },
    (_, index): EditResult =>
      index % 2 === 0
        ? { input: `a${index}`, outcome: 'refused', reason: 'single-label' }
        : { input: `a${index}.example`, outcome: 'added', name: `a${index}.example` },
  );
  showAnswers(list(), 'protected', [], { lists: 'v1', results });
  expect(shown().slice(0, 3)).toEqual(['100 sites were added.', "100 entries can't be used", "a0: a site's name has a dot in it"]);
  expect(shown()).toHaveLength(2 + 50 + 1);
  expect(shown().at(-1)).toBe('and 50 more entries');
  showPreview(list(), 'protected', { lists: 'v1', results });
  expect(shown()[0]).toBe('100 new sites');
});

test('a refused line comes back whole, though its answer repeats the beginning only', () => {
  const results: EditResult[] = [{ input: 'a…', outcome: 'refused', reason: 'bad-name' }];
  expect(showAnswers(list(), 'protected', ['a very long line'], { lists: 'v1', results })).toEqual(['a very long line']);
});

test('a name of another script is shown in both forms', () => {
  const results: EditResult[] = [{ input: 'münchen.de', outcome: 'added', name: 'xn--mnchen-3ya.de', unicode: 'münchen.de' }];
  showAnswers(list(), 'protected', [], { lists: 'v1', results });
  expect(shown()).toEqual(['münchen.de xn--mnchen-3ya.de is now protected.']);
});

test('a preview says what will be', () => {
  showPreview(list(), 'exempt', { lists: 'v1', results: [{ input: 'a.example', outcome: 'added', name: 'a.example' }] });
  expect(shown()).toEqual(["You won't be warned about a.example."]);
  showPreview(list(), 'exempt', null);
  expect(shown()).toEqual([]);
});

test('a slip is asked about: only who means it adds it', () => {
  const slip: EditResult = { input: 'paypa1.com', outcome: 'added', name: 'paypa1.com', imitates: 'paypal.com' };
  showPreview(list(), 'protected', { lists: 'v1', results: [slip] });
  expect(shown()).toEqual(['paypa1.com looks like paypal.com, which you protect. A slip?']);
  expect(document.querySelector('li')!.dataset['outcome']).toBe('doubtful');
  const meant: EditResult[] = [];
  const left: EditResult[] = [];
  showSlips(
    list(),
    'exempt',
    [slip],
    async (each) => void meant.push(each),
    (each) => void left.push(each),
  );
  const buttons = [...document.querySelectorAll('button')];
  expect(buttons.map(({ textContent }) => textContent)).toEqual(['Never warn all the same paypa1.com', "Don't add it paypa1.com"]);
  buttons[0]!.click();
  expect([meant, left]).toEqual([[slip], []]);
  buttons[1]!.click();
  expect([meant, left]).toEqual([[slip], [slip]]);
});

test('a locked list is not told as an entry of the organisation', () => {
  showAnswers(list(), 'exempt', [], {
    lists: 'v1',
    results: [
      { input: 'q.example', outcome: 'locked', name: 'q.example', reason: 'list-locked' },
      { input: 'p.example', outcome: 'locked', name: 'p.example' },
    ],
  });
  expect(shown().slice(1)).toEqual(['Your organisation has locked this list.', 'p.example is set by your organisation and stays.']);
});
