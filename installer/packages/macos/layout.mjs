// Lays out the package for macOS: programs, manifests, and the scripts that make it a .pkg on a Mac.
//   node layout.mjs VERSION PUBLISHED EXTENSION-ID OUT      PUBLISHED holds osx-arm64/ and osx-x64/
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { macFolders, manifest, table } from '../table.mjs';

const [version, published, extensionId, out] = process.argv.slice(2);
const here = import.meta.dirname;
const host = '/usr/local/lib/urlguard/urlguard-host';

const write = (file, text, mode = 0o644) => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  chmodSync(file, mode);
};
const fill = (name) =>
  readFileSync(join(here, name), 'utf8')
    .replaceAll('@VERSION@', version)
    .replaceAll('@EXTENSION_ID@', extensionId)
    .replaceAll('@HOST_NAME@', table.host);

for (const [architecture, rid] of [
  ['arm64', 'osx-arm64'],
  ['x86_64', 'osx-x64'],
]) {
  for (const [program, place] of [
    ['urlguard-host', host],
    ['urlguard', '/usr/local/bin/urlguard'],
  ]) {
    const file = join(out, 'programs', architecture, place);
    mkdirSync(dirname(file), { recursive: true });
    cpSync(join(published, rid, program), file);
    chmodSync(file, 0o755);
  }
}
for (const { folder, flavour } of macFolders('system')) {
  write(join(out, 'everybody', folder, `${table.host}.json`), manifest(flavour, host, extensionId));
}
// Browsers that have no place for all users: what each person copies, with the folder that says that the browser is used.
const people = macFolders('user');
for (const { folder, flavour } of people) {
  write(
    join(out, 'person', folder.replace('$SUPPORT', 'Library/Application Support').replace('$HOME/', ''), `${table.host}.json`),
    manifest(flavour, host, extensionId),
  );
}
const rows = people.flatMap(({ folder, profiles }) =>
  profiles.map((profile) => `${profile}\t${folder}`.replaceAll('$SUPPORT', 'Library/Application Support').replaceAll('$HOME/', '')),
);
write(join(out, 'person', 'places.tsv'), rows.join('\n') + '\n');
write(join(out, 'package'), fill('package'), 0o755);
write(join(out, 'register-me'), fill('register-me'), 0o755);
write(join(out, 'uninstall'), fill('uninstall'), 0o755);
write(join(out, 'urlguard.mobileconfig'), fill('urlguard.mobileconfig'));
write(join(out, 'README'), fill('README'));
