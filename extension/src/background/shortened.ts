import { longestAddress, longestHost } from './limits.ts';

/** What is asked and kept of a host: a longer one is judged by its end, where its registrable domain stands. */
export const hostEnd = (host: string): string => host.slice(-longestHost);

/** An address as it is kept: whole, or the first page of its site where it is too long. */
export function shortened(url: string): string {
  if (url.length <= longestAddress) return url;
  const { protocol, hostname, port } = new URL(url);
  return `${protocol}//${hostEnd(hostname)}${port === '' ? '' : `:${port}`}/`;
}
