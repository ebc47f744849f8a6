// Our own hand-written lists: words separated by blanks, # starts a comment line.
import { readdirSync, readFileSync } from 'node:fs';
import { dataFolder } from './data-file.mjs';

const folder = new URL('own/', dataFolder);

/** The lines of host/data/own/NAME as lists of words. */
export function ownLines(name) {
  return readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' '));
}

export const ownFiles = () => readdirSync(folder).sort();
