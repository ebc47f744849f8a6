import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
// @ts-expect-error a plain script of the build
import { mergeManifest } from '../manifest/merge.mjs';
// @ts-expect-error a plain script of the build
import { policyFiles } from '../policy-schema.mjs';
import { read, readJson } from './files.ts';

interface Manifest {
  readonly key?: string;
  readonly permissions: string[];
  readonly optional_permissions: string[];
  readonly host_permissions: string[];
  readonly content_security_policy: { extension_pages: string };
  readonly web_accessible_resources: { resources: string[]; use_dynamic_url?: boolean }[];
  readonly browser_specific_settings?: { gecko: { id: string; data_collection_permissions: object } };
}

const manifest = (browser: 'chromium' | 'firefox'): Manifest =>
  mergeManifest(readJson('manifest/base.json'), readJson(`manifest/${browser}.json`)) as Manifest;
const [chromium, firefox] = [manifest('chromium'), manifest('firefox')];

/** The first two columns of a table of docs/permissions.md: what, and in which browsers. */
const documented = (heading: string): Map<string, string> => {
  const section = read('../docs/permissions.md').split(`## ${heading}\n`)[1]!.split('\n## ')[0]!;
  return new Map([...section.matchAll(/^\| `([^`]+)` \| (\w+) \| .{20,} \|$/gm)].map(([, what, where]) => [what!, where!]));
};

const asked = (of: (manifest: Manifest) => string[]): Map<string, string> => {
  const [inChromium, inFirefox] = [of(chromium), of(firefox)];
  return new Map(
    [...new Set([...inChromium, ...inFirefox])].map((what) => [
      what,
      inChromium.includes(what) ? (inFirefox.includes(what) ? 'both' : 'Chromium') : 'Firefox',
    ]),
  );
};

test.each<[string, (manifest: Manifest) => string[]]>([
  ['Permissions', ({ permissions }) => permissions],
  ['Permissions asked for later', (each) => each.optional_permissions],
  ['Access to sites', (each) => each.host_permissions],
  ['Pages that a redirect may open', (each) => each.web_accessible_resources.flatMap(({ resources }) => resources)],
])('%s: docs/permissions.md gives a reason for each, and for nothing else', (heading, of) => {
  expect(documented(heading)).toEqual(asked(of));
});

test('the key makes the id that native manifests and policies name', () => {
  const digest = createHash('sha256').update(Buffer.from(chromium.key!, 'base64')).digest('hex').slice(0, 32);
  const id = digest.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  expect(id).toBe('ejklcnapodpmfeigofblioffcdmlndaa');
  expect(firefox.browser_specific_settings?.gecko.id).toBe('urlguard@urlguard.org');
});

test("pages load nothing from elsewhere, connect to nothing but themselves and can't be framed", () => {
  for (const { content_security_policy: policy } of [chromium, firefox]) {
    const rules = new Map(policy.extension_pages.split('; ').map((rule) => rule.split(' ') as [string, string]));
    expect(rules.get('default-src')).toBe("'none'");
    expect(rules.get('script-src')).toBe("'self'");
    expect(rules.get('frame-ancestors')).toBe("'none'");
    expect(rules.get('connect-src')).toBe("'self'");
    expect(policy.extension_pages).not.toMatch(/unsafe|http|data:/);
  }
});

test('in Chromium no page of ours has a lasting address that a web page can reach', () => {
  expect(chromium.web_accessible_resources.every(({ use_dynamic_url }) => use_dynamic_url === true)).toBe(true);
});

test('what goes to the helper is declared to Firefox: with nativeMessaging, never "none"', () => {
  for (const { permissions, browser_specific_settings: settings } of [chromium, firefox])
    if (settings !== undefined && permissions.includes('nativeMessaging'))
      expect(JSON.stringify(settings.gecko.data_collection_permissions)).not.toContain('none');
  const section = read('../docs/permissions.md').split('## Data that Firefox is told of\n')[1]!.split('\n## ')[0]!;
  const rows = [...section.matchAll(/^\| `([^`]+)` \| (required|optional) \| .{20,} \|$/gm)];
  const written = (how: string): string[] => rows.filter(([, , each]) => each === how).map(([, what]) => what!);
  expect(firefox.browser_specific_settings?.gecko.data_collection_permissions).toEqual({
    required: written('required'),
    optional: written('optional'),
  });
});

test('what is made from the schema of the policy is as it would be made now', async () => {
  for (const [path, text] of Object.entries((await policyFiles()) as Record<string, string>))
    expect(read(path), 'run  node policy-schema.mjs').toBe(text);
});

test("Chromium's schema is in the form it accepts", () => {
  const schema = readJson<{ type: string; properties: Record<string, object> }>('managed-schema.json');
  const policy = readJson<{ properties: Record<string, object> }>('../host/data/policy.schema.json');
  expect(Object.keys(schema)).toEqual(['type', 'properties']); // additionalProperties at the top keeps the extension from loading
  expect(Object.keys(schema.properties)).toEqual(Object.keys(policy.properties));
});
