import type { WarningView } from '../../shared/messages.ts';
import type { Outcome, Source } from '../../shared/protocol/messages.ts';
import { create, isolated } from '../../ui/dom.ts';
import { sentence, type TextKey, text } from '../../ui/text.ts';
import { kindName } from '../../ui/why.ts';

const listers: Readonly<Record<Source, TextKey>> = {
  user: 'listedByYou',
  'machine-policy': 'listedByMachinePolicy',
  'browser-policy': 'listedByBrowserPolicy',
};

const sent: Readonly<Record<Outcome, TextKey>> = { 'stopped-before-request': 'sentNothing', 'stopped-after-request': 'sentRequest' };

/** The part that unfolds: each fact with its name. */
export function facts({ host, verdict: { kind, target, source, evidence }, outcome }: WarningView): HTMLElement[] {
  const rows: [TextKey, Node | string][] = [
    ['factKind', kindName(kind)],
    ['factListed', sentence(listers[source ?? 'user'] ?? 'listedByYou', isolated(target))],
    ['factSent', text(sent[outcome])],
    ['factAddress', isolated(host)],
  ];
  if (evidence.distance !== undefined) rows.push(['factDistance', new Intl.NumberFormat(text('language')).format(evidence.distance)]);
  return rows.flatMap(([name, fact]) => [create('dt', {}, text(name)), create('dd', {}, fact)]);
}
