import { longestHost } from './limits.ts';

/**
 * The host of a web address, as the browser's own parser gives it: the browser is the authority on what a host is. Of one
 * longer than `longestHost` the beginning, which is what it says, and the end, which is whose it is.
 * @returns undefined for anything that is not http or https.
 */
export function webHost(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  if ((protocol !== 'http:' && protocol !== 'https:') || hostname === '') return undefined;
  const half = longestHost / 2;
  return hostname.length <= longestHost ? hostname : `${hostname.slice(0, half)}.${hostname.slice(1 - half)}`;
}

/** True when `host` is `site` or a name under it, with dots at its end or without. */
export function isUnder(host: string, site: string): boolean {
  const name = host.replace(/\.+$/, '');
  return name === site || name.endsWith(`.${site}`);
}
