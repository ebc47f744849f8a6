import { longestAddress } from './limits.ts';
import { webHost } from './web-host.ts';

/** A web address as it is kept: whole, or the first page of its site where it is too long. */
export function shortened(url: string): string {
  if (url.length <= longestAddress) return url;
  const { protocol, port } = new URL(url);
  return `${protocol}//${webHost(url)}${port === '' ? '' : `:${port}`}/`;
}
