import { create } from './dom.ts';

/** Saves a text as a file. */
export const download = (name: string, content: string): void => saveAs(name, new Blob([content], { type: 'text/plain' }));

/** Saves a file, as a link to it would; the browser asks where, or puts it among the downloads. */
export function saveAs(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  create('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000); // Firefox reads it after the click
}
