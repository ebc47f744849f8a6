// Our own lists of words and suffixes, as the host reads them.
import { writeSorted } from '../lib/data-file.mjs';
import { wordLists, wordsOf } from '../lib/own.mjs';

export function write() {
  for (const list of wordLists()) writeSorted(list, wordsOf(list));
  return {};
}
