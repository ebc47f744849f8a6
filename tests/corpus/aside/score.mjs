// Prints how much of the second set aside is found, by kind, and no name: node score.mjs URLGUARD
// Each run is a look, and is written down in README.md here.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { totals } from './lib/tally.mjs';

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

const phishing = rowsOf('generated/second.phishing.aside.tsv');
const found = judge(
  phishing.map(([host]) => host),
  rowsOf('aside/brands.txt').flat(),
);
const judged = phishing.map((row, i) => ({ wasUsed: row[3] === 'on a list used before', row: [...row.slice(0, 3), ...found[i]] }));
for (const [part, isMeant] of [
  ['never used', (each) => !each.wasUsed],
  ['on lists used before', (each) => each.wasUsed],
  ['together', () => true],
])
  console.log([`${part}:`, ...totals(judged.filter(isMeant).map(({ row }) => row))].join('\n  '));

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
