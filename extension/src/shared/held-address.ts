/**
 * The address a hold page stands in for: all that follows the `?` of its own, fragment included.
 * @returns undefined for anything but http and https: a `javascript:` address must never be followed from here.
 */
export function heldAddress(holdPage: string): string | undefined {
  const address = holdPage.slice(holdPage.indexOf('?') + 1);
  if (!URL.canParse(address)) return undefined;
  const { protocol } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? address : undefined;
}
