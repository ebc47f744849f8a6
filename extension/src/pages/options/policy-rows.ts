import { isPolicyKey, isPolicyValue, type PolicyValue } from '../../shared/policy.ts';
import { policyKeys } from '../../shared/policy-keys.ts';
import type { Entry, SetSites, Settings } from '../../shared/protocol/messages.ts';
import type { Source } from '../../shared/vocabulary.ts';
import { number, type TextKey, text } from '../../ui/text.ts';
import { policyText } from './policy-text.ts';

/** One setting of the organisation. `name` is the schema's, for administrators. */
export interface PolicyRow {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  /** A picture in the place of its value. */
  readonly picture?: string;
  readonly source: Source;
}

const bypassing: Readonly<Record<PolicyValue<'bypass'>, TextKey>> = {
  allow: 'bypassAllow',
  identify: 'bypassIdentify',
  'allow-with-reason': 'bypassWithReason',
  forbid: 'bypassForbid',
};

const modes: Readonly<Record<PolicyValue<'protected.mode'>, TextKey>> = { add: 'modeAdd', replace: 'modeReplace', default: 'modeDefault' };

const unsureNames: Readonly<Record<PolicyValue<'unsure'>, TextKey>> = { ask: 'unsureAsk', warn: 'unsureWarn', allow: 'unsureAllow' };

const modeNames: Readonly<Record<PolicyValue<'mode'>, TextKey>> = { warn: 'modeWarn', 'report-only': 'modeReportOnly' };

/** Longest value that is shown whole. */
const longestValue = 600;

/**
 * All that is set, in the order of the schema. Of the two lists only how many entries the organisation has there: they have
 * views of their own.
 */
export function policyRows(settings: Settings, lists: Readonly<Record<'protected' | 'exempt', readonly Entry[]>>): PolicyRow[] {
  const rows = [
    ...settings.settings.map(({ key, value, source }) =>
      key === 'warning.logo' && typeof value === 'string'
        ? { ...row(key, '', source), picture: value }
        : row(key, valueText(key, value), source),
    ),
    ...(['protected', 'exempt'] as const).flatMap((list) => listRows(`${list}.domains`, lists[list])),
    ...settings.knownSites.map((site) => row('knownSites', namesOf(site), site.source)),
    ...more('knownSites', settings.knownSites, settings.knownSitesTotal),
    ...settings.sameOwner.map((owner) => row('sameOwner', namesOf(owner), owner.source)),
    ...more('sameOwner', settings.sameOwner, settings.sameOwnerTotal),
  ];
  const order = Object.keys(policyKeys);
  return rows.sort((one, other) => order.indexOf(one.key) - order.indexOf(other.key));
}

function row(key: string, value: string, source: Source): PolicyRow {
  return { key, name: isPolicyKey(key) ? text(policyText(key)) : key, value, source };
}

const listRows = (key: string, entries: readonly Entry[]): PolicyRow[] =>
  (['machine-policy', 'browser-policy'] as const).flatMap((source) => {
    const count = entries.filter((entry) => entry.source === source).length;
    return count === 0 ? [] : [row(key, number(count), source)];
  });

/** The rest, counted, where there are more than the helper names. */
const more = (key: string, named: readonly SetSites[], total: number): PolicyRow[] =>
  total > named.length ? [row(key, `+ ${number(total - named.length)}`, named[0]!.source)] : [];

const namesOf = ({ names, total }: SetSites): string =>
  total > names.length ? `${names.join(', ')} + ${number(total - names.length)}` : names.join(', ');

function valueText(key: string, value: boolean | number | string | undefined): string {
  if (value === undefined) return text('valueSecret');
  if (typeof value === 'boolean') return text(value ? 'valueYes' : 'valueNo');
  if (typeof value === 'number') return number(value);
  if (key === 'bypass' && isPolicyValue('bypass', value)) return text(bypassing[value]);
  if ((key === 'protected.mode' || key === 'exempt.mode') && isPolicyValue(key, value)) return text(modes[value]);
  if (key === 'unsure' && isPolicyValue('unsure', value)) return text(unsureNames[value]);
  if (key === 'mode' && isPolicyValue('mode', value)) return text(modeNames[value]);
  return value.length > longestValue ? `${value.slice(0, 60)}…` : value;
}
