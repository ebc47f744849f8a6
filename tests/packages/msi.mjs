// Opens the .msi with msitools and compares it with installer/browsers.json and with what was published.
//   node msi.mjs FILE.msi VERSION PROGRAMS EXTENSION-ID
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileVersion } from './fileVersion.mjs';

const [msi, version, programs, extensionId] = process.argv.slice(2);
const browsers = JSON.parse(readFileSync(join(import.meta.dirname, '../../installer/browsers.json'), 'utf8'));
const rows = (table) =>
  execFileSync('msiinfo', ['export', msi, table], { encoding: 'utf8' })
    .trimEnd()
    .split(/\r?\n/)
    .slice(3)
    .map((row) => row.split('\t'));
const property = Object.fromEntries(rows('Property'));

// Another upgrade code would be another product: the old version would stay beside the new one.
assert.equal(property.UpgradeCode, '{374B0586-5F2E-52F6-8BE8-AEAD2EF4258F}');
assert.equal(property.ProductVersion, version);
assert.equal(property.ALLUSERS, '1', 'not per machine');
assert.ok(property.ARPURLINFOABOUT && property.ProductName && property.Manufacturer, 'nothing for the list of programs');

const upgrades = rows('Upgrade').map(([code, from, to, , attributes, , action]) => ({ code, from, to, attributes, action }));
assert.deepEqual(upgrades, [
  { code: property.UpgradeCode, from: '', to: version, attributes: '1', action: 'WIX_UPGRADE_DETECTED' },
  { code: property.UpgradeCode, from: version, to: '', attributes: '2', action: 'WIX_DOWNGRADE_DETECTED' },
]);
const [, refusal] = rows('LaunchCondition').find(([condition]) => condition === 'NOT WIX_DOWNGRADE_DETECTED');
assert.match(refusal, /newer version of UrlGuard is installed/);
const order = Object.fromEntries(rows('InstallExecuteSequence').map(([action, , number]) => [action, Number(number)]));
assert.ok(
  order.WriteRegistryValues < order.InstallExecute &&
    order.InstallExecute < order.RemoveExistingProducts &&
    order.RemoveExistingProducts < order.InstallFinalize,
  'the old version goes before the new one is there',
);

// Every key of the table, in both views, each under the property of the browser that looks there first, and no other.
const components = new Map(
  rows('Component').map(([name, guid, , attributes, condition]) => [name, { guid, wide: (Number(attributes) & 256) !== 0, condition }]),
);
assert.equal(new Set([...components.values()].map(({ guid }) => guid)).size, components.size, 'two components with one code');
const found = rows('Registry').map(([, root, key, name, value, component]) => {
  assert.equal(root, '2', 'not HKEY_LOCAL_MACHINE');
  assert.equal(name, '', 'not the default value');
  return `${key} ${components.get(component).wide ? 64 : 32} ${value} ${components.get(component).condition}`;
});
const wanted = new Set();
for (const place of browsers.places.filter(({ system, scope }) => system === 'windows' && scope === 'system')) {
  for (const key of place.keys) {
    const first = browsers.places.find((other) => other.system === 'windows' && other.scope === 'system' && other.keys[0] === key);
    const { name, flavour } = browsers.browsers.find((browser) => browser.name === first.browser);
    const switched = name.toUpperCase().replaceAll('-', '_');
    assert.equal(property[switched], '1', `${switched} is not on by default`);
    assert.ok(property.SecureCustomProperties.split(';').includes(switched), `${switched} does not reach the part with rights`);
    for (const bits of [32, 64]) {
      wanted.add(
        `${key.replace('HKLM\\', '')}\\${browsers.host} ${bits} [#${flavour === 'origins' ? 'chromium' : 'firefox'}.json] ${switched}<>0`,
      );
    }
  }
}
assert.deepEqual(found.sort(), [...wanted].sort());

// The files: where they go, their versions, and their bytes.
const folder = mkdtempSync(join(tmpdir(), 'msi-'));
try {
  execFileSync('msiextract', ['-C', folder, msi], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [top] = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(join('UrlGuard', version)));
  const installed = join(folder, top);
  assert.deepEqual(readdirSync(installed).sort(), [
    'LICENSE',
    'THIRD-PARTY.md',
    'chromium.json',
    'firefox.json',
    'urlguard-host.exe',
    'urlguard.exe',
  ]);
  const versions = Object.fromEntries(rows('File').map(([, , name, , number]) => [name.split('|').at(-1), number]));
  for (const program of ['urlguard-host.exe', 'urlguard.exe']) {
    const bytes = readFileSync(join(installed, program));
    assert.ok(bytes.equals(readFileSync(join(programs, program))), `${program} is not the published one`);
    assert.equal(bytes.readUInt16LE(bytes.readUInt32LE(0x3c) + 4), 0x8664, `${program} is not for x64`);
    assert.equal(versions[program], fileVersion(bytes), `${program} has another version than the table says`);
  }
  for (const [file, key, entries] of [
    [
      'chromium.json',
      'allowed_origins',
      [...browsers.extensions.filter(({ flavour }) => flavour === 'origins').map(({ id }) => id), extensionId].map(
        (id) => `chrome-extension://${id}/`,
      ),
    ],
    ['firefox.json', 'allowed_extensions', browsers.extensions.filter(({ flavour }) => flavour === 'extensions').map(({ id }) => id)],
  ]) {
    const manifest = JSON.parse(readFileSync(join(installed, file), 'utf8'));
    assert.equal(manifest.name, browsers.host);
    assert.equal(manifest.path, 'urlguard-host.exe', 'a path beside the manifest');
    assert.deepEqual(manifest[key], entries);
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`msi: ${found.length} rows of the registry, ${components.size} components`);
