import { sitesOf } from './read-file.ts';

/** The part of Firefox's manifest that is read here. */
interface ToFirefox {
  readonly browser_specific_settings?: { readonly gecko: { readonly data_collection_permissions: { readonly optional: string[] } } };
}

export type UsedFrom = 'bookmarks' | 'topSites';

/**
 * The sites a person keeps or visits most, the most frequent first. The permission is asked for now and given back at once:
 * UrlGuard has no need of it at any other time.
 * @returns undefined where the person said no.
 */
export async function usedSites(from: UsedFrom): Promise<string[] | undefined> {
  const wanted = { permissions: [from], ...(from === 'bookmarks' ? toldToFirefox() : {}) } satisfies chrome.permissions.Permissions;
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

/** The data that Firefox is told of beside the permission: the sites of the bookmarks go to the helper. Chromium takes no such key. */
const toldToFirefox = (): object => {
  const told = (chrome.runtime.getManifest() as ToFirefox).browser_specific_settings?.gecko.data_collection_permissions.optional;
  return told === undefined ? {} : { data_collection: told };
};

const addresses = (nodes: readonly chrome.bookmarks.BookmarkTreeNode[]): string[] =>
  nodes.flatMap(({ url, children = [] }) => [...(url === undefined ? [] : [url]), ...addresses(children)]);
