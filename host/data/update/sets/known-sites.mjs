// Names that are somebody's real site: they are never accused unless the person protects them.
import { createHash } from 'node:crypto';
import { writeSorted } from '../lib/data-file.mjs';
import { isUnderPrivateSuffix, registrable } from '../lib/domains.mjs';
import { hostingSuffixes } from '../lib/hosting-suffixes.mjs';
import { ownLines, ownSites } from '../lib/own.mjs';
import { listedHosts } from '../lib/site-lists.mjs';
import { owners } from './owners.mjs';

export function knownSites() {
  const hosting = hostingSuffixes();
  const names = new Set([...ownSites(), ...listedHosts()].map(site));
  for (const name of owners().flat()) names.add(name);
  for (const name of [undefined, ...ownLines('not-known.txt').flat()]) names.delete(name);
  return names;

  /** The registrable domain of a host, unless strangers have names below it. */
  function site(host) {
    const name = registrable(host.toLowerCase());
    return name && /^[a-z0-9.-]+$/.test(name) && !name.endsWith('.onion') && !hosting.has(name) && !isUnderPrivateSuffix(host)
      ? name
      : undefined;
  }
}

export function write() {
  const names = [...knownSites()].sort();
  writeSorted('known-sites.txt', names);
  return { 'known-sites': createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 12) };
}
