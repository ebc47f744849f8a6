import type { EditResult } from '../shared/protocol/messages.ts';

/** True of a line that says what a site is also known as; the path and the query of a link may have the same sign. */
export const hasNames = (line: string): boolean => /^[^/?#]*=| =/.test(line);

/**
 * The results without repeats: of each site the one that matters most, a slip first, then what changes the list. Lines that add different
 * names to a site all stay. So does what is no site, since a person looks at each.
 * @param results each with its line, of which an answer repeats the beginning only.
 */
export function once<R extends EditResult & { readonly line?: string }>(results: readonly R[]): R[] {
  const kept = new Map<string, R>();
  const named = new Set<string>();
  for (const [index, result] of results.entries()) {
    const { input, line = input, name = `${index}`, outcome } = result;
    const isNamed = outcome === 'added' && hasNames(line);
    if (isNamed) named.add(name);
    const key = isNamed ? `${name} = ${line}` : name;
    const other = kept.get(key);
    if (other === undefined || weight(result) > weight(other)) kept.set(key, result);
  }
  return [...kept].flatMap(([key, result]) => (named.has(key) ? [] : [result]));
}

const weight = ({ outcome, imitates }: EditResult): number => (imitates !== undefined ? 2 : outcome === 'added' ? 1 : 0);

/** The number of different sites. */
export const countSites = (results: readonly EditResult[]): number => new Set(results.map(({ input, name = input }) => name)).size;
