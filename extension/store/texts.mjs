// The entries of the stores' forms, out of docs/, the manifests and the extension's own texts: nothing is written twice.
import { readFileSync } from 'node:fs';
import { languages, localeOf } from '../catalogue.mjs';
import { mergeManifest } from '../manifest/merge.mjs';

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const json = (path) => JSON.parse(read(path));

/** The longest that any of the three stores takes. Edge alone wants a description of some length. */
export const bounds = {
  name: 50,
  summary: 132,
  description: 10_000,
  shortestDescription: 250,
  reason: 1_000,
  purpose: 1_000,
  notes: 3_000,
};

const section = (path, heading) => read(`../docs/${path}`).split(`\n## ${heading}\n`)[1].split('\n## ')[0].trim();
const rowsOf = (text) =>
  text
    .split('\n')
    .filter((line) => /^\| (?!---)/.test(line))
    .slice(1)
    .map((line) => line.slice(2, -2).split(' | '));
const plain = (markdown) => markdown.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1').replaceAll('`', '');
/** Lines that were only broken for reading are one; those of a list stay. */
const unwrapped = (text) => text.replace(/\n(?!\n|\d\. )(?<!\n\n)/g, ' ');

export const purpose = () => unwrapped(section('stores.md', 'Single purpose'));
export const notes = () => unwrapped(section('stores.md', 'For the reviewer'));
export const answers = () => rowsOf(section('stores.md', 'Answers about data'));
export const checklist = () => `# Checklist\n\n${section('stores.md', 'Checklist').replace(/\]\((?!#)/g, '](../../docs/')}\n`;

/** @returns the reasons for what one browser's manifest asks for, by name. */
export function reasons(browser) {
  const manifest = mergeManifest(json('manifest/base.json'), json(`manifest/${browser}.json`));
  const asked = [...manifest.permissions, ...manifest.optional_permissions, ...manifest.host_permissions];
  const rows = ['Permissions', 'Permissions asked for later', 'Access to sites'].flatMap((heading) =>
    rowsOf(section('permissions.md', heading)),
  );
  return Object.fromEntries(
    asked.map((name) => {
      const row = rows.find(([cell]) => cell === `\`${name}\``);
      if (row === undefined) throw new Error(`docs/permissions.md gives no reason for ${name}`);
      return [name, plain(row[2])];
    }),
  );
}

/** @returns name, summary and description in one language, as its pages say it. */
export function listing(language) {
  const locale = localeOf(language);
  const said = (key) => locale[key].message;
  const list = (keys) => keys.map((key) => `• ${said(key)}`).join('\n');
  return {
    name: said('extensionName'),
    summary: said('extensionDescription'),
    description: [
      said('welcomeHeading'),
      said('welcomeLead'),
      `${said('canHeading')}:\n${list(['can1', 'can2', 'can3'])}`,
      `${said('cannotHeading')}:\n${list(['cannot1', 'cannot2', 'cannot3'])}`,
      `${json('store/listing.json').needsHelper[language]} ${said('stepHelperGets')}`,
    ].join('\n\n'),
  };
}

export const listings = () => Object.fromEntries(languages.map((language) => [language, listing(language)]));

const form = (parts) => `${parts.map(([title, text]) => `== ${title}\n${text}\n`).join('\n')}`;

/** The text of a store's form. */
export function formOf(browser) {
  return form([
    ['Single purpose', purpose()],
    ...Object.entries(reasons(browser)).map(([name, why]) => [`Why ${name}`, why]),
    ...answers().map(([question, answer]) => [question, answer]),
    ['Notes for the reviewer', notes()],
  ]);
}
