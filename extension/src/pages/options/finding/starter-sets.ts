import { pageAddress } from '../../../shared/page-address.ts';

/**
 * Sites that people of a country sign in to and that are imitated most, by country (ISO 3166-1; 001 is the world) and branch; registrable
 * domains, separated by spaces. Written by hand from general knowledge, no list was copied. A test asks the real helper that each can be
 * protected as it stands there. Nothing of it is protected unless a person chooses it.
 */
export type StarterSets = Readonly<Record<string, StarterSet>>;
type StarterSet = Readonly<Partial<Record<Branch, string>>>;

/** The branches of a starter set, in the order they are shown. */
export type Branch = 'accounts' | 'banks' | 'payment' | 'government' | 'post' | 'health' | 'shops' | 'messengers';

/** Reads the sets from the extension's own file, which only this way weighs nothing while the page loads. */
export const loadStarterSets = async (): Promise<StarterSets> =>
  (await fetch(pageAddress('starter-sets.json'))).json() as Promise<StarterSets>;
