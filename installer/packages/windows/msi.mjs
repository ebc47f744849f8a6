// Builds the .msi: the files, wixl, what wixl cannot say, and a summary that is the same each time.
//   node msi.mjs VERSION PROGRAMS EXTENSION-ID WORK OUT.msi
// PROGRAMS holds urlguard-host.exe and urlguard.exe; SOURCE_DATE_EPOCH is the time in the package.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { manifest, uuid } from '../table.mjs';
import { manifestFile, statements, wxs } from './product.mjs';
import { setSummary } from './summary.mjs';

const [version, programs, extensionId, work, out] = process.argv.slice(2);
const time = Number(process.env.SOURCE_DATE_EPOCH);

mkdirSync(work, { recursive: true });
for (const program of ['urlguard-host.exe', 'urlguard.exe']) copyFileSync(join(programs, program), join(work, program));
for (const text of ['LICENSE', 'THIRD-PARTY.md']) copyFileSync(text, join(work, text));
// A path in a manifest may be relative to it on Windows, so nothing has to be written when it is installed.
for (const flavour of ['origins', 'extensions'])
  writeFileSync(join(work, manifestFile(flavour)), manifest(flavour, 'urlguard-host.exe', extensionId));
const files = ['urlguard-host.exe', 'urlguard.exe', 'chromium.json', 'firefox.json', 'LICENSE', 'THIRD-PARTY.md'];
for (const file of files) utimesSync(join(work, file), time, time);

const document = wxs(version, files);
const changes = statements(version, files);
writeFileSync(join(work, 'urlguard.wxs'), document);
// wixl looks for files below its own folder only.
execFileSync('wixl', ['--arch', 'x64', '--output', resolve(out), 'urlguard.wxs'], { cwd: work, stdio: ['ignore', 'inherit', 'inherit'] });
execFileSync('msibuild', [out, ...changes.flatMap((statement) => ['-q', statement])]);

const content = createHash('sha256').update(document).update(changes.join('\n'));
for (const file of files) content.update(readFileSync(join(work, file)));
const msi = readFileSync(out);
setSummary(msi, uuid(`msi package ${content.digest('hex')}`), time);
writeFileSync(out, msi);
