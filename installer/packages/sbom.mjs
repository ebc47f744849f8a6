// Writes the bill of materials: CycloneDX 1.6 of what is in the programs and the extension, out of the lock files and the table of
// host/data/SOURCES.md. Tools for building and testing are not in the packages, so they are not in it.
//   node sbom.mjs VERSION      to standard output; SOURCE_DATE_EPOCH is its time
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { uuid } from './table.mjs';

const version = process.argv[2];
const root = join(import.meta.dirname, '../..');
const read = (path) => readFileSync(join(root, path), 'utf8');
const hash = (path) =>
  createHash('sha256')
    .update(readFileSync(join(root, path)))
    .digest('hex');

// Packages that the lock files name and the programs do not contain.
const buildOnly =
  /^(Microsoft\.CodeAnalysis\.BannedApiAnalyzers|Microsoft\.NET\.ILLink\.Tasks|(runtime\..*)?Microsoft\.DotNet\.ILCompiler)$/;

// Its file of a licence says "SQLite is Public Domain" (sqlite.org/copyright.html), which SPDX knows by the words in its source.
const statedOtherwise = { 'SQLite 3.53.4': 'blessing' };

/** The licence as the package itself states it. */
function nugetLicense(name, number) {
  const folder = process.env.NUGET_PACKAGES ?? join(homedir(), '.nuget/packages');
  const nuspec = readFileSync(join(folder, name.toLowerCase(), number, `${name.toLowerCase()}.nuspec`), 'utf8');
  const expression = nuspec.match(/<license type="expression">([^<]+)</)?.[1] ?? statedOtherwise[`${name} ${number}`];
  if (!expression) throw new Error(`${name} ${number} states no licence`);
  return [{ expression }];
}

function nugetPackages() {
  const found = new Map();
  for (const project of ['host/UrlGuard.Host', 'installer/UrlGuard.Installer']) {
    for (const lock of ['packages.lock.json', 'packages.self-contained.lock.json']) {
      for (const packages of Object.values(JSON.parse(read(`${project}/${lock}`)).dependencies)) {
        for (const [name, { type, resolved, dependencies }] of Object.entries(packages)) {
          if (type !== 'Project' && !buildOnly.test(name))
            found.set(`pkg:nuget/${name}@${resolved}`, { name, resolved, dependencies: dependencies ?? {} });
        }
      }
    }
  }
  const reference = (name) => [...found].find(([, one]) => one.name === name)?.[0];
  return [...found].map(([purl, { name, resolved, dependencies }]) => ({
    component: { type: 'library', 'bom-ref': purl, name, version: resolved, licenses: nugetLicense(name, resolved), purl },
    uses: Object.keys(dependencies).map(reference).filter(Boolean),
  }));
}

/** The runtime has the version of the compiler that links it in. */
function runtime() {
  const lock = JSON.parse(read('host/UrlGuard.Host/packages.lock.json')).dependencies['net10.0'];
  const number = lock['Microsoft.DotNet.ILCompiler'].resolved;
  return {
    component: {
      type: 'framework',
      'bom-ref': `dotnet-runtime@${number}`,
      name: '.NET runtime',
      version: number,
      licenses: [{ expression: 'MIT' }],
    },
    uses: [],
  };
}

function npmPackages() {
  const { packages } = JSON.parse(read('extension/package-lock.json'));
  return Object.entries(packages)
    .filter(([path, one]) => path !== '' && !one.dev && !one.devOptional)
    .map(([path, one]) => {
      const name = path.replace(/^.*node_modules\//, '');
      const purl = `pkg:npm/${name.replace('@', '%40')}@${one.version}`;
      return {
        component: { type: 'library', 'bom-ref': purl, name, version: one.version, licenses: [{ expression: one.license }], purl },
        uses: [],
      };
    });
}

/** The files of host/data; a row without a file goes on with the one above. */
function dataFiles() {
  const versions = new Map(
    read('host/data/versions.txt')
      .trim()
      .split('\n')
      .map((line) => line.split('\t')),
  );
  const files = new Map();
  let current = [];
  let above = '';
  const table = read('host/data/SOURCES.md')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2);
  for (const row of table) {
    const [names, , source, license] = row
      .split('|')
      .slice(1, 5)
      .map((cell) => cell.trim());
    // A folder stands for its lists, each beside it under its own name.
    const named = [...names.matchAll(/`([^`]+)`/g)].flatMap(([, name]) =>
      name.endsWith('/') ? readdirSync(join(root, 'host/data', name)) : name,
    );
    if (named.length > 0) current = named;
    if (license !== 'as above') above = license;
    for (const name of current) {
      if (!files.has(name)) files.set(name, []);
      files.get(name).push({ source, license: above });
    }
  }
  return [...files].map(([name, origins]) => ({
    component: {
      type: 'data',
      'bom-ref': `data/${name}`,
      name,
      version: versions.get(name.replace(/\.txt$/, '')) ?? version,
      hashes: [{ alg: 'SHA-256', content: hash(`host/data/${name}`) }],
      licenses: [...new Set(origins.map(({ license }) => license))].map((license) => ({
        license: license === 'ours' ? { id: 'MIT' } : { name: license },
      })),
      properties: origins.map(({ source }) => ({ name: 'urlguard:made-from', value: source })),
    },
    uses: [],
  }));
}

const parts = [runtime(), ...nugetPackages(), ...npmPackages(), ...dataFiles()].sort((a, b) =>
  a.component['bom-ref'] < b.component['bom-ref'] ? -1 : 1,
);
const self = {
  type: 'application',
  'bom-ref': 'urlguard',
  name: 'UrlGuard',
  version,
  licenses: [{ expression: 'MIT' }],
  purl: `pkg:generic/urlguard@${version}`,
};
const used = new Set(parts.flatMap(({ uses }) => uses));
const bom = {
  $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: {
    timestamp: new Date(Number(process.env.SOURCE_DATE_EPOCH) * 1000).toISOString(),
    authors: [{ name: 'The UrlGuard project' }],
    component: self,
  },
  components: parts.map(({ component }) => component),
  dependencies: [
    { ref: 'urlguard', dependsOn: parts.map(({ component }) => component['bom-ref']).filter((ref) => !used.has(ref)) },
    ...parts.map(({ component, uses }) => ({ ref: component['bom-ref'], ...(uses.length > 0 && { dependsOn: uses.sort() }) })),
  ],
};
// The number is that of the content: two equal documents are one.
const text = JSON.stringify(bom);
console.log(JSON.stringify({ ...bom, serialNumber: `urn:uuid:${uuid(`sbom ${text}`).toLowerCase()}` }, null, 2));
