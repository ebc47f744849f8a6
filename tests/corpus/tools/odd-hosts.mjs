#!/usr/bin/env node
// Prints generated hosts, one JSON string a line: odd-hosts.mjs COUNT [SEED [NAME]]; with a NAME, labels in front of it. Half a surrogate
// pair is written as U+FFFD, which is what parsers read.
import { fronts, hosts } from './lib/odd-hosts.mjs';

const [count = 1000, seed = 1, name] = process.argv.slice(2);
const next = name === undefined ? hosts(Number(seed)) : fronts(Number(seed));
for (let i = 0, lines = []; i < Number(count); i++) {
  lines.push(JSON.stringify((next() + (name ?? '')).toWellFormed()));
  if (lines.length === 1000 || i === Number(count) - 1) process.stdout.write(`${lines.splice(0).join('\n')}\n`);
}
