import type { EditResult } from '../shared/protocol/messages.ts';
import type { ListName } from '../shared/vocabulary.ts';
import { ask } from './ask.ts';
import { once } from './repeats.ts';

/** A line that would put an imitation of a protected site on a list, and the helper's preview of it. */
export interface Slip extends EditResult {
  readonly line: string;
}

/** Sorts out the lines that look like slips, repeats among them: these are added only when a person says that they are meant. */
export async function sortOutSlips(
  list: ListName,
  lines: readonly string[],
): Promise<{ readonly plain: string[]; readonly slips: Slip[] }> {
  const results = (await ask('edit', { list, action: 'preview', names: lines }))?.results ?? [];
  const slips = results.flatMap((result, index) => (result.imitates === undefined ? [] : [{ ...result, line: lines[index]! }]));
  // Of a name that is given twice only the first would be added.
  const names = new Set(slips.map(({ name }) => name));
  return { plain: lines.filter((_, index) => results[index]?.name === undefined || !names.has(results[index].name)), slips: once(slips) };
}
