import type { ExportPart } from '../../shared/protocol/records.ts';
import type { NamedText } from './zip.ts';

/** All files of an export, part by part; undefined where there is none, or the records changed in between. */
export async function exported(ask: (part: number) => Promise<ExportPart | null>): Promise<NamedText[] | undefined> {
  const files = new Map<string, string>();
  let head: string | undefined;
  for (let part = 1, parts = 1; part <= parts; part++) {
    const reply = await ask(part);
    if (reply === null || reply.head !== (head ?? reply.head)) return undefined;
    ({ head, parts } = reply);
    for (const { name, text } of reply.files) files.set(name, (files.get(name) ?? '') + text);
  }
  return [...files].map(([name, text]) => ({ name, text }));
}
