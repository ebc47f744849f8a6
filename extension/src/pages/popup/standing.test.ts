// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { installLocale } from '../../../test/locale.ts';
import { clear, lookalike, unsure } from '../../../test/samples.ts';
import type { Standing } from '../../shared/messages.ts';
import type { Verdict } from '../../shared/protocol/messages.ts';
import { standingWords } from './standing.ts';

beforeEach(installLocale);

const words = (verdict?: Verdict, bypassed = false): string =>
  standingWords({ host: 'a.example', bypassed, mayEdit: ['protected', 'exempt'], ...(verdict === undefined ? {} : { verdict }) })
    .textContent ?? '';
const as = (more: Partial<Verdict>): Verdict => ({ ...clear('a.example'), ...more });

test.each<[string, Verdict | undefined]>([
  ['This is a site you protect.', as({ verdict: 'protected', source: 'user' })],
  ['This is a site your organisation protects.', as({ verdict: 'protected', source: 'browser-policy' })],
  ['You chose never to be warned about this site.', as({ verdict: 'exempt', source: 'user' })],
  ['Your organisation chose never to warn about this site.', as({ verdict: 'exempt', source: 'machine-policy' })],
  ['This is a well-known site.', as({ verdict: 'known' })],
  ['Its name is not close to any site you protect.', as({})],
  ['Its name imitates paypal.com.', lookalike],
  ["betterroblox.com uses the name roblox. UrlGuard can't tell who is behind it; it isn't roblox.com.", unsure],
  ['It has no name, only a number, so there is nothing to compare.', as({ verdict: 'unjudged', reason: 'ip-address' })],
  ['It could not be compared.', as({ verdict: 'unjudged', reason: 'a reason of tomorrow' })],
  ['This site has not been checked: the helper is not running.', undefined],
])('%s', (sentence, verdict) => expect(words(verdict)).toBe(sentence));

test('a bypass is said', () => expect(words(lookalike, true)).toBe('Its name imitates paypal.com. You chose to continue this time.'));

test('that nothing stopped it is said', () =>
  expect(words({ ...lookalike, reportOnly: true })).toBe(
    'Its name imitates paypal.com. Nothing stopped it: your organisation only has it counted.',
  ));

test('a page of the browser has no standing', () => {
  expect(standingWords({ bypassed: false, mayEdit: ['protected', 'exempt'] }).textContent).toBe('This is not a web site.');
});

test('where no site is protected, nothing was compared, and nothing is said of it', () => {
  const all: Standing = { host: 'a.example', bypassed: false, mayEdit: [], verdict: clear('a.example') };
  expect(standingWords(all, true).textContent).toBe('There is no site to compare its name with yet.');
});
