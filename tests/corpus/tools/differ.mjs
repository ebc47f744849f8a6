#!/usr/bin/env node
// Compares what Node's URL parser and a plain model say of generated hosts with what urlguard-host says: differ.mjs [COUNT [SEED]].
// The program is URLGUARD_HOST. Status 1 where they differ.
import { differ } from './lib/differ.mjs';

const [count = 1_000_000, seed = 1] = process.argv.slice(2).map(Number);
const { counts, different } = await differ(process.env.URLGUARD_HOST, count, seed);
console.log(JSON.stringify(counts));
for (const each of different) console.log(JSON.stringify(each));
process.exitCode = different.length > 0 ? 1 : 0;
