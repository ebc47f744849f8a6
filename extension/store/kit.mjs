// Writes what the stores ask for to artifacts/store (docs/stores.md). The pictures come after it: test/tools/store-pictures.run.ts.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checklist, formOf, listings } from './texts.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const out = process.argv[2] ?? `${root}artifacts/store`;
/** All that the build of the extension reads. */
const source = ['extension', 'docs/troubleshooting.md', 'docs/privacy.md', 'installer/packages/common.sh', 'LICENSE'];

const write = (path, text) => {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
};
const run = (command, args, options = {}) => execFileSync(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], ...options });

rmSync(out, { recursive: true, force: true });
for (const [language, { name, summary, description }] of Object.entries(listings()))
  write(`listing/${language}.txt`, `== Name\n${name}\n\n== Summary\n${summary}\n\n== Description\n${description}\n`);
for (const store of ['chrome-web-store', 'edge-add-ons']) write(`${store}.txt`, formOf('chromium'));
write('addons-mozilla-org.txt', formOf('firefox'));
write('checklist.md', checklist());

const time = process.env.SOURCE_DATE_EPOCH ?? `${run('git', ['log', '-1', '--format=%ct'])}`.trim();
const work = mkdtempSync(join(tmpdir(), 'urlguard-'));
const folder = join(work, 'urlguard-source');
run('git', ['archive', '--prefix=urlguard-source/', `--output=${work}/tree.tar`, 'HEAD', ...source]);
run('tar', ['-x', '-f', join(work, 'tree.tar'), '-C', work]);
writeFileSync(
  join(folder, 'SOURCE.md'),
  `# Building the add-on from this package

Any Linux with bash, GNU coreutils, findutils, zip 3, and Node.js 20.19 or newer with npm. One command, in this folder:

    SOURCE_DATE_EPOCH=${time} extension/store/from-source urlguard-firefox.xpi

It runs \`npm ci\` and \`npm run build\` in extension/ (esbuild bundles the TypeScript; nothing is minified) and zips extension/dist/firefox
in the order of the names, with the time of the commit. The file is the one that was uploaded, byte for byte: compare with \`cmp\`.
`,
);
run('bash', ['-c', '. installer/packages/common.sh && pack_tar "$0" "$1"', folder, join(out, 'source.tar.gz')], {
  env: { ...process.env, SOURCE_DATE_EPOCH: time, LC_ALL: 'C', TZ: 'UTC' },
});
rmSync(work, { recursive: true });
console.log(out);
