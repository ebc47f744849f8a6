import { lookUp } from '../../shared/look-up.ts';
import type { WarningView } from '../../shared/messages.ts';
import type { Source, StopOutcome } from '../../shared/vocabulary.ts';
import { create, isolated } from '../../ui/dom.ts';
import { realForms } from '../../ui/names.ts';
import { sentence, type TextKey, text } from '../../ui/text.ts';
import { kindName } from '../../ui/why.ts';
import { toneOf } from './tone.ts';

const listers: Readonly<Record<Source, TextKey>> = {
  user: 'listedByYou',
  'machine-policy': 'listedByMachinePolicy',
  'browser-policy': 'listedByBrowserPolicy',
};

const sent: Readonly<Record<StopOutcome, TextKey>> = { 'stopped-before-request': 'sentNothing', 'stopped-after-request': 'sentRequest' };

type Row = [name: TextKey, fact: Node | string];

/** The part that unfolds: each fact with its name. */
export function facts({ host, verdict, outcome }: WarningView): HTMLElement[] {
  const { kind, source, evidence } = verdict;
  const lister = lookUp<TextKey | undefined>(listers, source ?? 'user', undefined);
  const listed: Row[] = lister === undefined ? [] : [['factListed', sentence(lister, realForms(verdict))]];
  const rows: Row[] = [
    [toneOf(verdict).kind, kindName(kind)],
    ...listed,
    ['factSent', text(sent[outcome])],
    ['factAddress', isolated(host)],
  ];
  if (evidence.distance) rows.push(['factDistance', new Intl.NumberFormat(text('language')).format(evidence.distance)]);
  return rows.flatMap(([name, fact]) => [create('dt', {}, text(name)), create('dd', {}, fact)]);
}
