// The pinned packages and our lists give the committed bytes: nothing in host/data is edited by hand.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { dataFolder } from '../lib/data-file.mjs';

const contents = () =>
  new Map(
    readdirSync(dataFolder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => [name, readFileSync(new URL(name, dataFolder))]),
  );

test('updating again changes nothing', () => {
  const before = contents();
  execFileSync(process.execPath, [fileURLToPath(new URL('../update.mjs', import.meta.url))], { stdio: 'ignore' });
  const after = contents();
  assert.deepEqual([...after.keys()], [...before.keys()]);
  for (const [name, bytes] of after) assert.ok(bytes.equals(before.get(name)), `${name} differs`);
});
