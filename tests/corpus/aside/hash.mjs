// Checks that each row of the second set aside has a label: node hash.mjs. With a table of `host TAB brand TAB label` rows it writes
// labels.txt first: node hash.mjs TABLE. Prints how many rows have which label, no row.
import { readFileSync, writeFileSync } from 'node:fs';
import { labelsOf, written } from './lib/labels.mjs';

const labels = new URL('labels.txt', import.meta.url);
const rowsOf = (file) =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));

const table = process.argv[2];
if (table) writeFileSync(labels, written(rowsOf(table)));
const count = { yes: 0, no: 0, unclear: 0 };
for (const label of labelsOf(rowsOf(new URL('../generated/second.phishing.aside.tsv', import.meta.url)), readFileSync(labels, 'utf8')))
  count[label]++;
console.log(
  Object.entries(count)
    .map(([label, rows]) => `${label} ${rows}`)
    .join(', '),
);
