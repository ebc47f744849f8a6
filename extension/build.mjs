// Builds dist/chromium and dist/firefox from one source. The scripts are the same bytes in both; only the manifests differ.
import { build } from 'esbuild';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { mergeManifest } from './manifest/merge.mjs';

const root = new URL('./', import.meta.url);
const styled = ['warning', 'hold', 'popup', 'options'];
const pages = [...styled, 'onward'];
const read = async (path) => JSON.parse(await readFile(new URL(path, root), 'utf8'));

const scripts = await build({
  absWorkingDir: fileURLToPath(root),
  entryPoints: Object.fromEntries([['background', 'src/background/index.ts'], ...pages.map((page) => [page, `src/${page}/${page}.ts`])]),
  bundle: true,
  format: 'iife',
  target: ['chrome120', 'firefox142'],
  charset: 'utf8',
  legalComments: 'none',
  outdir: 'out',
  write: false,
});
const styles = await build({
  absWorkingDir: fileURLToPath(root),
  entryPoints: Object.fromEntries(styled.map((page) => [page, `src/${page}/${page}.css`])),
  bundle: true,
  target: ['chrome120', 'firefox142'],
  charset: 'utf8',
  outdir: 'out',
  write: false,
});

const base = await read('manifest/base.json');
const { version } = await read('package.json');

for (const browser of ['chromium', 'firefox']) {
  const dist = new URL(`dist/${browser}/`, root);
  await rm(dist, { recursive: true, force: true });
  await mkdir(new URL('icons/', dist), { recursive: true });
  const manifest = mergeManifest({ ...base, version }, await read(`manifest/${browser}.json`));
  await writeFile(new URL('manifest.json', dist), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const { path, contents } of [...scripts.outputFiles, ...styles.outputFiles])
    await writeFile(new URL(path.slice(path.lastIndexOf('/') + 1), dist), contents);
  for (const page of pages) await cp(new URL(`src/${page}/${page}.html`, root), new URL(`${page}.html`, dist));
  for (const size of [16, 32, 48, 128]) await cp(new URL(`icons/${size}.png`, root), new URL(`icons/${size}.png`, dist));
  await cp(new URL('icons/icon.svg', root), new URL('icons/icon.svg', dist));
  await cp(new URL('_locales/', root), new URL('_locales/', dist), { recursive: true });
  if (browser === 'chromium') await cp(new URL('managed-schema.json', root), new URL('managed-schema.json', dist));
}
