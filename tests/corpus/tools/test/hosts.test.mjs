// Node's parser against the host that is published, over generated hosts; a million of them: node differ.mjs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differ } from '../lib/differ.mjs';
import { fronts, hosts } from '../lib/odd-hosts.mjs';

const many = 100_000;

test('whatever the parser takes has the verdict of its site, as a host and as an address', async () => {
  assert.ok(process.env.URLGUARD_HOST, 'URLGUARD_HOST is the published host; tests/run sets it');
  const { counts, different } = await differ(process.env.URLGUARD_HOST, many, 1);
  console.log(JSON.stringify(counts));
  assert.deepEqual(different, []);
  assert.ok(counts.accepted > many / 2);
  for (const each of ['lookalike', 'clear', 'known', 'protected', 'ip-address', 'localhost', 'single-label', 'public-suffix'])
    assert.ok(counts[each] > many / 1000, each);
});

test('a seed gives the same hosts again, and another seed others', () => {
  const first = (make, seed) => Array.from({ length: 100 }, make(seed));
  assert.deepEqual(first(hosts, 7), first(hosts, 7));
  assert.notDeepEqual(first(hosts, 7), first(hosts, 8));
  for (const each of first(fronts, 7)) assert.ok(each.endsWith('.'));
});
