// The texts of the extension. messages/ has one file a topic, each text with all its languages side by side; a browser wants one
// file a language (_locales), which the build makes.
import { readdirSync, readFileSync } from 'node:fs';

/** As messages/ names them. */
export const languages = ['ar', 'de', 'en', 'es', 'fr', 'it', 'pt', 'ru', 'zh_CN'];

/**
 * The folders of _locales that a language is in. Portuguese is one text, in words that Brazil and Portugal share as far as there are any.
 * Browsers would fall back to a folder "pt" (github.com/w3c/webextensions/issues/296), but Chrome's store takes pt_BR and pt_PT only
 * (developer.chrome.com/docs/webstore/i18n).
 */
export const foldersOf = (language) => (language === 'pt' ? ['pt_BR', 'pt_PT'] : [language]);

const folder = `${import.meta.dirname}/messages/`;

/**
 * Every topic by its name. A text has a `description`, its `placeholders` if it has any, and itself in each language: a string, or, of a
 * text that is told in numbers, a string for each plural category of the language. `template` is of the administrative templates
 * (installer/UrlGuard.Installer/Policies): name and description of a policy's key, in each language but the schema's. `source` and
 * `instead` are a term's (definitions.mjs).
 */
export const topics = Object.fromEntries(
  readdirSync(folder)
    .sort()
    .map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(folder + file, 'utf8'))]),
);

/** The topic that only the programs say: the printed page of records (host/UrlGuard.Core/Explanations/wording.txt). */
export const spoken = Object.fromEntries(Object.entries(topics).filter(([topic]) => topic !== 'printed'));

/** One language as the browser reads it: each form of a counted text has a key of its own, such as `moreLines_one`. */
export const localeOf = (language) =>
  Object.fromEntries(
    Object.values(spoken)
      .flatMap(Object.entries)
      .flatMap(([key, { description, placeholders, [language]: told }]) => {
        const forms = typeof told === 'string' ? [[key, told]] : Object.entries(told).map(([form, message]) => [`${key}_${form}`, message]);
        return forms.map(([name, message]) => [name, { message, description, ...(placeholders && { placeholders }) }]);
      }),
  );
