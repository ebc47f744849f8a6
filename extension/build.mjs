// Builds dist/chromium and dist/firefox from one source. The scripts are the same bytes in both; only the manifests differ.
// --language LANG builds dist/LANG/… instead, which speaks that language whatever the browser's own is, for tests and
// screenshots; "pseudo" is English made strange and long, so that what can't be translated or doesn't fit shows. "all" is the extension
// as it is, in a place of its own.

import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { foldersOf, languages, localeOf } from './catalogue.mjs';
import { definitionsHtml } from './definitions.mjs';
import { documentPage } from './document-page.mjs';
import { mergeManifest } from './manifest/merge.mjs';
import { pseudoMessages } from './test/pseudo.mjs';

const {
  values: { language },
} = parseArgs({ options: { language: { type: 'string' } } });
const root = new URL('./', import.meta.url);
const pages = ['warning', 'hold', 'popup', 'options', 'welcome', 'definitions', 'help', 'coverage', 'transparency', 'records'];
const text = (path) => readFile(new URL(path, root), 'utf8');
const json = async (path) => JSON.parse(await text(path));
const asJson = (value) => `${JSON.stringify(value, null, 2)}\n`;

const english = localeOf('en');
/** Each language that is built, with its texts. */
const locales =
  language === undefined || language === 'all'
    ? languages.map((name) => [name, localeOf(name)])
    : [language === 'pseudo' ? ['en', pseudoMessages(english)] : [language, localeOf(language)]];

/** The part of a manifest that one browser has for itself: the oldest browsers that will do among it (docs/browsers.md). */
const only = { chromium: await json('manifest/chromium.json'), firefox: await json('manifest/firefox.json') };
const settings = only.firefox.browser_specific_settings.gecko;

const withoutDescriptions = (messages) =>
  Object.fromEntries(Object.entries(messages).map(([key, { description: _, ...rest }]) => [key, rest]));

const bundle = (entries) =>
  build({
    absWorkingDir: fileURLToPath(root),
    entryPoints: Object.fromEntries(entries),
    bundle: true,
    format: 'iife',
    target: [`chrome${only.chromium.minimum_chrome_version}`, `firefox${Number.parseInt(settings.strict_min_version, 10)}`],
    charset: 'utf8',
    legalComments: 'none',
    outdir: 'out',
    write: false,
  });
const scripts = await bundle([['background', 'src/background/index.ts'], ...pages.map((page) => [page, `src/pages/${page}/${page}.ts`])]);
const styles = await bundle([...pages, 'document'].map((page) => [page, `src/pages/${page}/${page}.css`]));

const base = await json('manifest/base.json');
const { version } = await json('package.json');
const head = await text('src/ui/head.html');
const more = await text('src/ui/more.html');
const documents = ['troubleshooting', 'privacy'];
const documentHead = head
  .trim()
  .replaceAll('PAGE', 'document')
  .replace(/\s*<script.*<\/script>/, '');

/** A page with the head that all share. Where scripts are off, the text for that is English: only a script can ask for another. */
const pageOf = async (page) =>
  (await text(`src/pages/${page}/${page}.html`))
    .replace('<!-- head -->', head.trim().replaceAll('PAGE', page))
    .replace('<!-- more -->', more.trim())
    .replace('<!-- definitions -->', definitionsHtml())
    .replace(
      /(<noscript>)([\s\S]*?)(<\/noscript>)/g,
      (_, open, inside, close) => open + inside.replace(/data-text="(\w+)">/g, (whole, key) => `${whole}${english[key].message}`) + close,
    );

for (const [browser, own] of Object.entries(only)) {
  const dist = new URL(`dist/${language === undefined ? '' : `${language}/`}${browser}/`, root);
  await rm(dist, { recursive: true, force: true });
  await mkdir(new URL('icons/', dist), { recursive: true });
  const manifest = mergeManifest(
    { ...base, version, default_locale: locales.length > 1 ? base.default_locale : foldersOf(locales[0][0])[0] },
    own,
  );
  await writeFile(new URL('manifest.json', dist), asJson(manifest));
  for (const { path, contents } of [...scripts.outputFiles, ...styles.outputFiles])
    await writeFile(new URL(path.slice(path.lastIndexOf('/') + 1), dist), contents);
  for (const name of documents)
    await writeFile(new URL(`${name}.html`, dist), documentPage(await text(`../docs/${name}.md`), documentHead));
  await writeFile(new URL('starter-sets.json', dist), JSON.stringify(await json('src/pages/options/finding/starter-sets.json')));
  await writeFile(new URL('places.json', dist), JSON.stringify(await json('src/pages/help/places.json')));
  for (const page of pages) await writeFile(new URL(`${page}.html`, dist), await pageOf(page));
  for (const size of [16, 32, 48, 128]) await cp(new URL(`icons/${size}.png`, root), new URL(`icons/${size}.png`, dist));
  await cp(new URL('icons/icon.svg', root), new URL('icons/icon.svg', dist));
  for (const [name, messages] of locales)
    for (const folder of foldersOf(name)) {
      await mkdir(new URL(`_locales/${folder}/`, dist), { recursive: true });
      await writeFile(new URL(`_locales/${folder}/messages.json`, dist), asJson(messages));
    }
  // For a warning in the language that an organisation chose: a page may fetch nothing, but it may load a script of ours.
  await mkdir(new URL('texts/', dist));
  for (const [, messages] of locales)
    await writeFile(
      new URL(`texts/${messages.language.message}.js`, dist),
      `globalThis.urlGuardTexts = ${JSON.stringify(withoutDescriptions(messages))};\n`,
    );
  if (browser === 'chromium') await cp(new URL('managed-schema.json', root), new URL('managed-schema.json', dist));
}
