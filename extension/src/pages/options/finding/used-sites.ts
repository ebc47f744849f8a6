import { sitesOf } from './read-file.ts';

export type UsedFrom = 'bookmarks' | 'topSites';

/**
 * The sites a person keeps or visits most, the most frequent first. The permission is asked for now and given back at once:
 * UrlGuard has no need of it at any other time.
 * @returns undefined where the person said no.
 */
export async function usedSites(from: UsedFrom): Promise<string[] | undefined> {
  const wanted = { permissions: [from] } satisfies chrome.permissions.Permissions;
  // First of all, and nothing awaited before: browsers ask only upon a person's click.
  if (!(await chrome.permissions.request(wanted))) return undefined;
  try {
    return sitesOf(
      from === 'bookmarks' ? addresses(await chrome.bookmarks.getTree()) : (await chrome.topSites.get()).map(({ url }) => url),
    );
  } finally {
    await chrome.permissions.remove(wanted);
  }
}

const addresses = (nodes: readonly chrome.bookmarks.BookmarkTreeNode[]): string[] =>
  nodes.flatMap(({ url, children = [] }) => [...(url === undefined ? [] : [url]), ...addresses(children)]);
