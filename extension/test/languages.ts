// @ts-expect-error a plain script of the build
import * as catalogue from '../catalogue.mjs';

type Topics = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

export const languages = catalogue.languages as readonly string[];

const lengthOf = (language: string): number =>
  Object.values(catalogue.topics as Topics)
    .flatMap((topic) => Object.values(topic))
    .reduce((sum, { [language]: told }) => sum + JSON.stringify(told).length, 0);

/** The language with the longest texts: where all would take too long, it shows what does not fit. */
export const longest = languages.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0]!;
