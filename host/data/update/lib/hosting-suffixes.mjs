// Suffixes under which anyone gets a name: our own list, less what the PRIVATE section has already.
import { isPrivateSuffix, registrable } from './domains.mjs';
import { wordsOf } from './own.mjs';

export function hostingSuffixes() {
  const names = wordsOf('hosting-suffixes.txt');
  for (const name of names) if (isPrivateSuffix(name)) throw new Error(`${name} is in the PRIVATE section`);
  for (const name of names) if (!registrable(name)) throw new Error(`${name} is no domain`);
  return names;
}
