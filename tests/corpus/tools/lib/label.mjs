// Says which protected brand a phishing host imitates and how, by rules simple enough to check by eye.
import { distance, folded, isAscii, isSwap, parts, plain } from './names.mjs';

/** Brands as { domain, label, suffix }, the longest label first so that myetherwallet is not read as ether. */
export function brandList(domains) {
  return domains
    .map((domain) => {
      const { label, suffix } = parts(domain);
      return { domain, label, suffix };
    })
    .sort((a, b) => b.label.length - a.label.length || (a.domain < b.domain ? -1 : 1));
}

const tokens = (label) => label.split(/[-_.]/);

/** { brand, kind } of a host, or undefined when no rule sees a brand in it. */
export function label(host, brands) {
  const name = parts(host);
  if (!name || brands.some((brand) => brand.domain === name.domain)) return undefined;
  for (const rule of rules) {
    for (const brand of brands) {
      const kind = rule(name, brand);
      if (kind) return { brand: brand.domain, kind };
    }
  }
  return undefined;
}

// In order: the first that answers decides.
const rules = [
  function sameLabel({ label, isPrivate }, brand) {
    if (label === brand.label) return isPrivate ? 'hosted' : 'tld-swap';
  },
  function letterForLetter({ label }, brand) {
    if (!isAscii(label)) return folded(plain(label)) === folded(brand.label) ? 'homoglyph' : undefined;
    return label !== brand.label && folded(label) === folded(brand.label) ? 'homoglyph' : undefined;
  },
  function movedHyphen({ label }, brand) {
    if (brand.label.length >= 5 && label.replace(/-/g, '') === brand.label) return 'separator';
    if (label === `www${brand.label}` || label === `www-${brand.label}`) return 'separator';
  },
  function domainInside({ label, before }, brand) {
    const all = `.${[...before, label].join('.')}.`;
    for (const join of ['.', '-']) {
      const inside = brand.domain.replace(/\./g, join);
      const at = all.search(new RegExp(`[.-]${inside.replace(/[.]/g, '\\.')}[.-]`));
      if (at >= 0) return 'embedding';
    }
  },
  function onHosting({ label, isPrivate }, brand) {
    if (isPrivate && brand.label.length >= 5 && label.includes(brand.label)) return 'hosted';
  },
  function wordBesides({ label, isPrivate }, brand) {
    if (isPrivate || !isAscii(label)) return undefined;
    if (brand.label.length >= 4 && tokens(label).includes(brand.label)) return 'combosquat';
    if (brand.label.length >= 6 && (label.startsWith(brand.label) || label.endsWith(brand.label))) return 'combosquat';
  },
  function oneEdit({ label, isPrivate }, brand) {
    if (isPrivate || brand.label.length < 5 || !isAscii(label)) return undefined;
    if (isSwap(label, brand.label)) return 'transposition';
    if (distance(label, brand.label) === 1) return 'typo';
  },
  function brandInFront({ before }, brand) {
    if (brand.label.length >= 5 && before.some((each) => tokens(each).includes(brand.label))) return 'embedding';
  },
  function twoEdits({ label, isPrivate }, brand) {
    if (isPrivate || brand.label.length < 7) return undefined;
    const read = isAscii(label) ? label : plain(label);
    if (Math.abs(read.length - brand.label.length) <= 2 && distance(read, brand.label) <= 2)
      return isAscii(label) ? 'double-typo' : 'homoglyph';
  },
  function foreignLettersAndWords({ label }, brand) {
    if (!isAscii(label) && brand.label.length >= 5 && folded(plain(label)).includes(folded(brand.label))) return 'combosquat';
  },
];
