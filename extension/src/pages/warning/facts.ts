import type { WarningView } from '../../shared/messages.ts';
import type { Kind, Source } from '../../shared/protocol/messages.ts';
import { create, isolated } from '../../ui/dom.ts';
import { sentence, type TextKey, text } from '../../ui/text.ts';

const kinds: Readonly<Record<Kind, TextKey>> = {
  typo: 'kindTypo',
  transposition: 'kindTransposition',
  'double-typo': 'kindDoubleTypo',
  homoglyph: 'kindHomoglyph',
  'mixed-script': 'kindMixedScript',
  embedding: 'kindEmbedding',
  combosquat: 'kindCombosquat',
  hosted: 'kindHosted',
  'tld-swap': 'kindTldSwap',
  separator: 'kindSeparator',
};

const listers: Readonly<Record<Source, TextKey>> = {
  user: 'listedByYou',
  'machine-policy': 'listedByMachinePolicy',
  'browser-policy': 'listedByBrowserPolicy',
};

/** What unfolds: each fact with its name. */
export function facts({ host, verdict: { kind, target, source, evidence }, outcome }: WarningView): HTMLElement[] {
  const rows: [TextKey, Node | string][] = [
    ['factKind', text(kinds[kind] ?? 'kindOther')],
    ['factListed', sentence(listers[source ?? 'user'] ?? 'listedByYou', isolated(target))],
    ['factSent', text(outcome === 'stopped-before-request' ? 'sentNothing' : 'sentRequest')],
    ['factAddress', isolated(host)],
  ];
  if (evidence.distance !== undefined) rows.push(['factDistance', new Intl.NumberFormat(text('language')).format(evidence.distance)]);
  return rows.flatMap(([name, fact]) => [create('dt', {}, text(name)), create('dd', {}, fact)]);
}
