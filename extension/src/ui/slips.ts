import type { EditResult } from '../shared/protocol/messages.ts';
import type { ListName } from '../shared/vocabulary.ts';
import { ask } from './ask.ts';

/** A line that would put an imitation of a protected site on a list, and the helper's preview of it. */
export interface Slip extends EditResult {
  readonly line: string;
}

/** Sorts out the lines that look like slips: these are added only when a person says that they are meant. */
export async function sortOutSlips(
  list: ListName,
  lines: readonly string[],
): Promise<{ readonly plain: string[]; readonly slips: Slip[] }> {
  const results = (await ask('edit', { list, action: 'preview', names: lines }))?.results ?? [];
  const isSlip = (index: number): boolean => results[index]?.imitates !== undefined;
  return {
    plain: lines.filter((_, index) => !isSlip(index)),
    slips: results.flatMap((result, index) => (isSlip(index) ? [{ ...result, line: lines[index]! }] : [])),
  };
}
