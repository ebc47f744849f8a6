// The lists inside the packages here. Nothing is fetched.
import { existsSync, readFileSync } from 'node:fs';
import { blockedIn } from '../../tools/lib/sources.mjs';

const installed = (path) => new URL(`../node_modules/${path}`, import.meta.url);
const json = (path) => JSON.parse(readFileSync(installed(path), 'utf8'));
const host = /^(?:www\.)?((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]*[a-z0-9])$/;
const hosts = (names) => [...new Set(names.flatMap((name) => host.exec(name.toLowerCase())?.[1] ?? []))];
const wholeHost = /^\|\|([a-z0-9.-]+)\^(?:\$(?:all|doc|document))?$/;

/** Phishing, scams and copies of software, as in `tools/lib/sources.mjs`; the older packages have the rules of browsers alone. */
const rulesets = (name) =>
  hosts(
    [255, 256, 257].flatMap((number) => {
      const rules = json(`${name}/dist/filters/declarative/ruleset_${number}/ruleset_${number}.json`);
      const text = rules[0].metadata?.rawFilterList;
      const filters = text ? text.split(/\r?\n/) : rules.map(({ condition }) => condition.urlFilter ?? '');
      return filters.flatMap((filter) => wholeHost.exec(filter)?.[1] ?? []);
    }),
  );

const reviewed = (name) => hosts(json(`${name}/src/config.json`).blacklist);

/** [why, hosts] of each list, the newest first. */
export function lists() {
  if (!existsSync(installed('eth-2020'))) throw new Error('npm ci --ignore-scripts here first');
  return [
    ['on a list of March 2026', blockedIn('2026')],
    ['on a list of February 2026', rulesets('filters-2026-02')],
    ['on a list of June 2025', rulesets('filters-2025-06')],
    ['on a list of March 2025', rulesets('filters-2025-03')],
    ['blocked by eth-phishing-detect of 2022', reviewed('eth-2022')],
    ['blocked by eth-phishing-detect of 2020', reviewed('eth-2020')],
  ];
}
