// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { read, readJson } from '../../../test/files.ts';
import { installLocale } from '../../../test/locale.ts';
import { guardStateOf } from '../../shared/ladder.ts';
import { changedNotice } from '../../shared/messages.ts';
import type { EditResult, Entry } from '../../shared/protocol/messages.ts';

interface Message {
  readonly ask: string;
  readonly list?: 'protected' | 'exempt';
  readonly action?: string;
  readonly names?: readonly string[];
  readonly text?: string;
}

/** A background with a list each, which tells its pages of a change before it answers an edit, as the real one does. */
let lists: Record<'protected' | 'exempt', string[]>;
let hears: (message: object) => void;
let asked: string[];
let isGone: boolean;

const resultOf = (input: string, isPreview: boolean): EditResult => {
  if (input.startsWith('-')) return { input, outcome: 'refused', reason: 'bad-name' };
  return { input, outcome: 'added', name: input, ...(isPreview && input.startsWith('paypa1') ? { imitates: 'paypal.com' } : {}) };
};

const entry = (name: string): Entry => ({ name, unicode: name, source: 'user', locked: false });
const version = (): string => JSON.stringify(lists);

async function answer({ ask, list = 'protected', action, names = [], text = '' }: Message): Promise<unknown> {
  asked.push(ask === 'list' ? `list ${list}` : ask);
  switch (ask) {
    case 'state':
      return guardStateOf({ name: 'connected', version: '1.0.0' }, 'planned', true, { protected: 1, faults: [] });
    case 'status':
      return { lists: version(), protected: 1, exempt: 1, known: 1, planComplete: true, data: [], faults: [] };
    case 'list':
      return lists[list].map(entry);
    case 'read':
      return text.split('\n');
    case 'edit':
      if (isGone && action === 'add') return null;
      if (action === 'add' && names.some((name) => !lists[list].includes(name))) {
        lists[list].push(...names.filter((name) => !name.startsWith('-')));
        hears(changedNotice);
      }
      if (action === 'remove') lists[list] = lists[list].filter((name) => !names.includes(name));
      return {
        lists: version(),
        results: names.map((input) => ({
          ...resultOf(input, action === 'preview'),
          ...(action === 'remove' ? { outcome: 'removed' } : {}),
        })),
        ...(names.includes('example.org') ? { earlier: [{ list: 'exempt', name: 'example.net', imitates: 'example.org' }] } : {}),
      };
    default:
      return null;
  }
}

const rows = (): (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>('#protected-list li')].map(({ dataset }) => dataset['name']);

beforeEach(async () => {
  [asked, isGone] = [[], false];
  lists = { protected: ['paypal.com'], exempt: ['example.net'] };
  installLocale();
  Object.assign(chrome, {
    commands: { getAll: async () => [] },
    runtime: {
      sendMessage: answer,
      onMessage: { addListener: (listener: typeof hears) => (hears = listener) },
      getManifest: () => ({ version: '1.0.0' }),
    },
    extension: { inIncognitoContext: false },
  });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
    },
  );
  vi.stubGlobal('fetch', async () => Response.json(readJson('src/pages/options/finding/starter-sets.json')));
  document.documentElement.dataset['title'] = 'optionsTitle';
  document.body.innerHTML = /<body>(.*)<\/body>/s.exec(read('src/pages/options/options.html'))![1]!;
  vi.resetModules();
  await import('./options.ts');
  await vi.waitFor(() => expect(rows()).toEqual(lists.protected));
});

const add = (names: string): void => {
  document.querySelector<HTMLTextAreaElement>('#add-name')!.value = names;
  document.querySelector<HTMLButtonElement>('#add-button')!.click();
};
const settled = async (): Promise<void> => {
  await vi.waitFor(() => expect(document.querySelectorAll('#add-results li').length).toBeGreaterThan(0));
  await new Promise((resolve) => setTimeout(resolve, 50));
};
const loads = (): string[] => asked.filter((what) => what.startsWith('list')).sort();

test('the page loads each list once', () => {
  expect(loads()).toEqual(['list exempt', 'list protected']);
});

test('an edit loads each list once more, and what was added shows', async () => {
  asked = [];
  add('contoso.com');
  await settled();
  expect(rows()).toContain('contoso.com');
  expect(loads()).toEqual(['list exempt', 'list protected']);
});

test('an edit that changes nothing loads nothing', async () => {
  asked = [];
  add('paypal.com');
  await settled();
  expect(loads()).toEqual([]);
});

test('notices one after the other, of a helper or of a fault, load nothing while the lists stay', async () => {
  asked = [];
  for (let times = 0; times < 5; times++) hears(changedNotice);
  await vi.waitFor(() => expect(asked.filter((what) => what === 'status')).toHaveLength(2));
  expect(loads()).toEqual([]);
});

const said = (): string[] => [...document.querySelectorAll('#add-results li')].map(({ textContent }) => textContent ?? '');
const press = (label: string): void =>
  [...document.querySelectorAll<HTMLButtonElement>('#add-results button')].find(({ textContent }) => textContent === label)!.click();

test('what looks like a slip is asked about until it is answered, whatever else is added', async () => {
  const slip = (name: string): string =>
    `${name} looks like paypal.com, which you protect. A slip? Protect it all the same ${name} Don't add it ${name}`;
  add('paypa1.com\n-bad-.com');
  await vi.waitFor(() => expect(said()).toContain(slip('paypa1.com')));
  expect(document.querySelector<HTMLTextAreaElement>('#add-name')!.value).toBe('-bad-.com');
  add('contoso.com\npaypa1.net');
  await vi.waitFor(() => expect(said()).toEqual(['contoso.com is now protected.', slip('paypa1.com'), slip('paypa1.net')]));
  add('paypa1.com'); // once more: it is asked about once
  await vi.waitFor(() => expect(said()).toEqual([slip('paypa1.net'), slip('paypa1.com')]));

  press("Don't add it paypa1.net");
  expect(said()).toEqual([slip('paypa1.com')]);
  expect(document.activeElement?.id).toBe('add-name');

  isGone = true;
  press('Protect it all the same paypa1.com');
  await vi.waitFor(() => expect(said()).toEqual(['paypa1.com: the helper is not running', slip('paypa1.com')]));
  isGone = false;
  press('Protect it all the same paypa1.com');
  await vi.waitFor(() => expect(said()).toEqual(['paypa1.com is now protected.']));
  expect(lists.protected).toEqual(['paypal.com', 'contoso.com', 'paypa1.com']);
});

test('an entry that imitates what is protected after it is told, and is taken off its list by a button', async () => {
  add('example.org');
  await vi.waitFor(() => expect(said()).toHaveLength(2));
  expect(said()[1]).toBe(
    'example.net, which was on a list before, looks like example.org. A slip? It opens without a warning. Remove example.net',
  );
  press('Remove example.net');
  await vi.waitFor(() => expect(said()[1]).not.toContain('A slip?'));
  expect(lists.exempt).toEqual([]);
});
