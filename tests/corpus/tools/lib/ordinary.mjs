// The sites that ordinary people of some forty countries would protect.
import { readFileSync } from 'node:fs';
import { parts } from './names.mjs';

const text = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');

/**
 * Banks, government, post and health of `ordinary.txt`, and shops; a name once. The starter sets of the options page do not feed it: a
 * measure does not move because they grow.
 */
export function ordinarySites() {
  const names = ['ordinary.txt', 'shops.txt'].flatMap((file) => text(`../../${file}`).trimEnd().split('\n'));
  return [...new Set(names)].filter((name) => parts(name)?.domain === name);
}
