/**
 * The address a hold page stands in for, from its fragment.
 * @returns undefined for anything but http and https: a `javascript:` address must never be followed from here.
 */
export function heldAddress(fragment: string): string | undefined {
  const address = fragment.slice(1);
  if (!URL.canParse(address)) return undefined;
  const { protocol } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? address : undefined;
}
