import { readPart } from '../shared/limits.ts';
import { webHost } from '../shared/web-host.ts';

/** A dot, as it is written in a name or so that nobody follows it (PastedText). Only words with one go to the helper. */
const dot = /[.．。｡]|\[dot\]|\(dot\)/iu;
const atEnd = /[.,;:!?…]+$/u;

/**
 * The first web address in a text that a person typed or selected; a mail address counts for its site.
 * @param read finds the sites in a text, as for lists and the command line; null where nobody does. A link needs no reading.
 * @returns an http or https address, or undefined where there is none.
 */
export async function addressIn(text: string, read: (text: string) => Promise<readonly string[] | null>): Promise<string | undefined> {
  const words = text
    .slice(0, readPart)
    .split(/\s+/u)
    .filter((word) => dot.test(word) || word.includes('://'));
  const only = words.length === 1 ? words[0]!.replace(atEnd, '') : '';
  if (text.trim().replace(atEnd, '') === only && webHost(only) !== undefined) return only;
  const found = words.length === 0 ? [] : ((await read(words.join('\n'))) ?? [only]);
  return found.map(addressOf).find((address) => address !== undefined);
}

/** The address of an entry, which may be no site's. */
function addressOf(entry: string): string | undefined {
  if (webHost(entry) !== undefined) return entry;
  const address = `http://${entry}`;
  return /[\p{L}\p{N}]/u.test(entry) && dot.test(entry) && !/^[a-z][a-z+.-]*:(?!\d)/i.test(entry) && webHost(address) !== undefined
    ? address
    : undefined;
}
