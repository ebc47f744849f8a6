// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { read } from '../../../test/files.ts';
import { isToIdentify } from '../../shared/protocol/is-lookalike.ts';
import type { Lookalike } from '../../shared/protocol/messages.ts';
import { type Kind, kinds } from '../../shared/vocabulary.ts';
import { identify } from './identify.ts';
import { sampleView } from './sample.ts';

const of = (more: Partial<Lookalike>): Lookalike => ({ ...sampleView.verdict, ...more });
const choices = (): HTMLButtonElement[] => [...document.querySelectorAll<HTMLButtonElement>('#which-names button')];
const first = (byte: number): string => {
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => Object.assign(array!, { 0: byte }));
  identify(of({}), () => undefined);
  return choices()[0]!.value;
};

beforeEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = read('src/pages/warning/warning.html');
});

test('the kinds that are asked about: those that no typing slip leads to, where they are sure', () => {
  const asked: Kind[] = ['homoglyph', 'mixed-script', 'embedding', 'combosquat', 'hosted'];
  expect(kinds.filter((kind) => isToIdentify(of({ kind })))).toEqual(kinds.filter((kind) => asked.includes(kind)));
  expect(kinds.filter((kind) => isToIdentify(of({ kind, certainty: 'unsure' })))).toEqual([]);
});

test('a letter that is dressed up is asked about in every kind', () => {
  const evidence = { ...sampleView.verdict.evidence, disguised: true };
  expect(kinds.filter((kind) => !isToIdentify(of({ kind, evidence })))).toEqual([]);
});

test('either may stand first', () => expect([first(0), first(1)].sort()).toEqual(['real', 'seen']));

test('the names are the domains that one would be at, a foreign one in both forms', () => {
  identify(of({ site: 'evil.net', target: 'paypal.com' }), () => undefined);
  expect(
    choices()
      .map(({ textContent }) => textContent)
      .sort(),
  ).toEqual(['evil.net', 'paypal.com']);
  const seen = { ascii: 'xn--pypal-4ve.com', unicode: 'pаypal.com' };
  identify(of({ site: seen.ascii, target: 'paypal.com', evidence: { ...sampleView.verdict.evidence, seen } }), () => undefined);
  expect(choices().map(({ textContent }) => textContent)).toContain(`${seen.unicode} ${seen.ascii}`);
});

test.each([
  ['the second click of a double click chooses nothing', 1499, 2, 0],
  ['a later click chooses', 1500, 1, 1],
  ['a key chooses at any time', 1001, 0, 1],
])('%s', (_, time, detail, times) => {
  const choose = vi.fn();
  const now = vi.spyOn(performance, 'now').mockReturnValue(1000);
  identify(of({}), choose);
  const click = new MouseEvent('click', { detail });
  Object.defineProperty(click, 'isTrusted', { value: true });
  now.mockReturnValue(time);
  choices()[0]!.dispatchEvent(click);
  expect(choose).toHaveBeenCalledTimes(times);
});

test('a foreign domain with a name in front is shown in both forms too', () => {
  const seen = { ascii: 'paypal.com.xn--bcher-kva.de', unicode: 'paypal.com.bücher.de' };
  identify(of({ site: 'xn--bcher-kva.de', target: 'paypal.com', evidence: { ...sampleView.verdict.evidence, seen } }), () => undefined);
  expect(choices().map(({ textContent }) => textContent)).toContain('bücher.de xn--bcher-kva.de');
});

test("a script's click chooses nothing", () => {
  const choose = vi.fn();
  identify(of({}), choose);
  for (const choice of choices()) choice.click();
  expect(choose).not.toHaveBeenCalled();
});
