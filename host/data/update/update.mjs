// Writes every generated file of host/data from the pinned packages and our own lists.
import { readdirSync, readFileSync } from 'node:fs';
import { writeSorted } from './lib/data-file.mjs';

// Raised by hand with the pins: the same pins give the same bytes, whatever the day.
const { dated } = JSON.parse(readFileSync(new URL('package.json', import.meta.url)));
const versions = { dated };
for (const set of readdirSync(new URL('sets/', import.meta.url)).sort()) {
  const { write } = await import(`./sets/${set}`);
  Object.assign(versions, write());
}
writeSorted(
  'versions.txt',
  Object.entries(versions).map(([name, version]) => `${name}\t${version}`),
);
