import { pageAddress } from '../../shared/page-address.ts';

export const placeKinds = ['bank', 'police', 'csirt', 'consumer', 'data'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** An authority that takes reports, or helps. Written by hand; every address is that of its own site. */
export interface Place {
  readonly kind: PlaceKind;
  readonly name: string;
  readonly url: string;
  /** As it is dialled within the country. */
  readonly phone?: string;
  /** The page of its own that the entry was taken from. */
  readonly source: string;
  /** The day on which the entry was last looked at. */
  readonly checked: string;
  /** True where a public text of others was found on that day that has the same address; else it is general knowledge. */
  readonly compared: boolean;
}

/** By country (ISO 3166-1). */
export type Places = Readonly<Record<string, readonly Place[]>>;

/** Reads them from the extension's own file, which only this way weighs nothing while the page loads. */
export const loadPlaces = async (): Promise<Places> => (await fetch(pageAddress('places.json'))).json() as Promise<Places>;

/** The places that warn everybody's browsers and mail, in any country. */
export const worldwide: readonly { readonly name: string; readonly url: string }[] = [
  { name: 'Google Safe Browsing', url: 'https://safebrowsing.google.com/safebrowsing/report_phish/' },
  { name: 'Microsoft SmartScreen', url: 'https://www.microsoft.com/en-us/wdsi/support/report-unsafe-site-guest' },
  { name: 'Netcraft', url: 'https://report.netcraft.com/' },
  { name: 'APWG (reportphishing@apwg.org)', url: 'https://apwg.org/reportphishing/' },
];

/** The pages on which a person looks up the registrar of a name, and its host. */
export const lookUp = { name: 'lookup.icann.org', url: 'https://lookup.icann.org/' } as const;
