// Public suffixes that are sites themselves. Our own list; each must be a suffix, or the Public Suffix List has changed.
import { writeSorted } from '../lib/data-file.mjs';
import { isPublicSuffix } from '../lib/domains.mjs';
import { ownLines } from '../lib/own.mjs';

/** Each as its name and, where that is a name of its own, its first label. */
export const suffixSites = () =>
  ownLines('suffix-sites.txt')
    .flat()
    .map((word) => word.split(':'));

export function write() {
  for (const [name] of suffixSites()) if (!isPublicSuffix(name)) throw new Error(`suffix-sites.txt: ${name} is no public suffix`);
  writeSorted(
    'suffix-sites.txt',
    suffixSites().map((site) => site.join('\t')),
  );
  return {};
}
