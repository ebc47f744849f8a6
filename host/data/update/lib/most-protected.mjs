// Sites that people are likeliest to protect: what the starter sets of the options page offer, the brands that the scores
// protect, banks, and the first name of each company in our list of owners.
import { readFileSync } from 'node:fs';
import { dataFolder } from './data-file.mjs';
import { ownLines } from './own.mjs';

const repository = new URL('../../', dataFolder);
const text = (path) => readFileSync(new URL(path, repository), 'utf8');

const brands = () => text('tests/corpus/brands.txt').trimEnd().split('\n');

/** The names in the strings of that file; its branches' names and its comments have no dot between letters. */
const starters = () =>
  [...text('extension/src/pages/options/finding/starter-sets.ts').matchAll(/'([^'\n]*)'/g)].flatMap(([, names]) =>
    names.split(' ').filter((name) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name)),
  );

/** Registrable domains, each once, sorted. */
export const mostProtected = () =>
  [
    ...new Set([...brands(), ...starters(), ...ownLines('sites/banks.txt').flat(), ...ownLines('sites/owners.txt').map(([main]) => main)]),
  ].sort();
