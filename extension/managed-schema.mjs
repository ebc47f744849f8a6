// Writes managed-schema.json, which tells Chromium what managed storage may hold, from host/data/policy.schema.json.
// Chromium knows a part of JSON Schema only, and drops a key in silence that does not fit: choices, bounds and patterns are
// the helper's to check, which says what is wrong and keeps the last good value. An unknown keyword keeps the extension from loading.
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

export async function readPolicySchema() {
  return JSON.parse(await readFile(new URL('../host/data/policy.schema.json', import.meta.url), 'utf8'));
}

/** The file's text. */
export const managedSchemaText = async () => {
  const { type, properties } = managedSchema(await readPolicySchema());
  return `${JSON.stringify({ type, properties }, null, 2)}\n`;
};

if (process.argv[1] === fileURLToPath(import.meta.url))
  await writeFile(new URL('managed-schema.json', import.meta.url), await managedSchemaText());
