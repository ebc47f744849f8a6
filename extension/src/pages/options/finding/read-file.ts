import { webHost } from '../../../shared/web-host.ts';
import { csvRows } from './csv.ts';

/** The contents of a file. `no-column`: a table, but none of its columns is known to hold addresses, and no other is looked into. */
export type Found =
  | { readonly kind: 'lines' | 'passwords' | 'bookmarks'; readonly names: readonly string[] }
  | { readonly kind: 'no-column' };

/**
 * The columns in which password managers keep addresses: Chrome, Edge, Firefox and Safari (url), Bitwarden (login_uri),
 * 1Password (urls), KeePass (URL, "Web Site"), LastPass and Dashlane (url, website), RoboForm (MatchUrl).
 */
const columns = ['url', 'urls', 'login_uri', 'login uri', 'login url', 'web site', 'website', 'matchurl', 'hostname', 'domain', 'address'];
const delimiters = [',', ';', '\t'];

/** Recognises a bookmarks file, a table, or one name a line, by what is in it. */
export function readFile(text: string): Found {
  const content = text.replace(/^\uFEFF/, '');
  if (/^\s*<(!doctype|html|dl|meta)\b/i.test(content)) return { kind: 'bookmarks', names: bookmarks(content) };
  const [header = ''] = content.split(/\r?\n/, 1);
  // A list may begin with a comment, or with a site and its names: kp.org = Kaiser Permanente, Kaiser.
  const isTable = !header.startsWith('#') && !/^[^,;\t"]*=/.test(header);
  const delimiter = isTable ? delimiters.find((each) => header.includes(each)) : undefined;
  return delimiter === undefined ? { kind: 'lines', names: lines(content) } : table(content, delimiter);
}

const lines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');

/** Reads the columns with addresses and nothing else: no password is looked at. */
function table(text: string, delimiter: string): Found {
  const [header = [], ...rows] = csvRows(text, delimiter);
  const wanted = header.flatMap((name, index) => (columns.includes(name.trim().toLowerCase()) ? [index] : []));
  if (wanted.length === 0) return { kind: 'no-column' };
  const cells = rows.flatMap((row) => wanted.map((index) => row[index] ?? ''));
  // One cell may hold several; an app's own address (androidapp://…) is no site.
  return { kind: 'passwords', names: sitesOf(cells.flatMap((cell) => cell.split(/[\s,]+/))) };
}

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
