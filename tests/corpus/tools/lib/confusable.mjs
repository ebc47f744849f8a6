// Honest names that look most like imitations, found by geometry alone: none of the judge's code or data.
import { differing, distance, isSetAside, isSwap, letters, parts } from './names.mjs';

const each = 100;

/** Pairs [host, protected, 'quiet', how], of each kind the same number, in an order that means nothing. */
export function confusable(real, honest) {
  const guarded = real
    .map((domain) => ({ domain, ...parts(domain) }))
    .filter(({ label }) => label.length >= 4)
    .map((name) => ({ ...name, letters: letters(name.label) }));
  const protectedNames = new Set(real);
  const found = new Map(kinds.map(([how]) => [how, []]));
  for (const domain of honest) {
    if (protectedNames.has(domain)) continue;
    const name = parts(domain);
    const own = letters(name.label);
    for (const brand of guarded) {
      if (name.label.length < brand.label.length - 2) continue;
      if (name.label.length <= brand.label.length + 2 ? differing(own, brand.letters) > 4 : !name.label.includes(brand.label)) continue;
      const how = kinds.find(([, is]) => is(name.label, brand.label))?.[0];
      if (how) found.get(how).push([domain, brand.domain, 'quiet', how]);
    }
  }
  return [...found.values()].flatMap((pairs) => spread(pairs));
}

const kinds = [
  ['the same label under another ending', (a, b) => a === b],
  ['one edit apart', (a, b) => b.length >= 5 && Math.abs(a.length - b.length) <= 1 && (distance(a, b) === 1 || isSwap(a, b))],
  ['two edits apart', (a, b) => b.length >= 7 && Math.abs(a.length - b.length) <= 2 && distance(a, b) === 2],
  ['the label beside other letters', (a, b) => b.length >= 5 && a.includes(b)],
  ['the label as a word', (a, b) => a.split('-').includes(b)],
];

/** At most `each` pairs on either side of the split, and no brand with more than a few of them. */
function spread(pairs) {
  const taken = new Map();
  const sides = [0, 0];
  const most = 4;
  const hash = (text) => [...text].reduce((sum, c) => Math.imul(sum ^ c.codePointAt(0), 16777619) >>> 0, 0x51ed270b);
  return [...pairs]
    .sort((a, b) => hash(a.join(' ')) - hash(b.join(' ')))
    .filter(([, real]) => {
      const side = isSetAside(real) ? 1 : 0;
      const ofBrand = taken.get(real) ?? 0;
      if (ofBrand >= most || sides[side] >= each) return false;
      taken.set(real, ofBrand + 1);
      sides[side]++;
      return true;
    });
}
