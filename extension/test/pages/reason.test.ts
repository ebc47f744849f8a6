import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
// @ts-expect-error a plain script of the build
import * as catalogue from '../../catalogue.mjs';
import type { WarningView } from '../../src/shared/messages.ts';
import type { Statement } from '../../src/shared/protocol/messages.ts';
import { longest } from '../languages.ts';
import { ofEachKind, protectedAgainst } from './of-each-kind.ts';
import { Stage } from './stage.ts';

const texts = (catalogue.topics as { why: Record<string, Record<string, string>> }).why;

/** Several differences at once, each of which is to be said. */
const several = [
  'paypai-login.net',
  'secure-paypa1-login.com',
  'pay-pal.net',
  'p-a-y-p-a-l.com',
  'paypal.customer-service.net',
  'paypal.com.xn--e1afmkfd.xn--p1ai',
  'xn--al-7kc6dbr.com',
  'xn--80aa0cbo65f.com',
];

/** The text of the accessibility tree, as a screen reader reads on. */
async function heard(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored, role }) => !ignored && role?.value === 'StaticText')
    .map(({ name }) => String(name?.value ?? ''))
    .join('');
}

/** The words that tell a statement's letters, names and place, whatever the language. */
const told = ({ place, seen = '', real = '', before = '', behind = '', name = '' }: Statement, language: string): string[] => [
  ...(place === undefined ? [] : [texts['whyOrdinals']![language]!.split(' ')[place - 1] ?? String(place)]),
  ...(place === undefined ? [seen, real] : [...seen, ...real]),
  before,
  behind,
  name,
];

// One from left to right, one from right to left, and the longest; why.test.ts has the sentences of every language.
describe.each(['en', 'ar', longest])('%s', (language) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open({ language, protected: protectedAgainst });
  });
  afterAll(() => stage.close());

  test('the accessibility tree has each difference and its place', async () => {
    for (const name of [...Object.values(ofEachKind), ...several]) {
      const page = await stage.warning(`https://${name}/`);
      const { verdict } = await page.evaluate(
        async () => chrome.runtime.sendMessage({ ask: 'warning', token: location.hash.slice(1) }) as Promise<WarningView>,
      );
      const [said, why] = [await heard(page), await page.textContent('#why')];
      expect(said, name).toContain(why);
      for (const statement of verdict.evidence.statements ?? [])
        for (const part of told(statement, language)) expect(why?.toLowerCase(), name).toContain(part.toLowerCase());
      if (language === 'en') expect(why, name).toBe(verdict.evidence.spoken);
      expect(why, name).not.toBe('');
      await page.close();
    }
  }, 180_000);
});
