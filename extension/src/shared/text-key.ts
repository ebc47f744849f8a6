import type coverage from '../../messages/coverage.json';
import type definitions from '../../messages/definitions.json';
import type devices from '../../messages/devices.json';
import type extension from '../../messages/extension.json';
import type faults from '../../messages/faults.json';
import type finding from '../../messages/finding.json';
import type help from '../../messages/help.json';
import type helper from '../../messages/helper.json';
import type hold from '../../messages/hold.json';
import type kept from '../../messages/kept.json';
import type lists from '../../messages/lists.json';
import type options from '../../messages/options.json';
import type organisation from '../../messages/organisation.json';
import type policy from '../../messages/policy.json';
import type popup from '../../messages/popup.json';
import type records from '../../messages/records.json';
import type state from '../../messages/state.json';
import type warning from '../../messages/warning.json';
import type welcome from '../../messages/welcome.json';
import type why from '../../messages/why.json';

type Catalogue = typeof coverage &
  typeof definitions &
  typeof devices &
  typeof extension &
  typeof faults &
  typeof finding &
  typeof help &
  typeof helper &
  typeof hold &
  typeof kept &
  typeof lists &
  typeof options &
  typeof organisation &
  typeof policy &
  typeof popup &
  typeof records &
  typeof state &
  typeof warning &
  typeof welcome &
  typeof why;

/** The key of a text that is told in numbers: it has a form for each plural category of a language. */
export type CountedKey = {
  [K in keyof Catalogue]: Catalogue[K]['en'] extends string ? never : K;
}[keyof Catalogue];

/** The key of any other text. */
export type TextKey = Exclude<keyof Catalogue, CountedKey>;

type Joined<S extends string> = S extends `${infer Head}${'.' | '-'}${infer Rest}` ? `${Capitalize<Head>}${Joined<Rest>}` : Capitalize<S>;

/**
 * The key of the text about a word: `kindTldSwap` of `kind` and `tld-swap`. Used where a TextKey is wanted, it compiles only if there
 * is one.
 */
export const keyOf = <P extends string, W extends string>(prefix: P, word: W): `${P}${Joined<W>}` =>
  `${prefix}${word.replace(/(?:^|[.-])(.)/g, (_, first: string) => first.toUpperCase())}` as `${P}${Joined<W>}`;
