// Domains of one owner, so that amazon.de is no imitation of amazon.com.
import { writeSorted } from '../lib/data-file.mjs';
import { isRegistry, isUnderPrivateSuffix, registrable } from '../lib/domains.mjs';
import { hostingSuffixes } from '../lib/hosting-suffixes.mjs';
import { ownLines } from '../lib/own.mjs';
import { countryNames, mappedCompanies, requestedCompanies, sharedLogins } from '../lib/site-lists.mjs';

const labelOf = (name) => name.slice(0, name.indexOf('.'));

/** Every group of domains, the main one first; no domain is in two. */
export function owners() {
  const hosting = hostingSuffixes();
  const groups = [];
  const groupOf = new Map();
  const isSite = (name) => registrable(name) === name && !hosting.has(name);
  const add = (domains, isWanted = (name) => isSite(name) && !isUnderPrivateSuffix(name)) => {
    const wanted = [...new Set(domains)].filter(isWanted);
    const fresh = wanted.filter((name) => !groupOf.has(name));
    const known = wanted.map((name) => groupOf.get(name)).find(Boolean);
    // A package's group that touches one of ours joins it: the hand-written main domain stays first.
    const group = known ?? [];
    if (!known) groups.push(group);
    for (const name of fresh) {
      group.push(name);
      groupOf.set(name, group);
    }
  };
  for (const line of ownLines('sites/owners.txt')) {
    const twice = line.find((name) => groupOf.has(name));
    if (twice) throw new Error(`owners.txt: ${twice} is in two groups`);
    // Ours may be below a hoster: twitchtv.github.io.
    add(line, isSite);
  }
  for (const hosts of [...sharedLogins(), ...countryNames(), ...requestedCompanies()])
    add(hosts.map((host) => registrable(host.toLowerCase())).filter(Boolean));
  // The sites of one place on the map may be those of a shop and of the chain that bought it: one label is one owner.
  for (const hosts of mappedCompanies()) {
    const names = [...new Set(hosts.map(registrable).filter(Boolean))];
    for (const label of new Set(names.map(labelOf))) add(names.filter((name) => labelOf(name) === label));
  }
  return groups.filter((group) => group.length > 1);
}

/** Top levels that belong to one company, as the host reads them: every name below is its. */
function brandTopLevels(groups) {
  const mainOf = new Map(groups.flatMap((group) => group.map((name) => [name, group[0]])));
  return ownLines('top-levels.txt').flatMap(([site, ...names]) => {
    const main = mainOf.get(site) ?? site;
    for (const name of names) if (!isRegistry(name)) throw new Error(`top-levels.txt: ${name} is no top level`);
    const rows = names.map((name) => `${name}\t${main}`);
    return mainOf.has(site) ? rows : [`${main}\t${main}`, ...rows];
  });
}

export function write() {
  const groups = owners();
  // Every member names its group's main domain: one look-up for each of two names tells whether they belong together.
  writeSorted('owners.txt', [...groups.flatMap((group) => group.map((name) => `${name}\t${group[0]}`)), ...brandTopLevels(groups)]);
  return {};
}
