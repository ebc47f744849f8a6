// The sites that ordinary people of some forty countries would protect.
import { readFileSync } from 'node:fs';
import { parts } from './names.mjs';

const text = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The starter sets that the options page offers (banks, government, post, health), and shops; a name once. */
export function ordinarySites() {
  const sets = [...text('../../../../extension/src/pages/options/finding/starter-sets.ts').matchAll(/'([a-z0-9. -]+)'/g)].flatMap(
    ([, names]) => names.trim().split(/\s+/),
  );
  const shops = text('../../shops.txt').trimEnd().split('\n');
  return [...new Set([...sets, ...shops])].filter((name) => parts(name)?.domain === name);
}
