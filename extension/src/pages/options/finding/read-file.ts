import { webHost } from '../../../shared/web-host.ts';
import { csvRows } from './csv.ts';
import { isPlainList } from './plain-list.ts';

/**
 * The contents of a file. `no-column`: neither a list nor a table or an export of which a field is known to hold addresses; nothing of it
 * is looked into. `text`: a list, in which the helper finds the sites. `left`: the rows of a table that don't fit its columns.
 */
export type Found =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bookmarks'; readonly names: readonly string[] }
  | { readonly kind: 'passwords'; readonly names: readonly string[]; readonly left: number }
  | { readonly kind: 'no-column' };

/**
 * The fields in which password managers keep addresses: Chrome, Edge, Firefox, Safari, 1Password, Dashlane, LastPass and Proton Pass
 * (url), Bitwarden (login_uri; in JSON uris, uri), KeePassXC (URL), KeePass (Web Site), NordPass (url, additional_urls), RoboForm (Url,
 * MatchUrl), Keeper (Website Address; in JSON login_url), Proton Pass in JSON (urls).
 */
const fields = [
  ...['url', 'urls', 'additional_urls', 'uri', 'uris', 'login_uri', 'login uri', 'login_url', 'login url', 'web site', 'website'],
  ...['website address', 'matchurl', 'hostname', 'domain', 'address'],
];
const delimiters = [',', ';', '\t', '|'];
const isField = (name: string): boolean => fields.includes(name.trim().toLowerCase());

/** Recognises a bookmarks file, an export, a table or a list by what is in it. Anything else may hold passwords, and is not read. */
export function readFile(text: string): Found {
  const content = text.replace(/^\uFEFF/, '').replace(/^\s*"?sep=."?\s*[\r\n]/i, ''); // Excel's mark, in front of the header
  if (/^\s*<(!doctype|html|dl|meta)\b/i.test(content)) return { kind: 'bookmarks', names: bookmarks(content) };
  if (/^\s*(?:\{|\[\s*["[{}\]])/.test(content)) return exported(content);
  for (const delimiter of delimiters) {
    const found = content.includes(delimiter) ? table(content, delimiter) : undefined;
    if (found !== undefined) return found;
  }
  return isPlainList(content) ? { kind: 'text', text: content } : { kind: 'no-column' };
}

/**
 * The text of a file: UTF-16 with a byte order mark; or else UTF-8, of which a line may be in Latin-1, as old programs of Windows write it.
 * A line that has letters of both is damaged UTF-8: what is no letter becomes a mark, so that the name is refused.
 */
export function decode(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = new TextDecoder().decode(bytes);
  return text.includes('\uFFFD') ? linesIn(new Uint8Array(bytes)).map(decodeLine).join('') : text;
}

/** The lines with their line feeds. */
function linesIn(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const lines: Uint8Array<ArrayBuffer>[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from) + 1 || bytes.length;
    lines.push(bytes.subarray(from, end));
    from = end;
  }
  return lines;
}

const utf8 = new TextDecoder();
const latin = new TextDecoder('windows-1252');

function decodeLine(line: Uint8Array<ArrayBuffer>): string {
  const text = utf8.decode(line);
  if (!text.includes('\uFFFD') || /[^\0-\x7F\uFFFD]/.test(text)) return text;
  const read = latin.decode(line);
  return read.includes('\u00EF\u00BF\u00BD') ? text : read; // the mark itself, of an earlier damage
}

/**
 * Reads the columns with addresses and nothing else: no password is looked at. In a row that has not as many cells as there are columns
 * nobody knows which is which.
 * @returns undefined where the first row of several cells names no such column.
 */
function table(text: string, delimiter: string): Found | undefined {
  const cells: string[] = [];
  let header: readonly string[] | undefined;
  let left = 0;
  for (const row of csvRows(text, delimiter)) {
    if (row.length > 0 && row.every((cell) => cell.trim() === '')) continue;
    if (row.length !== (header?.length ?? row.length) || row.length < 2) left++;
    else if (header !== undefined) cells.push(...row.filter((_, index) => isField(header![index]!)));
    else if (row.some(isField)) header = row;
    else return undefined;
  }
  return header && { kind: 'passwords', names: sitesIn(cells), left };
}

/** Reads the fields with addresses of an export in JSON, however deep, and nothing else. An encrypted one has none. */
function exported(text: string): Found {
  const cells: string[] = [];
  const walk = (value: unknown, isWanted: boolean): void => {
    if (typeof value === 'string') {
      if (isWanted) cells.push(value);
    } else if (Array.isArray(value)) for (const each of value) walk(each, isWanted);
    else if (typeof value === 'object' && value !== null) {
      const { type } = value as { type?: unknown }; // Enpass: { "type": "url", "value": "https://…" }
      for (const [name, each] of Object.entries(value)) walk(each, isField(name) || (name === 'value' && type === 'url'));
    }
  };
  try {
    walk(JSON.parse(text), false);
  } catch {
    return { kind: 'no-column' }; // cut off, or something else
  }
  return cells.length === 0 ? { kind: 'no-column' } : { kind: 'passwords', names: sitesIn(cells), left: 0 };
}

/** One field may hold several, as a list or as JSON (NordPass); an app's own address (androidapp://…) is no site. */
const sitesIn = (cells: readonly string[]): string[] => sitesOf(cells.flatMap((cell) => cell.split(/[\s,;"[\]]+/)));

/** The links of a bookmarks file. Parsed, it is a document that loads and runs nothing. */
function bookmarks(text: string): string[] {
  const parsed = new DOMParser().parseFromString(text, 'text/html');
  return sitesOf([...parsed.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')!));
}

/** The hosts of addresses, each once, the most frequent first. */
export function sitesOf(addresses: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const address of addresses) {
    const host = webHost(address) ?? (/^[^\s:/@]+\.[^\s:/@]+$/.test(address) ? webHost(`http://${address}`) : undefined);
    if (host !== undefined) counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([host]) => host);
}
