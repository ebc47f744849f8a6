// Where a company's name is most likely the company's own account.
import { writeSorted } from '../lib/data-file.mjs';
import { ownLines } from '../lib/own.mjs';

export function write() {
  writeSorted('tenant-suffixes.txt', new Set(ownLines('tenant-suffixes.txt').flat()));
  return {};
}
