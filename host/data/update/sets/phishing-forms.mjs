// Writes the forms in which real phishing writes names: for the coverage report alone, no rule reads it.
import { readFileSync } from 'node:fs';
import { writeSorted } from '../lib/data-file.mjs';

export function write() {
  const forms = readFileSync(new URL('../sources/phishing-forms.txt', import.meta.url), 'utf8');
  writeSorted('phishing-forms.txt', forms.trimEnd().split('\n'));
  return {};
}
