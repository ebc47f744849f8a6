/** The element with this id, which the page's HTML surely has. */
export function byId<E extends HTMLElement = HTMLElement>(id: string): E {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`#${id} is missing`);
  return element as E;
}

/** A new element with its text or children; text only ever as text nodes. */
export function create<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A name or other text from outside: kept apart from the direction of the text around it. */
export const isolated = (text: string): HTMLElement => create('bdi', { dir: 'ltr', class: 'name' }, text);

/** A word from outside that is not a name. */
export const term = (word: string): HTMLElement => create('bdi', {}, word);
