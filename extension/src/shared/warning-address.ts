import { pageAddress } from './page-address.ts';

/** The warning's page about one stopped navigation. Its fragment is the token and nothing else. */
export const warningAddress = (token: string): string => `${pageAddress('warning.html')}#${token}`;

/** The same as a redirect may name it: the lasting address is refused to the page that began (use_dynamic_url, Chromium 156). */
export const warningRedirect = (token: string): string => `${chrome.runtime.getURL('warning.html')}#${token}`;

/** The token of a warning's address; undefined for every other address. */
export function warningToken(address: string): string | undefined {
  const start = warningAddress('');
  return address.startsWith(start) ? address.slice(start.length) : undefined;
}
