// Names of sites whose domains have another name in them: offered when a site is added, never put in by itself.
import { readFileSync } from 'node:fs';
import { dataFolder, writeSorted } from '../lib/data-file.mjs';
import { registrable } from '../lib/domains.mjs';
import { ownText, wordsOf } from '../lib/own.mjs';
import { mappedNames } from '../lib/site-lists.mjs';
import { suffixSites } from './suffix-sites.mjs';

/** Names of one site: more would be a list to read. */
const most = 3;
/** A domain that more of them share is a platform's. */
const mostOwners = 2;
const shortest = 5;

/** The end of a name that people leave out. */
const form = /[ ,]+(bank|group|holdings?|inc\.?|corporation|corp\.?|company|co\.?|ltd\.?|limited|plc|ag|s\.?a\.?|gmbh|llc|financial)$/i;

const lettersOf = (name) => name.toLowerCase().replace(/[ .\-&'’]/g, '');

export function knownNames() {
  const everyday = new Set(
    readFileSync(new URL('common-words.txt', dataFolder), 'utf8')
      .split('\n')
      .filter((line) => line.endsWith('\te'))
      .map((line) => line.slice(0, -2)),
  );
  const bait = wordsOf('phishing-words.txt');
  const named = new Map(ownNames());
  for (const [domain, owners] of byDomain()) {
    if (owners.length > mostOwners || named.has(domain)) continue;
    const fitting = choose(domain, owners.flat());
    if (fitting.length > 0) named.set(domain, fitting);
  }
  return named;

  /** Each name without its legal form as well. Of two with the same letters one is enough, and none that the domain has anyway. */
  function choose(domain, names) {
    const label = lettersOf(domain.slice(0, domain.indexOf('.')));
    const chosen = new Map();
    for (const name of names.flatMap((each) => [each.replace(form, ''), each])) {
      const letters = lettersOf(name);
      const isOwn = label.includes(letters) || (label.length >= shortest && letters.includes(label));
      if (
        /^[a-z0-9]{5,30}$/.test(letters) &&
        !/\.[^ ]/.test(name) &&
        !isOwn &&
        !everyday.has(letters) &&
        !isAll(bait, letters) &&
        !chosen.has(letters)
      )
        chosen.set(letters, name);
    }
    return [...chosen.values()].slice(0, most);
  }
}

/** True when a text is nothing but words of a list, one after the other. */
function isAll(words, text) {
  const ends = [true];
  for (let end = 1; end <= text.length; end++)
    ends[end] = ends.some((isEnd, start) => isEnd && (words.has(text.slice(start, end)) || /^\d+$/.test(text.slice(start, end))));
  return ends[text.length];
}

/** The hand-written ones, as [domain, names]. */
const ownNames = () =>
  ownText('known-names.txt').map((line) => {
    const [domain, names] = line.split(' = ');
    return [domain, names.split(', ')];
  });

const suffixes = new Set(suffixSites().map(([name]) => name));

/** The site that an entry of a list means by a host. */
function siteOf(host) {
  const name = registrable(host);
  const bare = (name ?? host).replace(/^www\./, '');
  return suffixes.has(bare) ? bare : name;
}

/** The names of each owner of a site. */
function byDomain() {
  const owners = new Map();
  for (const { hosts, names } of mappedNames()) {
    for (const domain of new Set(hosts.map((host) => siteOf(host.toLowerCase())))) {
      if (domain) owners.set(domain, [...(owners.get(domain) ?? []), names]);
    }
  }
  return owners;
}

export function write() {
  writeSorted(
    'known-names.txt',
    [...knownNames()].map(([domain, names]) => [domain, ...names].join('\t')),
  );
  return {};
}
