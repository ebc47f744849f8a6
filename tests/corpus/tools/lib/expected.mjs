// The right answer about a host that a parser gave, by a plain model and the tldts package: not by the judge's code.
import { readFileSync } from 'node:fs';
import { parse } from 'tldts';

const hosters = new Set(
  readFileSync(new URL('../../../../host/data/hosting-suffixes.txt', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.split('\t')[0]),
);

/** The site, or the reason why the host has no site. */
export function expected(host) {
  if (host.startsWith('[')) return { reason: 'ip-address' };
  const labels = host
    .replace(/%([0-9A-F]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16)))
    .split('.')
    .filter((label) => label !== '');
  const last = labels.at(-1) ?? '';
  if (/^([0-9]+|0x[0-9a-f]*)$/.test(last)) return { reason: 'ip-address' };
  if (last === 'localhost') return { reason: 'localhost' };
  if (labels.length < 2) return { reason: 'single-label' };
  // tldts cuts at what it takes for the end of a host; for the list only the dots count. (x.bg and x.se are suffixes.)
  const plain = labels.map((label) => (/^[a-z0-9_-]*$/.test(label) && label.length < 64 ? label : 'in-no-suffix'));
  const { publicSuffix } = parse(plain.join('.'), {
    allowPrivateDomains: true,
    extractHostname: false,
    validateHostname: false,
    detectIp: false,
  });
  let taken = publicSuffix.split('.').length;
  if (taken >= labels.length) return { reason: 'public-suffix' };
  if (taken + 1 < labels.length && hosters.has(labels.slice(-taken - 1).join('.'))) taken++;
  return {
    site: labels
      .slice(-taken - 1)
      .map((label) => (label.length > 63 ? `${label.slice(0, 31)}~${label.slice(-31)}` : label))
      .join('.'),
  };
}
