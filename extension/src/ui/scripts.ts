import { language } from './text.ts';

/** Unicode's names of the scripts whose letters look like others, with the codes (ISO 15924) that browsers can translate. */
export const codes: Readonly<Record<string, string>> = {
  Arabic: 'Arab',
  Armenian: 'Armn',
  Bengali: 'Beng',
  Bopomofo: 'Bopo',
  Canadian_Aboriginal: 'Cans',
  Carian: 'Cari',
  Cherokee: 'Cher',
  Coptic: 'Copt',
  Cyrillic: 'Cyrl',
  Deseret: 'Dsrt',
  Devanagari: 'Deva',
  Ethiopic: 'Ethi',
  Georgian: 'Geor',
  Glagolitic: 'Glag',
  Gothic: 'Goth',
  Greek: 'Grek',
  Gujarati: 'Gujr',
  Gurmukhi: 'Guru',
  Han: 'Hani',
  Hangul: 'Hang',
  Hebrew: 'Hebr',
  Hiragana: 'Hira',
  Kannada: 'Knda',
  Katakana: 'Kana',
  Khmer: 'Khmr',
  Lao: 'Laoo',
  Latin: 'Latn',
  Lisu: 'Lisu',
  Lycian: 'Lyci',
  Malayalam: 'Mlym',
  Miao: 'Plrd',
  Mongolian: 'Mong',
  Myanmar: 'Mymr',
  Nko: 'Nkoo',
  Old_Italic: 'Ital',
  Oriya: 'Orya',
  Osage: 'Osge',
  Runic: 'Runr',
  Sinhala: 'Sinh',
  Tamil: 'Taml',
  Telugu: 'Telu',
  Thai: 'Thai',
  Tibetan: 'Tibt',
  Tifinagh: 'Tfng',
  Vai: 'Vaii',
  Warang_Citi: 'Wara',
};

/** A script's name in the language of the page; where the browser knows none, as Unicode names it. Zzzz is ISO 15924's unknown script. */
export function scriptName(script: string | undefined): string {
  const code = script === undefined ? 'Zzzz' : codes[script.replaceAll(' ', '_')];
  return (code && new Intl.DisplayNames(language(), { type: 'script', fallback: 'none' }).of(code)) ?? script?.replaceAll('_', ' ') ?? '?';
}
