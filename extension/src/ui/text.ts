import type messages from '../../_locales/en/messages.json';

export type TextKey = keyof typeof messages & string;

/** A text of _locales. */
export const text = (key: TextKey, ...values: readonly string[]): string => chrome.i18n.getMessage(key, [...values]);

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

/** Puts the page's fixed texts in: each element with data-text gets the text of that key. */
export function fillTexts(): void {
  document.documentElement.lang = chrome.i18n.getUILanguage();
  document.documentElement.dir = text('direction') === 'rtl' ? 'rtl' : 'ltr';
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]'))
    element.textContent = text(element.dataset['text'] as TextKey);
  document.title = text(document.documentElement.dataset['title'] as TextKey);
}
