import type { CountedKey, TextKey } from '../shared/text-key.ts';
import { create } from './dom.ts';

export type { CountedKey, TextKey };

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** Another language's texts, where the organisation chose one; see `speak`. */
let chosen: Readonly<Record<string, Message>> | undefined;

/** A text of messages/, in the browser's language. */
export const text = (key: TextKey, ...values: readonly string[]): string => {
  const own = chosen?.[key];
  return own === undefined ? chrome.i18n.getMessage(key, [...values]) : filled(own, values);
};

/** A text with its places filled, as the browser does it. */
export const filled = ({ message, placeholders = {} }: Message, values: readonly string[]): string =>
  message.replace(/\$(\w+)\$/g, (_, name: string) =>
    (placeholders[name.toLowerCase()]?.content ?? '').replace(/\$(\d)/g, (__, place: string) => values[Number(place) - 1] ?? ''),
  );

/**
 * Speaks another language than the browser from now on. A page may fetch nothing, so that the texts come as a script of the
 * extension's own (build.mjs); a language that is not there changes nothing.
 */
export async function speak(code: string): Promise<void> {
  await new Promise<void>((resolve) => {
    const script = create('script', { src: `texts/${encodeURIComponent(code)}.js` });
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => resolve());
    document.head.append(script);
  });
  chosen = (globalThis as { urlGuardTexts?: typeof chosen }).urlGuardTexts ?? chosen;
}

/** The language the texts are in, which is not the browser's where we don't speak that. */
export const language = (): string => text('language');

export const number = (value: number): string => new Intl.NumberFormat(language()).format(value);

/** The key of a counted text for this number, by the language's plural rules. */
const counted = (key: CountedKey, count: number): TextKey => `${key}_${new Intl.PluralRules(language()).select(count)}` as TextKey;

/** A counted text; its first place is the number. */
export const countedText = (key: CountedKey, count: number, ...values: readonly string[]): string =>
  text(counted(key, count), number(count), ...values);

/**
 * A text with elements in its places, so that a name from outside stays an element of its own in any word order. The
 * places are marked with private-use characters, which no text of ours has.
 */
export function sentence(key: TextKey, ...parts: readonly Node[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const marked = text(key, ...parts.map((_, index) => String.fromCodePoint(0xe000 + index)));
  for (const piece of marked.split(/([\uE000-\uE008])/)) {
    const part = /^[\uE000-\uE008]$/.test(piece) ? parts[piece.codePointAt(0)! - 0xe000] : undefined;
    fragment.append(part ?? piece);
  }
  return fragment;
}

/** A label that is the same in every row, completed by the row's subject for people who can't see the row. */
export function namedLabel(key: TextKey, name: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(text(key), ' ', create('bdi', { class: 'spoken' }, name));
  return fragment;
}

/**
 * Puts the page's fixed texts in: each element with data-text gets the text of that key, data-label names it, data-hint shows in its
 * empty field.
 */
export function fillTexts(): void {
  document.documentElement.lang = language();
  document.documentElement.dir = text('direction') === 'rtl' ? 'rtl' : 'ltr';
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]'))
    element.textContent = text(element.dataset['text'] as TextKey);
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]'))
    element.setAttribute('aria-label', text(element.dataset['label'] as TextKey));
  for (const element of document.querySelectorAll<HTMLInputElement>('[data-hint]'))
    element.placeholder = text(element.dataset['hint'] as TextKey);
  document.title = text(document.documentElement.dataset['title'] as TextKey);
}
