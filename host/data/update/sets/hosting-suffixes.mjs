// Where anyone gets a name: our own list, less what the PRIVATE section has already.
import { writeSorted } from '../lib/data-file.mjs';
import { isPrivateSuffix, registrable } from '../lib/domains.mjs';
import { ownLines } from '../lib/own.mjs';

export function hostingSuffixes() {
  const names = new Set(ownLines('hosting-suffixes.txt').flat());
  for (const name of names) if (isPrivateSuffix(name)) throw new Error(`${name} is in the PRIVATE section`);
  for (const name of names) if (!registrable(name)) throw new Error(`${name} is no domain`);
  return names;
}

export function write() {
  writeSorted('hosting-suffixes.txt', hostingSuffixes());
  return {};
}
