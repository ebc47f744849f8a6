// @vitest-environment happy-dom

import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read } from '../../test/files.ts';
import { languages } from '../../test/languages.ts';
import { installLocale } from '../../test/locale.ts';
import { codes, scriptName } from './scripts.ts';

/** The names that the programs have, for which nobody translates them; written by URLGUARD_WRITE=1. Another ICU may word one otherwise. */
const file = 'test/script-names.txt';

test('the programs have a name of each script in each language', () => {
  const lines = languages.flatMap((language) => {
    installLocale(language);
    return Object.keys(codes).map((script) => `${language.replace('_', '-')}.script.${script}\t${scriptName(script)}`);
  });
  if (process.env['URLGUARD_WRITE'] === '1') writeFileSync(`${import.meta.dirname}/../../${file}`, `${lines.join('\n')}\n`);
  const keyOf = (line: string): string => line.split('\t')[0]!;
  expect(read(file).trim().split('\n').map(keyOf)).toEqual(lines.map(keyOf));
});
