// Writes every generated file of host/data from the pinned packages and our own lists.
import { readdirSync } from 'node:fs';
import { writeSorted } from './lib/data-file.mjs';

const versions = {};
for (const set of readdirSync(new URL('sets/', import.meta.url)).sort()) {
  const { write } = await import(`./sets/${set}`);
  Object.assign(versions, write());
}
writeSorted('versions.txt', Object.entries(versions).map(([name, version]) => `${name}\t${version}`));
