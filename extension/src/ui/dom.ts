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

/** A button that does something. */
export function button(attributes: Readonly<Record<string, string>>, label: Node | string, onClick: () => void): HTMLButtonElement {
  const made = create('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', onClick);
  return made;
}

/** Runs an action when a person presses the button with this id: a script's click doesn't count. */
export function onPress(id: string, action: () => Promise<void> | void): void {
  byId(id).addEventListener('click', (event) => {
    if (event.isTrusted) void action();
  });
}

/** A name or other text from outside: kept apart from the direction of the text around it. */
export const isolated = (text: string): HTMLElement => create('bdi', { dir: 'ltr', class: 'name' }, text);

/** A word from outside that is not a name. */
export const term = (word: string): HTMLElement => create('bdi', {}, word);

/** A name in its own script, always followed by the form the network uses where that is another. */
export function bothForms(ascii: string, unicode: string): HTMLElement {
  const both = create('span', { class: 'names' }, isolated(unicode));
  if (ascii !== unicode) both.append(' ', create('small', {}, isolated(ascii)));
  return both;
}
