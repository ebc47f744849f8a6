import { type Area, type KeptIn, kept } from '../../shared/kept.ts';
import { policyKeys } from '../../shared/policy-keys.ts';
import { keyOf } from '../../shared/text-key.ts';
import type { TextKey } from '../../ui/text.ts';
import { files } from './files.ts';
import type { Row } from './row.ts';

const untilOf: Readonly<Record<Area, TextKey>> = { session: 'keptUntilClosed', local: 'keptUntilRemoved' };

/** A policy's keys, which are what an organisation's values have. */
const ofOrganisation: readonly string[] = ['managed', 'managedGood', 'settings'];

const row = (area: Area, name: KeptIn<Area>): Row => ({
  what: keyOf('kept', name),
  where: [`storage.${area} ${name}`],
  who: area === 'session' ? 'keptWhoBrowser' : 'keptWhoYou',
  until: untilOf[area],
  fields: ofOrganisation.includes(name) ? Object.keys(policyKeys) : [],
});

const rules = (what: TextKey, area: Area, place: string): Row => ({
  what,
  where: [`declarativeNetRequest ${place}`],
  who: area === 'session' ? 'keptWhoBrowser' : 'keptWhoYou',
  until: untilOf[area],
  fields: [],
});

const inArea = <A extends Area>(area: A): Row[] => kept[area].map((name) => row(area, name));

/** All that is kept, by where it is. */
export const groups: readonly { readonly heading: TextKey; readonly places?: readonly string[]; readonly rows: readonly Row[] }[] = [
  { heading: 'keptInSession', rows: [...inArea('session'), rules('keptSessionRules', 'session', 'session')] },
  { heading: 'keptInLocal', rows: [...inArea('local'), rules('keptDynamicRules', 'local', 'dynamic')] },
  {
    heading: 'keptInFiles',
    places: ['~/.config/urlguard', '~/.local/state/urlguard'],
    rows: files,
  },
];
