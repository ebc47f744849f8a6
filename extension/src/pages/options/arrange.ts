import type { Entry } from '../../shared/protocol/messages.ts';
import { webHost } from '../../shared/web-host.ts';

export type Sort = 'name' | 'ending' | 'source';

/** Names read from their ending: com.example.shop. */
const fromEnding = (name: string): string => name.split('.').reverse().join('.');
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sources: readonly string[] = ['user', 'browser-policy', 'machine-policy'];

/** The text a person searches for: a part of a name in either form, or a whole address. */
const sought = (query: string): string => (webHost(query.trim()) ?? query.trim()).toLowerCase();

/** The entries, sorted. By code point: a collator takes 130 ms for 10,000 names. */
export function sorted(entries: readonly Entry[], sort: Sort): Entry[] {
  const keyOf = ({ name, unicode }: Entry): string => (sort === 'ending' ? fromEnding(name) : unicode);
  const byKey = entries
    .map((entry) => ({ entry, key: keyOf(entry) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ entry }) => entry);
  return sort === 'source' ? byKey.sort((a, b) => sources.indexOf(a.source) - sources.indexOf(b.source)) : byKey;
}

/** The entries that have the query in them, in their order. */
export function matching(entries: readonly Entry[], query: string): readonly Entry[] {
  const part = sought(query);
  return part === ''
    ? entries
    : entries.filter(
        ({ name, unicode, alsoKnownAs = [] }) =>
          name.includes(part) ||
          unicode.includes(part) ||
          part.endsWith(`.${name}`) ||
          alsoKnownAs.some((also) => also.toLowerCase().includes(part)),
      );
}
