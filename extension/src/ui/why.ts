import { lookUp } from '../shared/look-up.ts';
import type { Lookalike, Statement } from '../shared/protocol/messages.ts';
import { keyOf } from '../shared/text-key.ts';
import { type Kind, kinds, type Saying, sayings } from '../shared/vocabulary.ts';
import { isolated, term } from './dom.ts';
import { realName, siteName } from './names.ts';
import { scriptName } from './scripts.ts';
import { countedText, language, number, sentence, text } from './text.ts';

/**
 * Puts the helper's statements into the words of the page's language. Of an older helper, which makes none, and of a statement that only
 * a newer one has, the two names are told.
 */
export function why(lookalike: Lookalike): DocumentFragment {
  const { evidence } = lookalike;
  const fragment = document.createDocumentFragment();
  const known = (evidence.statements ?? []).filter(({ says }) => sayings.includes(says));
  for (const statement of known.length > 0 ? known : [{ says: 'site' } as const]) {
    if (fragment.hasChildNodes()) fragment.append(' ');
    fragment.append(said(statement, lookalike));
  }
  return fragment;
}

/** The kind in a word or two. */
export const kindName = (kind: Kind): string => text(kinds.includes(kind) ? keyOf('kind', kind) : 'kindOther');

/** Puts one statement into words. host/UrlGuard.Core/Explanations/Sentences.cs does the same for the programs, with the same texts. */
function said(statement: Statement, about: Lookalike): DocumentFragment {
  const { says, place = 0, seen = '', real = '', before = '', behind = '', name = '', count = 0, script, realScript } = statement;
  const fragment = document.createDocumentFragment();
  if (says === 'more') {
    fragment.append(countedText('whyMore', count));
    return fragment;
  }
  const letters = says === 'replaced' && hasOther(statement) ? lettersNamed : lookUp<Letters>(lettered, says, isolated);
  fragment.append(
    sentence(
      keyOf('why', says),
      placeOf(place, name),
      letters(seen, script),
      letters(real, realScript),
      isolated(before),
      isolated(behind),
      says === 'known-as' ? term(name) : isolated(name),
      siteName(about),
      realName(about),
      term(scriptName(script)),
    ),
  );
  fragment.normalize();
  const first = fragment.firstChild;
  // Only a place begins small: "www" stays as it is written.
  if (place > 0 && first instanceof Text) first.data = first.data.charAt(0).toLocaleUpperCase(language()) + first.data.slice(1);
  return fragment;
}

/** The place of a letter: in words as far as there are some. */
function placeOf(place: number, name: string): DocumentFragment {
  const word = text('whyOrdinals').split(' ')[place - 1];
  const value = new Text(word ?? number(place));
  if (name === '') return sentence(word === undefined ? 'whyPlaceNumber' : 'whyPlace', value);
  return sentence(word === undefined ? 'whyPlaceNumberOf' : 'whyPlaceOf', value, isolated(name));
}

type Letters = (letters: string, script?: string) => Node;

/** Letters one by one, each as what it is where it may be taken for another. */
const lettersOf: Letters = (letters, script) => listed([...letters].map((letter) => special(letter, script) ?? isolated(letter)));

/** The same, where letters are confused with something else than letters of the same script. */
const lettersNamed: Letters = (letters, script) =>
  listed([...letters].map((letter) => special(letter, script) ?? sentence('whyLetter', isolated(letter))));

const lettered: Partial<Readonly<Record<Saying, Letters>>> = {
  replaced: lettersOf,
  written: lettersOf,
  added: lettersOf,
  lost: lettersOf,
  'separator-replaced': lettersOf,
};

const hasOther = ({ seen = '', real = '', script, realScript }: Statement): boolean =>
  (script ?? realScript) !== undefined || /[\d.-]/.test(seen + real);

function special(letter: string, script: string | undefined): Node | undefined {
  if (letter === '-') return new Text(text('whyHyphen'));
  if (letter === '.') return new Text(text('whyDot'));
  if (/^\d$/.test(letter)) return sentence('whyDigit', isolated(letter));
  return script === undefined ? undefined : sentence('whyForeign', isolated(letter), term(scriptName(script)));
}

/** The parts with the language's "and" between them. */
const listed = ([first = new Text(), ...more]: readonly Node[]): Node =>
  more.reduce((before, part) => sentence('whyAnd', before, part), first);
