import type { Entry } from '../protocol/messages.ts';
import { byId, create, isolated } from '../ui/dom.ts';
import { text } from '../ui/text.ts';

/**
 * Shows the list.
 * @param entries null when the helper is not there to ask.
 */
export function showProtected(entries: readonly Entry[] | null, remove: (name: string) => Promise<void>): void {
  byId('protected-list').replaceChildren(...(entries ?? []).map((entry) => row(entry, remove)));
  const note = byId('list-note');
  note.hidden = entries !== null && entries.length > 0;
  note.textContent = note.hidden ? '' : text(entries === null ? 'listUnavailable' : 'listEmpty');
}

function row(entry: Entry, remove: (name: string) => Promise<void>): HTMLElement {
  const { name, unicode, source, locked } = entry;
  const item = create('li', { 'data-name': name, 'data-source': source }, names(name, unicode));
  item.append(create('span', { class: 'source' }, text(source === 'user' ? 'sourceUser' : 'sourceOrganisation')));
  if (!locked) {
    const button = create('button', { type: 'button', class: 'remove', 'aria-label': text('removeNamed', name) }, text('remove'));
    button.addEventListener('click', () => void remove(name));
    item.append(button);
  }
  return item;
}

/** A name in its own script is always followed by the form the network uses. */
function names(ascii: string, unicode: string): HTMLElement {
  const both = create('span', { class: 'names' }, isolated(unicode));
  if (ascii !== unicode) both.append(' ', create('small', {}, isolated(ascii)));
  return both;
}
