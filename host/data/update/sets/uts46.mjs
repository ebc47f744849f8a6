// UTS 46 as the WHATWG URL standard uses it: nontransitional, UseSTD3ASCIIRules false.
import { createRequire } from 'node:module';
import { toRanges, writeSorted } from '../lib/data-file.mjs';

const require = createRequire(import.meta.url);
const rows = require('tr46/lib/mappingTable.json');
const { STATUS_MAPPING: status } = require('tr46/lib/statusMapping.js');

/** Yields [code point, 'v' | 'i' | 'm TAB mapping']; disallowed code points are left out. */
export function* statuses() {
  for (const [where, what, mapping] of rows) {
    const [start, end] = Array.isArray(where) ? where : [where, where];
    for (let point = start; point <= end; point++) {
      if (what === status.valid || what === status.deviation) yield [point, 'v'];
      else if (what === status.ignored) yield [point, 'i'];
      else if (what === status.mapped) yield [point, `m\t${mapping}`];
    }
  }
}

export function write() {
  writeSorted('uts46.txt', toRanges(statuses()));
  return { uts46: `tr46 ${require('tr46/package.json').version}` };
}
