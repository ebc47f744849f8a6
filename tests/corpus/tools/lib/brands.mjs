// The brands whose imitations are scored, in two parts that share no name.
import { readFileSync } from 'node:fs';
import { isSetAside, parts } from './names.mjs';

const corpus = new URL('../../', import.meta.url);
const read = (name) => readFileSync(new URL(name, corpus), 'utf8').trimEnd().split('\n');
const shortest = 4;

/** brands.txt, known to everybody who worked on the judge. */
export const knownBrands = () => read('brands.txt');

/**
 * { development, aside }: domains. Brands whose names hold each other (gmx, gmxchange) stand on one side, and beside a known one in
 * development. Of the others the name alone decides.
 */
export function brandParts() {
  const known = knownBrands();
  const families = new Map();
  const key = (domain) => parts(domain).label.replaceAll('-', '');
  for (const domain of [...known, ...read('more-brands.txt')].sort((a, b) => key(a).length - key(b).length || (a < b ? -1 : 1))) {
    const inside = [...families.values()].filter((family) => family.some((each) => holds(key(domain), key(each))));
    const family = [domain, ...inside.flat()];
    for (const each of family) families.set(each, family);
  }
  const isAside = (domain) => {
    const family = families.get(domain);
    return !family.some((each) => known.includes(each)) && isSetAside([...family].sort()[0]);
  };
  const all = [...families.keys()].sort();
  return { development: all.filter((domain) => !isAside(domain)), aside: all.filter(isAside) };
}

const holds = (long, short) => long === short || (short.length >= shortest && long.includes(short));
