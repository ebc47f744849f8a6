// Sites that people are likeliest to protect: banks, government, post and health of many countries, the brands that the scores
// protect, more banks, and the first name of each company in our list of owners.
import { readFileSync } from 'node:fs';
import { dataFolder } from './data-file.mjs';
import { ownLines } from './own.mjs';

const repository = new URL('../../', dataFolder);
const text = (path) => readFileSync(new URL(path, repository), 'utf8');

const lines = (path) => text(path).trimEnd().split('\n');

/** Registrable domains, each once, sorted. */
export const mostProtected = () =>
  [
    ...new Set([
      ...lines('tests/corpus/brands.txt'),
      ...lines('tests/corpus/ordinary.txt'),
      ...ownLines('sites/banks.txt').flat(),
      ...ownLines('sites/owners.txt').map(([main]) => main),
    ]),
  ].sort();
