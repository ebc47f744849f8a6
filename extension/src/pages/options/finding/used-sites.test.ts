import { beforeEach, expect, test, vi } from 'vitest';
import { usedSites } from './used-sites.ts';

const request = vi.fn(async (_: object) => true);
const remove = vi.fn(async (_: object) => true);
const getTree = vi.fn();
const getManifest = vi.fn((): object => ({}));

beforeEach(() => {
  request.mockClear().mockResolvedValue(true);
  remove.mockClear();
  getManifest.mockReturnValue({});
  getTree.mockReset().mockResolvedValue([
    {
      children: [
        { url: 'https://a.example/1' },
        { title: 'folder', children: [{ url: 'https://b.example/' }, { url: 'https://a.example/2' }] },
      ],
    },
  ]);
  const topSites = { get: async () => [{ url: 'https://c.example/', title: 'c' }] };
  vi.stubGlobal('chrome', { permissions: { request, remove }, bookmarks: { getTree }, topSites, runtime: { getManifest } });
});

test.each<['bookmarks' | 'topSites', string[]]>([
  ['bookmarks', ['a.example', 'b.example']],
  ['topSites', ['c.example']],
])('%s are read with a permission that is given back', async (from, sites) => {
  expect(await usedSites(from)).toEqual(sites);
  expect(request).toHaveBeenCalledWith({ permissions: [from] });
  expect(remove).toHaveBeenCalledWith({ permissions: [from] });
});

test('Firefox is told that sites of bookmarks go to the helper, as its manifest says', async () => {
  getManifest.mockReturnValue({ browser_specific_settings: { gecko: { data_collection_permissions: { optional: ['bookmarksInfo'] } } } });
  await usedSites('bookmarks');
  expect(request).toHaveBeenCalledWith({ permissions: ['bookmarks'], data_collection: ['bookmarksInfo'] });
  expect(remove).toHaveBeenCalledWith({ permissions: ['bookmarks'], data_collection: ['bookmarksInfo'] });
  await usedSites('topSites');
  expect(request).toHaveBeenCalledWith({ permissions: ['topSites'] });
});

test('where the person says no, nothing is read', async () => {
  request.mockResolvedValue(false);
  expect(await usedSites('bookmarks')).toBeUndefined();
  expect(getTree).not.toHaveBeenCalled();
});

test('the permission is given back even where reading fails', async () => {
  getTree.mockRejectedValue(new Error('no bookmarks'));
  await expect(usedSites('bookmarks')).rejects.toThrow();
  expect(remove).toHaveBeenCalled();
});
