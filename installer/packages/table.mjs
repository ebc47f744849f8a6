// The parts that the packages take out of installer/browsers.json, the only place that knows a folder, a registry key or an id.
//   node table.mjs policies       the folders on Linux that browsers read an administrator's policies from
//   node table.mjs properties     Windows: the properties of the .msi, what each writes and who reads that
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

export const table = JSON.parse(readFileSync(new URL('../browsers.json', import.meta.url), 'utf8'));

export const places = (system, scope) => table.places.filter((place) => place.system === system && place.scope === scope);
const browser = (name) => table.browsers.find((one) => one.name === name);

/** Linux: each folder once; a browser's channels share one. */
export const policyFolders = () =>
  [...new Set(places('linux', 'system').flatMap((place) => place.policies ?? []))].map((folder) => `${folder}/managed`);

/**
 * Windows, all users: each key once, with the property that leaves it out. It is named after the browser that looks there first;
 * the others that read this key lose it too, unless they have a key of their own.
 */
export function registryKeys() {
  const keys = [...new Set(places('windows', 'system').flatMap((place) => place.keys))];
  return keys.map((key) => {
    const readers = places('windows', 'system').filter((place) => place.keys.includes(key));
    const owner = browser(readers.find((place) => place.keys[0] === key).browser);
    return {
      property: owner.name.toUpperCase().replaceAll('-', '_'),
      key: key.replace(/^HKLM\\/, ''),
      flavour: owner.flavour,
      readers: readers.map((place) => browser(place.browser).title),
    };
  });
}

/** The folders of one scope on macOS, each with the kind of manifest that is read there. */
export function macFolders(scope) {
  const folders = new Map();
  for (const place of places('macos', scope)) {
    for (const folder of place.folders) {
      const known = folders.get(folder) ?? { folder, flavour: browser(place.browser).flavour, profiles: [] };
      known.profiles.push(...(place.profiles ?? []));
      folders.set(folder, known);
    }
  }
  return [...folders.values()];
}

/** A host manifest, as HostManifest.cs writes it; packaged is the id of the extension that the packages bring. */
export function manifest(flavour, path, packaged) {
  const own = table.extensions.filter((extension) => extension.flavour === flavour).map((extension) => extension.id);
  const allowed =
    flavour === 'origins'
      ? { allowed_origins: [...new Set([...own, packaged])].map((id) => `chrome-extension://${id}/`) }
      : { allowed_extensions: own };
  const head = { name: table.host, description: 'UrlGuard: stops lookalikes of the sites you protect', path, type: 'stdio' };
  return JSON.stringify({ ...head, ...allowed }, null, 2) + '\n';
}

/** The same name gives the same identifier in every release: version 5 of RFC 9562, below a namespace of our own. */
export function uuid(name) {
  const namespace = Buffer.from('e3b54b0a6e0f4f0f9d5a7c7d1f3c2a91', 'hex');
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x50;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return bytes
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
    .toUpperCase();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const answers = {
    policies: () => policyFolders(),
    properties: () => registryKeys().map(({ property, key, readers }) => `${property}\t${key}\t${readers.join(', ')}`),
  };
  for (const line of answers[process.argv[2]]()) console.log(line);
}
