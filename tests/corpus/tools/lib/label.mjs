// Says which protected brand a phishing host imitates and how, by rules simple enough to check by eye.
import { differing, distance, folded, isAscii, isSwap, letters, parts, plain } from './names.mjs';

/** Brands as { domain, label, suffix } and what finding them needs, the longest label first so that myetherwallet is not read as ether. */
export function brandList(domains) {
  return domains
    .map((domain) => {
      const { label, suffix } = parts(domain);
      const bare = label.replaceAll('-', '');
      const inside = [domain, domain.replaceAll('.', '-')].map((each) => new RegExp(`[.-]${each.replaceAll('.', '\\.')}[.-]`));
      return { domain, label, suffix, bare, inside, folded: folded(label), looks: folded(bare), letters: letters(label) };
    })
    .sort((a, b) => b.label.length - a.label.length || (a.domain < b.domain ? -1 : 1));
}

const tokens = (label) => label.split(/[-_.]/);

/** Every run of whole tokens, joined: of a-b-c also ab, bc and abc. */
function runs(label) {
  const all = tokens(label);
  return new Set(all.flatMap((_, from) => all.slice(from).map((_, more) => all.slice(from, from + more + 1).join(''))));
}

const beside = (isPrivate) => (isPrivate ? 'hosted' : 'combosquat');

/** { brand, kind } of a host, or undefined when no rule sees a brand in it. */
export function label(host, brands) {
  const name = parts(host);
  if (!name) return undefined;
  const near = brandsNear(name, brands);
  if (near.some((brand) => brand.domain === name.domain)) return undefined;
  for (const rule of rules) {
    for (const brand of near) {
      const kind = rule(name, brand);
      if (kind) return { brand: brand.domain, kind };
    }
  }
  return undefined;
}

/** The brands that any rule could see in a name: their letters stand in it in one piece, or a part of it is two edits away. */
function brandsNear(name, brands) {
  const read = [...name.before, name.label].map((each) => (isAscii(each) ? each : plain(each)));
  const whole = read.join('').replace(/[-_]/g, '');
  const looks = folded(whole);
  const pieces = [...new Set(read.flatMap((each) => [each, ...tokens(each)]))].map((each) => [each.length, letters(each)]);
  return brands.filter(
    (brand) =>
      whole.includes(brand.bare) ||
      looks.includes(brand.looks) ||
      pieces.some(([length, set]) => Math.abs(length - brand.label.length) <= 2 && differing(set, brand.letters) <= 4),
  );
}

// In order: the first that answers decides.
const rules = [
  function sameLabel({ label, isPrivate }, brand) {
    if (label === brand.label) return isPrivate ? 'hosted' : 'tld-swap';
  },
  function letterForLetter({ label }, brand) {
    if (!isAscii(label)) return folded(plain(label)) === brand.folded ? 'homoglyph' : undefined;
    return label !== brand.label && folded(label) === brand.folded ? 'homoglyph' : undefined;
  },
  function movedHyphen({ label }, brand) {
    if (brand.label.length >= 5 && label.replace(/-/g, '') === brand.label) return 'separator';
    if (label === `www${brand.label}` || label === `www-${brand.label}`) return 'separator';
  },
  function domainInside({ label, before }, brand) {
    const all = `.${[...before, label].join('.')}.`;
    if (brand.inside.some((each) => each.test(all))) return 'embedding';
  },
  function onHosting({ label, isPrivate }, brand) {
    if (!isPrivate || brand.label.length < 5) return undefined;
    const isAtAnEdge = tokens(label).some((each) => each.startsWith(brand.label) || each.endsWith(brand.label));
    if (isAtAnEdge || (brand.label.length >= 7 && label.includes(brand.label))) return 'hosted';
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
    if (!isAscii(label) && brand.label.length >= 5 && folded(plain(label)).includes(brand.folded)) return 'combosquat';
  },
  function nameAcrossHyphens({ label, isPrivate }, brand) {
    if (brand.bare.length >= 8 && runs(label).has(brand.bare)) return beside(isPrivate);
  },
  function shortNameBesides({ label, isPrivate }, brand) {
    if (brand.label.length >= 3 && label !== brand.label && tokens(label).includes(brand.label)) return beside(isPrivate);
  },
  function shortNameInFront({ before }, brand) {
    if (brand.label.length >= 3 && before.some((each) => tokens(each).includes(brand.label))) return 'embedding';
  },
  function typoBesides({ label, isPrivate }, brand) {
    if (brand.label.length >= 7 && tokens(label).some((each) => isSwap(each, brand.label) || distance(each, brand.label) === 1))
      return beside(isPrivate);
  },
];
