import { webHost } from '../../../shared/web-host.ts';
import { csvRows } from './csv.ts';

/**
 * The contents of a file. `no-column`: a table or an export, but none of its fields is known to hold addresses, and no other is looked
 * into. `text`: anything else, in which the helper finds the sites.
 */
export type Found =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'passwords' | 'bookmarks'; readonly names: readonly string[] }
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
const delimiters = [',', ';', '\t'];
const isField = (name: string): boolean => fields.includes(name.trim().toLowerCase());

/** Recognises a bookmarks file, an export or a table by what is in it. */
export function readFile(text: string): Found {
  const content = text.replace(/^\uFEFF/, '');
  if (/^\s*<(!doctype|html|dl|meta)\b/i.test(content)) return { kind: 'bookmarks', names: bookmarks(content) };
  if (/^\s*[[{]\s*["{}\]]/.test(content)) return exported(content);
  const [header = ''] = content.split(/\r?\n/, 1);
  // A header names its columns. A list may begin with a comment, with a site and its names, or with several sites.
  const isTable = !header.startsWith('#') && !/^[^,;\t"]*=/.test(header);
  const delimiter = isTable ? delimiters.find((each) => header.includes(each)) : undefined;
  if (delimiter === undefined) return { kind: 'text', text: content };
  const found = table(content, delimiter);
  return found.kind === 'no-column' && /[^\s.][.@][^\s.]/.test(header) ? { kind: 'text', text: content } : found;
}

/** The text of a file: UTF-8; UTF-16 with a byte order mark; or else Latin-1, as old programs of Windows write it. */
export function decode(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Reads the columns with addresses and nothing else: no password is looked at. */
function table(text: string, delimiter: string): Found {
  const [header = [], ...rows] = csvRows(text, delimiter);
  const wanted = header.flatMap((name, index) => (isField(name) ? [index] : []));
  if (wanted.length === 0) return { kind: 'no-column' };
  return { kind: 'passwords', names: sitesIn(rows.flatMap((row) => wanted.map((index) => row[index] ?? ''))) };
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
    return { kind: 'text', text };
  }
  return cells.length === 0 ? { kind: 'no-column' } : { kind: 'passwords', names: sitesIn(cells) };
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
