// Writes what the extension has of host/data/policy.schema.json:
// - managed-schema.json, which tells Chromium what managed storage may hold. Chromium knows a part of JSON Schema only, and drops a
//   key in silence that does not fit: choices, bounds and patterns are the helper's to check, which says what is wrong and keeps the
//   last good value. An unknown keyword keeps the extension from loading.
// - src/shared/policy-keys.ts, by which a misspelt key does not compile.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const kept = ['title', 'description', 'type'];

/** The same schema with the keywords that Chromium takes. */
export function managedSchema({ properties, items, ...schema }) {
  const reduced = Object.fromEntries(kept.filter((keyword) => keyword in schema).map((keyword) => [keyword, schema[keyword]]));
  if (properties !== undefined)
    reduced.properties = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, managedSchema(value)]));
  if (items !== undefined) reduced.items = managedSchema(items);
  return reduced;
}

/** Each key with the schema of its value. */
const leaves = ({ properties, ...schema }, path = []) =>
  properties === undefined
    ? [[path.join('.'), schema]]
    : Object.entries(properties).flatMap(([key, value]) => leaves(value, [...path, key]));

const quoted = (word) => `'${word}'`;

function policyKeys(schema) {
  const lines = leaves(schema).map(([key, { type, enum: words }]) => {
    const name = key.includes('.') ? quoted(key) : key;
    return `  ${name}: ${words === undefined ? quoted(type) : `[${words.map(quoted).join(', ')}]`},\n`;
  });
  return `// Written by  node policy-schema.mjs  from host/data/policy.schema.json.

/** Every key of the policy, in the schema's order, with the type of its value or the words it may be. */
export const policyKeys = {\n${lines.join('')}} as const;\n`;
}

export async function readPolicySchema() {
  return JSON.parse(await readFile(`${import.meta.dirname}/../host/data/policy.schema.json`, 'utf8'));
}

/** The text of each file, by its path from here. */
export async function policyFiles() {
  const schema = await readPolicySchema();
  const { type, properties } = managedSchema(schema);
  return {
    'managed-schema.json': `${JSON.stringify({ type, properties }, null, 2)}\n`,
    'src/shared/policy-keys.ts': policyKeys(schema),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [path, text] of Object.entries(await policyFiles())) await writeFile(`${import.meta.dirname}/${path}`, text);
