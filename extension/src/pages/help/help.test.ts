// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { read, readJson } from '../../../test/files.ts';
import { installLocale } from '../../../test/locale.ts';
import { draftOf, recipients } from './draft.ts';
import type { Places } from './places.ts';

const places = readJson<Places>('src/pages/help/places.json');
const now = new Date('2026-11-30T12:00:00Z');

beforeEach(() => installLocale());

async function open(): Promise<void> {
  Object.assign(chrome, { runtime: { sendMessage: vi.fn() } });
  vi.stubGlobal('fetch', async () => Response.json(places));
  document.documentElement.dataset['title'] = 'helpHeading';
  document.body.innerHTML = /<body>(.*)<\/body>/s.exec(read('src/pages/help/help.html'))![1]!;
  vi.resetModules();
  await import('./help.ts');
  await vi.waitFor(() => expect(document.querySelectorAll('#country option').length).toBeGreaterThan(60));
}

const field = (id: string): HTMLInputElement => document.querySelector<HTMLInputElement>(`#${id}`)!;
const type = (id: string, value: string): void => {
  field(id).value = value;
  field(id).dispatchEvent(new Event('input'));
};
const choose = (country: string): void => {
  field('country').value = country;
  field('country').dispatchEvent(new Event('change'));
};
const names = (id: string): string[] => [...document.querySelectorAll(`#${id} a`)].map(({ textContent }) => textContent);

test('the order is that of what is urgent: bank, passwords, report, removal', async () => {
  await open();
  expect([...document.querySelectorAll('.steps h2')].map(({ textContent }) => textContent)).toEqual([
    'Now: your bank, and the organisation that was imitated',
    'Today: passwords',
    'Then: report it',
    'So that nobody else falls for it: removal',
  ]);
});

test("a country's places are shown, its bank hotlines at the first step, and none without a country", async () => {
  await open();
  choose('DE');
  expect(names('banks')).toEqual(['Sperr-Notruf']);
  expect(document.querySelector('#banks .phone')!.textContent).toBe('116 116');
  expect(names('places')).toEqual(places['DE']!.filter(({ kind }) => kind !== 'bank').map(({ name }) => name));
  choose('');
  expect([...names('banks'), ...names('places'), document.querySelector('#checked')!.textContent]).toEqual(['']);
});

test('nothing leaves by itself: every address is a link that a person clicks, without a referrer', async () => {
  await open();
  choose('US');
  const links = [...document.querySelectorAll('main .places a, #contacts a')];
  expect(links.length).toBeGreaterThan(6);
  for (const link of links) {
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toBe('noreferrer');
    expect(link.getAttribute('href')).toMatch(/^https:\/\//);
  }
  expect(chrome.runtime.sendMessage).not.toHaveBeenCalled();
});

test('the report is written as one types, and can be copied once both names are there', async () => {
  await open();
  expect(field('copy').disabled).toBe(true);
  type('seen', 'https://user@PayPa1.com/login?a=b');
  type('real', 'paypal.com');
  expect(field('copy').disabled).toBe(false);
  expect(field('draft').value).toContain('I met the name paypa1[.]com. It may imitate paypal.com.');
});

test.each(recipients)('to the %s: the name and no more of an address, "may imitate" and no accusation', (recipient) => {
  const draft = draftOf({ recipient, seen: 'hxxps://paypa1[.]com/login?a=b', real: ' https://www.paypal.com/ ', story: 'I paid.' }, now);
  expect(draft).toContain('paypa1[.]com');
  expect(draft).toContain('It may imitate www.paypal.com.');
  expect(draft).toContain('\n\nI paid.\n\n');
  expect(draft).not.toMatch(/login|a=b|criminal|fraudster|phishing/i);
  expect(draft.split('\n\n')).toHaveLength(5);
});

test.each(['', '  '])('without a name there is no report: %o', (seen) => {
  expect(draftOf({ recipient: 'police', seen, real: 'paypal.com', story: '' }, now)).toBe('');
});

test.each(['ar', 'de', 'zh_CN'])('in %s too', (language) => {
  installLocale(language);
  expect(draftOf({ recipient: 'host', seen: 'paypa1.com', real: 'paypal.com', story: '' }, now)).toContain('paypa1[.]com');
});
