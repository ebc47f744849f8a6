// tldts carries the whole Public Suffix List as a flat trie; the rules are walked out of it.
import { createRequire } from 'node:module';
import { edgeChild, edgeLength, edgeStart, exceptionsRoot, labelText, nodeFlags, rulesRoot } from 'tldts/dist/es6/src/data/trie.js';
import { toASCII } from 'tr46';
import { writeSorted } from '../lib/data-file.mjs';

const icann = 1;
const privateSection = 2;
const labelStart = new Uint32Array(edgeLength.length);
for (let edge = 1; edge < edgeLength.length; edge++) labelStart[edge] = labelStart[edge - 1] + edgeLength[edge - 1];

function* rulesBelow(node, name) {
  for (let edge = edgeStart[node]; edge < edgeStart[node + 1]; edge++) {
    const label = labelText.slice(labelStart[edge], labelStart[edge] + edgeLength[edge]);
    const child = edgeChild[edge];
    const full = name ? `${label}.${name}` : label;
    if (nodeFlags[child]) yield { name: full, section: nodeFlags[child] };
    yield* rulesBelow(child, full);
  }
}

/** The rules of the list as { name, flag }, the flag as SOURCES.md explains it. */
export function* publicSuffixRules() {
  for (const { name, section } of rulesBelow(rulesRoot, '')) {
    const isWildcard = name.startsWith('*.');
    const flag = section === icann ? 'i' : section === privateSection ? 'p' : undefined;
    if (!flag) throw new Error(`${name} is in neither or both sections`);
    yield { name: ascii(isWildcard ? name.slice(2) : name), flag: isWildcard ? flag.toUpperCase() : flag };
  }
  for (const { name } of rulesBelow(exceptionsRoot, '')) yield { name: ascii(name), flag: 'x' };
}

function ascii(name) {
  const converted = toASCII(name, { verifyDNSLength: true });
  if (!converted || name.includes('*')) throw new Error(`${name} is no domain name`);
  return converted;
}

export function write() {
  const flags = new Map();
  for (const { name, flag } of publicSuffixRules()) {
    flags.set(name, [...new Set([...(flags.get(name) ?? ''), flag])].sort().join(''));
  }
  writeSorted(
    'public-suffixes.txt',
    [...flags].map(([name, letters]) => `${name}\t${letters}`),
  );
  return { 'public-suffixes': `tldts ${createRequire(import.meta.url)('tldts/package.json').version}` };
}
