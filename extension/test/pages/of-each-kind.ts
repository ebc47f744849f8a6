import type { Kind } from '../../src/shared/vocabulary.ts';

/** A lookalike of each kind. */
export const ofEachKind: Readonly<Record<Kind, string>> = {
  typo: 'northwind-bamk.com',
  transposition: 'nortwhind-bank.com',
  'double-typo': 'comnerzbamk.de',
  homoglyph: 'xn--pypal-4ve.com',
  'mixed-script': 'xn--pypall-3nf.com',
  embedding: 'paypal.com.customer-service.net',
  combosquat: 'paypal-login.net',
  hosted: 'paypal-login.pages.dev',
  'tld-swap': 'northwind-bank.net',
  separator: 'northwindbank.com',
};

/** The sites that they imitate. */
export const protectedAgainst = ['paypal.com', 'northwind-bank.com', 'commerzbank.de'];
