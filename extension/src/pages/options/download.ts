import { create } from '../../ui/dom.ts';

/** Saves a text as a file, as a link to it would; the browser asks where, or puts it among the downloads. */
export function download(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/plain' }));
  create('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000); // Firefox reads it after the click
}
