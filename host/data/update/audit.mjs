// Judges every known site as if it were not known, against the sites that people are likeliest to protect, and prints those that
// would be taken for an imitation and that nobody has looked at yet: SITE TAB KIND TAB PROTECTED.
//   node audit.mjs URLGUARD [--all]
// What is an imitation goes into own/not-known.txt, what is not into own/looked-at.txt.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolder } from './lib/data-file.mjs';
import { mostProtected } from './lib/most-protected.mjs';
import { ownLines } from './lib/own.mjs';

const [program, option] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'audit-'));
const list = join(folder, 'protected.txt');
writeFileSync(list, mostProtected().join('\n'));
const { status, stdout, stderr } = spawnSync(program, ['check', '--no-known', '--protect', list], {
  input: readFileSync(new URL('known-sites.txt', dataFolder)),
  encoding: 'utf8',
  maxBuffer: 100_000_000,
});
rmSync(folder, { recursive: true });
if (status !== 0) throw new Error(`${program}: ${status} ${stderr}`);

const lookedAt = new Set(option === '--all' ? [] : ownLines('looked-at.txt').flat());
for (const line of stdout.split('\n')) {
  const [site, verdict, kind, target] = line.split('\t');
  if (verdict === 'lookalike' && !lookedAt.has(site)) console.log([site, kind, target].join('\t'));
}
