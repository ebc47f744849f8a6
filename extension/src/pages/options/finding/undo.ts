import type { ListName } from '../../../shared/vocabulary.ts';
import { written } from '../../../shared/written.ts';
import { ask } from '../../../ui/ask.ts';

/** The entries of a list by their names, each as its line says it. */
export type Lines = ReadonlyMap<string, string>;

/** The list as it is now; null without a helper. */
export async function linesOf(list: ListName): Promise<Lines | null> {
  const entries = await ask('list', { list });
  return entries && new Map(entries.map(({ name, alsoKnownAs }) => [name, written(name, alsoKnownAs)]));
}

/**
 * The part of an undo that may be done: a site that somebody took off since is no more to take off, and of one that somebody gave other
 * names since, the line is theirs. What takes off names only (`kp.org = Kaiser`) takes off no others.
 * @param added the list as it was after the sites were added.
 */
export function stillAdded(undo: readonly string[], added: Lines, now: Lines): { readonly lines: string[]; readonly changed: number } {
  const there = undo.filter((line) => line.includes('=') || now.has(line));
  const lines = there.filter((line) => line.includes('=') || now.get(line) === added.get(line));
  return { lines, changed: there.length - lines.length };
}
