// Every browser of installer/browsers.json finds the host, and its policy where it has a folder for them, in an unpacked package.
//   node places.mjs deb|rpm|macos ROOT
import assert from 'node:assert/strict';
import { existsSync, lstatSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

const [family, root] = process.argv.slice(2);
const { host, browsers, places } = JSON.parse(readFileSync(join(import.meta.dirname, '../../installer/browsers.json'), 'utf8'));
const read = (path) =>
  JSON.parse(readFileSync(join(root, lstatSync(join(root, path)).isSymbolicLink() ? readlinkSync(join(root, path)) : path), 'utf8'));

const system = family === 'macos' ? 'macos' : 'linux';
for (const place of places.filter((one) => one.system === system && one.scope === 'system')) {
  const { flavour } = browsers.find(({ name }) => name === place.browser);
  for (const folder of place.folders) {
    if (family === 'deb' && folder.startsWith('/usr/lib64')) continue; // Debian has no such folder
    const manifest = read(join(folder, `${host}.json`));
    assert.equal(manifest.name, host);
    assert.match(manifest.path, /\/lib\/urlguard\/urlguard-host$/);
    assert.ok(manifest[flavour === 'origins' ? 'allowed_origins' : 'allowed_extensions'].length > 0, `${folder}: nobody is allowed`);
    if (system === 'linux') assert.ok(existsSync(join(root, manifest.path)), `${manifest.path} is not in the package`);
  }
  for (const folder of place.policies ?? []) {
    if (system === 'linux')
      assert.match(
        read(join(folder, 'managed/urlguard.json')).ExtensionInstallForcelist[0],
        /^[a-p]{32};file:\/\/\/usr\/share\/urlguard\//,
      );
  }
}
