/**
 * The host of a web address, as the browser's own parser gives it (an A-label host): the browser is the authority on what
 * a host is.
 * @returns undefined for anything that is not http or https.
 */
export function webHost(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '' ? url.hostname : undefined;
}

/** Whether `host` is `site` or a name under it. */
export const isUnder = (host: string, site: string): boolean => host === site || host.endsWith(`.${site}`);
