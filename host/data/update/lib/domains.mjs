// Registrable domains by the very suffixes that we ship, PRIVATE section included.
import { publicSuffixRules } from '../sets/public-suffixes.mjs';

const rules = new Map();
for (const { name, flag } of publicSuffixRules()) rules.set(name, (rules.get(name) ?? '') + flag);

const has = (name, flags) => [...(rules.get(name) ?? '')].some((flag) => flags.includes(flag));

/** The place where a host's public suffix starts, counted in labels; undefined when no rule of the list matches. */
function suffixOf(host) {
  const labels = host.split('.');
  for (let i = 0; i < labels.length; i++) {
    const name = labels.slice(i).join('.');
    const parent = labels.slice(i + 1).join('.');
    if (has(name, 'x')) return { labels, start: i + 1, isPrivate: false };
    if (has(name, 'ip') || has(parent, 'IP')) return { labels, start: i, isPrivate: has(name, 'p') || has(parent, 'P') };
  }
  return undefined;
}

/** The registrable domain of a host, or undefined for a suffix itself, an address or an unknown top level. */
export function registrable(host) {
  const suffix = suffixOf(host);
  return suffix && suffix.start > 0 ? suffix.labels.slice(suffix.start - 1).join('.') : undefined;
}

export const isUnderPrivateSuffix = (host) => suffixOf(host)?.isPrivate === true;
export const isPublicSuffix = (name) => has(name, 'ip');
export const isPrivateSuffix = (name) => has(name, 'pP');

/** True for a suffix of the ICANN section. */
export const isRegistry = (name) => has(name, 'iI');
