// Our own hand-written lists: words separated by blanks, # starts a comment line.
// own/sites: sites, all of which go onto the list of known sites. own/words: lists that the host reads under their own names.
import { readdirSync, readFileSync } from 'node:fs';
import { dataFolder } from './data-file.mjs';

const folder = new URL('own/', dataFolder);

const filesOf = (kind) => readdirSync(new URL(kind, folder)).sort();

/** The lines of host/data/own/NAME. */
export const ownText = (name) =>
  readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** The same as lists of words. */
export const ownLines = (name) => ownText(name).map((line) => line.split(' '));

/** Every hand-written site. */
export const ownSites = () => filesOf('sites/').flatMap((file) => ownLines(`sites/${file}`).flat());

/** The names of the lists that the host reads as they are. */
export const wordLists = () => filesOf('words/');

/** The words of such a list, each once, without accents: people write them without. */
export const wordsOf = (list) =>
  new Set(
    ownLines(`words/${list}`)
      .flat()
      .map((word) => word.normalize('NFD').replace(/\p{M}/gu, '')),
  );

/** The form of such a list, from its first line: `# At least COUNT of the form EXPRESSION`. */
export function formOf(list) {
  const [first] = readFileSync(new URL(`words/${list}`, folder), 'utf8').split('\n');
  const [, atLeast, line] = /^# At least (\d+) of the form (\S+)$/.exec(first) ?? [];
  if (line === undefined) throw new Error(`own/words/${list}: the first line says the form: # At least COUNT of the form EXPRESSION`);
  return { line, atLeast: Number(atLeast) };
}
