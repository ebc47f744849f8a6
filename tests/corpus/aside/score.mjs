// Prints by kind and without a name what is warned about in the second set aside, by the labels given by reading: node score.mjs URLGUARD
// Each run is a look, and is written down in README.md here.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { labelsOf } from './lib/labels.mjs';
import { accused, totals } from './lib/tally.mjs';

const program = process.argv[2];
if (!program) throw new Error('usage: node score.mjs URLGUARD');
const rowsOf = (name) =>
  readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
const folder = mkdtempSync(join(tmpdir(), 'aside-'));

/** [verdict, certainty, target] of each host, beside protected names. */
function judge(hosts, protectedNames) {
  const list = join(folder, 'protected.txt');
  writeFileSync(list, protectedNames.join('\n') + '\n');
  const { status, stdout, stderr } = spawnSync(program, ['check', '--protect', list], {
    input: hosts.join('\n') + '\n',
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  if (status !== 0) throw new Error(`${program}: ${status} ${stderr}`);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([, verdict, , target, , , certainty]) => [verdict, certainty, target]);
}

const usedBefore = 'on a list used before';
const phishing = rowsOf('generated/second.phishing.aside.tsv');
const found = judge(
  phishing.map(([host]) => host),
  rowsOf('aside/brands.txt').flat(),
);
const labels = labelsOf(phishing, readFileSync(new URL('labels.txt', import.meta.url), 'utf8'));
const judged = phishing.map((row, i) => ({ wasUsed: row[3] === usedBefore, label: labels[i], row: [...row.slice(0, 3), ...found[i]] }));
for (const [part, isMeant] of [
  ['never used', (each) => !each.wasUsed],
  ['on lists used before', (each) => each.wasUsed],
  ['together', () => true],
]) {
  const rowsLabelled = (label) => judged.filter((each) => isMeant(each) && each.label === label).map(({ row }) => row);
  console.log([`${part}, imitations:`, ...totals(rowsLabelled('yes'))].join('\n  '));
  for (const [name, label] of [
    ['no imitations', 'no'],
    ['unclear', 'unclear'],
  ])
    console.log([`${part}, ${name}:`, ...accused(rowsLabelled(label))].join('\n  '));
}

// Each honest name beside the one that it looks like.
const count = { sure: 0, unsure: 0 };
const confusable = rowsOf('generated/second.confusable.aside.tsv');
for (const [host, real] of confusable) {
  const [[verdict, certainty]] = judge([host], [real]);
  if (verdict === 'lookalike') count[certainty]++;
}
const share = (number) => `${number} of ${confusable.length} (${((100 * number) / confusable.length).toFixed(1)} %)`;
console.log(`confusable: ${share(count.sure)} sure, ${share(count.unsure)} unsure`);
rmSync(folder, { recursive: true });
