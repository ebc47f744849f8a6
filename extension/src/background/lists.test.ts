import { expect, test, vi } from 'vitest';
import { HostError } from './host/host-error.ts';
import type { HostLink } from './host/link.ts';
import { Lists, partsOf } from './lists.ts';

const open = { isPrivate: false };
const entry = (name: string): object => ({ name, unicode: name, source: 'user', locked: false });

test('a long list is read page by page', async () => {
  const names = Array.from({ length: 2_345 }, (_, index) => `${index}.example`);
  const request = vi.fn(async (_: string, { offset }: { offset: number }) => ({
    lists: 'v1',
    offset,
    total: names.length,
    entries: names.slice(offset, offset + 1_000).map(entry),
  }));
  const lists = new Lists({ request } as unknown as HostLink, () => undefined);
  expect((await lists.all('protected')).map(({ name }) => name)).toEqual(names);
  expect(request).toHaveBeenCalledTimes(3);
});

test('a list that shrinks while it is read ends', async () => {
  const request = vi.fn(async (_: string, { offset }: { offset: number }) => ({
    lists: 'v1',
    offset,
    total: 2,
    entries: offset === 0 ? [entry('a.example')] : [],
  }));
  expect(await new Lists({ request } as unknown as HostLink, () => undefined).all('exempt')).toHaveLength(1);
});

test('an edit announces the new version at once', async () => {
  const onLists = vi.fn();
  const request = vi.fn(async () => ({ lists: 'v2', results: [] }));
  await new Lists({ request } as unknown as HostLink, onLists).edit('exempt', 'add', ['a.example'], open);
  expect(request).toHaveBeenCalledWith('exempt-add', { names: ['a.example'] }, expect.any(Number));
  expect(onLists).toHaveBeenCalledWith('v2');
});

test('a list that changes while it is read is read again', async () => {
  const versions = ['v1', 'v2', 'v2', 'v2'];
  const request = vi.fn(async (_: string, { offset }: { offset: number }) => ({
    lists: versions.shift(),
    offset,
    total: 2,
    entries: [entry(`${offset}.example`)],
  }));
  expect(await new Lists({ request } as unknown as HostLink, () => undefined).all('protected')).toHaveLength(2);
  expect(request).toHaveBeenCalledTimes(4);
});

const many = Array.from({ length: 2_500 }, (_, index) => `${index}.example`);
const added = async (_: string, { names }: { names: string[] }) => ({
  lists: 'v2',
  results: names.map((input) => ({ input, outcome: 'added', name: input })),
});

test('many names are sent in several requests', async () => {
  const request = vi.fn(added);
  const { results } = await new Lists({ request } as unknown as HostLink, () => undefined).edit('protected', 'add', many, open);
  expect(request.mock.calls.map(([, { names }]) => names.length)).toEqual([1_000, 1_000, 500]);
  expect(results.map(({ input }) => input)).toEqual(many);
});

test('where the helper goes away in between, what it answered stands and the rest is refused', async () => {
  const request = vi.fn(added).mockImplementationOnce(added).mockRejectedValueOnce(new HostError('gone'));
  const { results } = await new Lists({ request } as unknown as HostLink, () => undefined).edit('protected', 'add', many, open);
  expect(results).toHaveLength(many.length);
  expect(results.slice(0, 1_000).every(({ outcome }) => outcome === 'added')).toBe(true);
  expect(results.slice(1_000).every(({ outcome, reason }) => outcome === 'refused' && reason === 'gone')).toBe(true);
});

test.each(['add', 'preview', 'remove'] as const)('what a private window shows: %s reaches no list and no helper', async (action) => {
  const [request, onLists] = [vi.fn(added), vi.fn()];
  const { results } = await new Lists({ request } as unknown as HostLink, onLists).edit('exempt', action, ['a.example'], {
    isPrivate: true,
  });
  expect(results).toEqual([{ input: 'a.example', outcome: 'refused', reason: 'private' }]);
  expect([request, onLists].map(({ mock }) => mock.calls)).toEqual([[], []]);
});

test('a long text is read in parts that end with a line, and nothing of it is lost', async () => {
  const text = Array.from({ length: 30_000 }, (_, index) => `${index}.example`).join('\n');
  const request = vi.fn(async (_: string, { text: part }: { text: string }) => ({ names: part.split('\n').filter((name) => name !== '') }));
  const names = await new Lists({ request } as unknown as HostLink, () => undefined).read(text);
  expect(names).toEqual(text.split('\n'));
  expect(request.mock.calls.length).toBeGreaterThan(3);
});

test('of a file of which one part is a table nothing is taken', async () => {
  const text = Array.from({ length: 30_000 }, (_, index) => `${index}.example`).join('\n');
  const request = vi.fn(async (_: string, { text: part, file }: { text: string; file?: boolean }) =>
    file === true && part.includes('29999') ? { names: [], table: true } : { names: [part] },
  );
  const lists = new Lists({ request } as unknown as HostLink, () => undefined);
  expect(await lists.read(text, true)).toEqual([]);
  expect(await lists.read(text)).not.toEqual([]);
});

test.each([
  ['lines', 'a.example\n'],
  ['names in one line', 'a.example, '],
  ['nothing to part at', 'a'],
  ['characters of two halves', '😀'],
  ['halves of characters', '\uD83D'],
])('parts fit a request: %s', (_, piece) => {
  const text = piece.repeat(250_000 / piece.length);
  const parts = partsOf(text);
  expect(parts.join('').length).toBe(text.length);
  expect(parts.every((part) => (part.length <= 100_000 && part.length > 90_000) || part === parts.at(-1))).toBe(true);
  expect(parts.some((part) => /\p{Surrogate}/u.test(part))).toBe(false);
});
