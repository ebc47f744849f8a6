import { beforeEach, expect, test } from 'vitest';
import { readJson } from '../../../test/files.ts';
import { installLocale } from '../../../test/locale.ts';
import type { Entry, Setting, Settings } from '../../shared/protocol/messages.ts';
import { policyRows } from './policy-rows.ts';

beforeEach(installLocale);

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
}
const leaves = ({ properties }: Schema, path = ''): string[] =>
  properties === undefined
    ? [path]
    : Object.entries(properties).flatMap(([key, value]) => leaves(value, path === '' ? key : `${path}.${key}`));

const schema = readJson<Schema>('../host/data/policy.schema.json');
const settings = (more: Partial<Settings>): Settings => ({
  type: 'settings',
  lists: 'v1',
  settings: [],
  knownSitesTotal: 0,
  knownSites: [],
  sameOwnerTotal: 0,
  sameOwner: [],
  ...more,
});
const none = { protected: [], exempt: [] };

test('every key that is set is a row, with whose policy it is in', () => {
  const scalars: Setting[] = leaves(schema)
    .filter((key) => !/domains$|^sameOwner$|^knownSites$/.test(key))
    .map((key) => ({ key, value: 'x', source: 'machine-policy' }));
  const entry = (name: string): Entry => ({ name, unicode: name, source: 'browser-policy', locked: true });
  const set = { names: ['a.example', 'b.example'], total: 2, source: 'browser-policy' } as const;
  const rows = policyRows(settings({ settings: scalars, knownSites: [set], knownSitesTotal: 1, sameOwner: [set], sameOwnerTotal: 1 }), {
    protected: [entry('a.example')],
    exempt: [entry('b.example')],
  });
  expect(rows.map(({ key }) => key)).toEqual(leaves(schema));
  expect(rows.filter(({ source }) => source === 'browser-policy').map(({ key }) => key)).toEqual([
    'protected.domains',
    'exempt.domains',
    'sameOwner',
    'knownSites',
  ]);
});

test.each<[Setting['value'], string, string]>([
  [true, 'firstRun', 'Yes'],
  [false, 'firstRun', 'No'],
  [1500, 'records.retentionDays', '1,500'],
  ['forbid', 'bypass', 'Forbidden'],
  ['ask', 'unsure', 'The person is asked'],
  [undefined, 'events.key', 'Set, but not shown'],
  ['x'.repeat(601), 'warning.message', `${'x'.repeat(60)}…`],
  ['forbid', 'a.key.of.tomorrow', 'forbid'],
])('%s of %s reads %s', (value, key, words) => {
  const [row] = policyRows(settings({ settings: [{ key, source: 'user', ...(value === undefined ? {} : { value }) }] }), none);
  expect(row!.value).toBe(words);
});

test('of very many sites the rest is counted', () => {
  const site = { names: ['a.example'], total: 1, source: 'machine-policy' } as const;
  expect(policyRows(settings({ knownSites: [site], knownSitesTotal: 1001 }), none).map(({ value }) => value)).toEqual([
    'a.example',
    '+ 1,000',
  ]);
  const owner = { names: ['a.example', 'b.example', 'c.example'], total: 5, source: 'machine-policy' } as const;
  expect(policyRows(settings({ sameOwner: [owner], sameOwnerTotal: 1 }), none)[0]!.value).toBe('a.example, b.example, c.example + 2');
});

test('a logo is a picture, not its letters', () => {
  const picture = 'data:image/png;base64,iVBORw0KGgo=';
  const rows = policyRows(settings({ settings: [{ key: 'warning.logo', value: picture, source: 'machine-policy' }] }), none);
  expect(rows).toMatchObject([{ key: 'warning.logo', value: '', picture }]);
});
