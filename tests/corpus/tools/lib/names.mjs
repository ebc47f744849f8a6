// The parts of a host name that labelling needs. Deliberately not the judge's code, data or thresholds.
import { parse } from 'tldts';
import { toUnicode } from 'tr46';
import unhomoglyph from 'unhomoglyph';

/** The parts of a host: the registrable label, its suffix, the labels before it; undefined without a registrable label. */
export function parts(host) {
  const { domain, domainWithoutSuffix, publicSuffix, subdomain, isPrivate, isIp } = parse(host, {
    allowPrivateDomains: true,
    extractHostname: false,
    validateHostname: true,
  });
  if (isIp || !domain || !domainWithoutSuffix) return undefined;
  return {
    host,
    domain,
    label: unicode(domainWithoutSuffix),
    suffix: publicSuffix,
    before: subdomain ? subdomain.split('.').map(unicode) : [],
    isPrivate,
  };
}

function unicode(label) {
  if (!label.startsWith('xn--')) return label;
  const { domain, error } = toUnicode(label);
  return error ? label : domain;
}

export const isAscii = (text) => !/\P{ASCII}/u.test(text);

/** A reading of non-ASCII letters by the unhomoglyph package (UTS #39 of Unicode 13), without marks. */
export const plain = (text) =>
  unhomoglyph(text.normalize('NFD').replace(/\p{M}/gu, '')).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The ASCII letters that pass for each other, folded. */
export const folded = (text) =>
  text.replace(/rn/g, 'm').replace(/vv/g, 'w').replace(/cl/g, 'd').replace(/0/g, 'o').replace(/[1i|]/g, 'l').replace(/5/g, 's');

/** Optimal string alignment distance, plainly. */
export function distance(a, b) {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  }
  return rows[a.length][b.length];
}

/** The letters of a label, a bit each: labels that differ in more than four are no two edits apart, and need not be compared. */
export const letters = (label) => [...label].reduce((bits, c) => bits | (1 << (c.charCodeAt(0) & 31)), 0);

/** The number of letters that only one of two labels has. */
export function differing(a, b) {
  let count = 0;
  for (let bits = a ^ b; bits !== 0; bits &= bits - 1) count++;
  return count;
}

export function isSwap(a, b) {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((c, i) => c !== b[i]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** The names on one side of a split: which, hangs on the name alone, so new sources don't move it. */
export function isSetAside(name) {
  let hash = 2166136261;
  for (const c of name) hash = Math.imul(hash ^ c.codePointAt(0), 16777619) >>> 0;
  return (hash >>> 8) % 2 === 0;
}
