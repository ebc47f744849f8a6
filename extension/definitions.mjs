// The words that UrlGuard uses: messages/definitions.json has each with its meaning, use and source, and the words that are not used
// instead. From it come the page (build.mjs puts in what definitionsHtml makes) and docs/definitions.md:  node definitions.mjs
import { writeFileSync } from 'node:fs';
import { topics } from './catalogue.mjs';

const texts = topics.definitions;

/** Each term in its order: its id, which is its anchor, and its parts. */
export const terms = Object.entries(texts)
  .filter(([key]) => key.startsWith('term'))
  .map(([key, { en, source, instead }]) => {
    const name = key.slice('term'.length);
    const id = name.replace(/(?!^)([A-Z])/g, '-$1').toLowerCase();
    return { id, name, term: en, means: texts[`means${name}`].en, use: texts[`use${name}`]?.en, source, instead };
  });

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const link = ({ name, address }) =>
  `<a href="${escaped(address)}" target="_blank" rel="noreferrer"><bdi dir="ltr">${escaped(name)}</bdi></a>`;

/** The page's part: texts by key, which its script fills in the language of the browser. */
export const definitionsHtml = () =>
  terms
    .map(({ id, name, use, source }) => {
      const told =
        source.length === 0
          ? '<span data-text="definitionsOwn"></span>'
          : `<span data-text="definitionsSource"></span> ${source.map(link).join(', ')}`;
      const lines = [
        `<h2 data-text="term${name}"></h2>`,
        `<p data-text="means${name}"></p>`,
        ...(use === undefined ? [] : [`<p data-text="use${name}"></p>`]),
        `<p class="means">${told}</p>`,
      ];
      return `<li id="${id}">${lines.join('')}</li>`;
    })
    .join('\n      ');

/** The document, in English. */
export function definitionsMarkdown() {
  const rows = terms.map(({ term, means, use, source, instead }) => {
    const from = source.length === 0 ? "UrlGuard's own" : source.map(({ name, address }) => `[${name}](${address})`).join(', ');
    return `| **${term}** | ${means} | ${use ?? ''} | ${from} | ${instead.join(', ')} |`;
  });
  return [
    '# Definitions',
    '',
    'The words of UrlGuard, each for one thing only. Written from `extension/messages/definitions.json`, which has them in every language,',
    'and which the page *Words UrlGuard uses* is made from too; after a change there: `node definitions.mjs` in `extension/`. What stands',
    'in the last column is not said: a test finds it in texts of pages, in documents, and in what programs, events and exports say.',
    '',
    '| Term | Means | In UrlGuard | Source | Not |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

if (process.argv[1] === import.meta.filename) writeFileSync(new URL('../docs/definitions.md', import.meta.url), definitionsMarkdown());
