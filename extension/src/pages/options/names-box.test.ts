// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { read } from '../../../test/files.ts';
import { installLocale } from '../../../test/locale.ts';
import type { EditResult } from '../../shared/protocol/messages.ts';
import { NamesBox } from './names-box.ts';

interface Edit {
  readonly action: 'add' | 'preview' | 'remove';
  readonly names: readonly string[];
}

/** A helper with one site, which knows two names for it. */
let names: string[];
let edits: string[];
const known = ['Kaiser Permanente', 'Permanente'];

function answer({ action, names: [line = ''] }: Edit): object {
  if (action !== 'preview') edits.push(`${action} ${line}`);
  const [name = '', other = ''] = line.split(' = ');
  const refused = other.length > 0 && other.length < 5;
  if (action === 'add' && !refused) names.push(other);
  if (action === 'remove') names = names.filter((each) => each !== other);
  const outcome = refused ? 'refused' : action === 'remove' ? 'removed' : 'added';
  const offered = known.filter((each) => !names.includes(each));
  const result: EditResult = refused ? { input: line, outcome, reason: 'too-short' } : { input: line, outcome, name, offered };
  return { lists: 'v1', results: [result] };
}

const all = (selector: string): string[] => [...document.querySelectorAll(selector)].map((each) => each.textContent ?? '');
const field = (): HTMLInputElement => document.querySelector('#names-field')!;
const press = (selector: string): void => document.querySelector<HTMLElement>(selector)!.click();
const submit = (text: string): void => {
  field().value = text;
  document.querySelector('#names-form')!.dispatchEvent(new Event('submit', { cancelable: true }));
};

beforeEach(async () => {
  [names, edits] = [[], []];
  installLocale();
  Object.assign(chrome, { runtime: { sendMessage: async (message: Edit) => answer(message) }, extension: { inIncognitoContext: false } });
  document.body.innerHTML = /<body>(.*)<\/body>/s.exec(read('src/pages/options/options.html'))![1]!;
  await new NamesBox().open('kp.org');
});

test('the box says whose names it has, and offers those that are known', () => {
  expect(document.querySelector<HTMLDialogElement>('#names')!.open).toBe(true);
  expect(all('#names-heading')).toEqual(['What people also call kp.org']);
  expect(all('#names-list li')).toEqual([]);
  expect(all('#names-offers button')).toEqual(known);
});

test('an offered name counts once it is pressed, and is offered no more', async () => {
  expect(edits).toEqual([]);
  press('#names-offers button');
  await vi.waitFor(() => expect(all('#names-offers button')).toEqual(['Permanente']));
  expect(edits).toEqual(['add kp.org = Kaiser Permanente']);
  expect(all('#names-list bdi:not(.spoken)')).toEqual(['Kaiser Permanente']);
});

test('a name is typed and taken off again', async () => {
  submit(' Thrive Health ');
  await vi.waitFor(() => expect(all('#names-list bdi:not(.spoken)')).toEqual(['Thrive Health']));
  expect(field().value).toBe('');
  press('#names-list button');
  await vi.waitFor(() => expect(all('#names-list li')).toEqual([]));
  expect(edits).toEqual(['add kp.org = Thrive Health', 'remove kp.org = Thrive Health']);
});

test('a refusal says why, and leaves what was typed to be mended', async () => {
  submit('KP');
  await vi.waitFor(() => expect(all('#names-results li')).toHaveLength(1));
  expect(all('#names-results li')[0]).toContain('fewer than five letters');
  expect(field().value).toBe('KP');
  expect(all('#names-list li')).toEqual([]);
});

test('an empty field adds nothing, and Done closes the box', () => {
  submit('  ');
  expect(edits).toEqual([]);
  press('#names-close');
  expect(document.querySelector<HTMLDialogElement>('#names')!.open).toBe(false);
});
