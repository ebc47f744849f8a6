import { expect, test, vi } from 'vitest';
import type { HostLink } from './host/link.ts';
import { Lists } from './lists.ts';

const entry = (name: string): object => ({ name, unicode: name, source: 'user', locked: false });

test('a long list is read page by page', async () => {
  const names = Array.from({ length: 2_345 }, (_, index) => `${index}.example`);
  const request = vi.fn(async (_: string, { offset }: { offset: number }) => ({
    lists: 'v1', offset, total: names.length, entries: names.slice(offset, offset + 1_000).map(entry),
  }));
  const lists = new Lists({ request } as unknown as HostLink, () => undefined);
  expect((await lists.all('protected')).map(({ name }) => name)).toEqual(names);
  expect(request).toHaveBeenCalledTimes(3);
});

test('a list that shrinks while it is read ends', async () => {
  const request = vi.fn(async (_: string, { offset }: { offset: number }) => ({ lists: 'v1', offset, total: 2, entries: offset === 0 ? [entry('a.example')] : [] }));
  expect(await new Lists({ request } as unknown as HostLink, () => undefined).all('exempt')).toHaveLength(1);
});

test('an edit announces the new version at once', async () => {
  const onLists = vi.fn();
  const request = vi.fn(async () => ({ lists: 'v2', results: [] }));
  await new Lists({ request } as unknown as HostLink, onLists).edit('exempt', 'add', ['a.example']);
  expect(request).toHaveBeenCalledWith('exempt-add', { names: ['a.example'] }, expect.any(Number));
  expect(onLists).toHaveBeenCalledWith('v2');
});
