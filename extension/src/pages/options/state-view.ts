import type { GuardState } from '../../shared/guard-state.ts';
import type { Status } from '../../shared/protocol/messages.ts';
import { byId, create, term } from '../../ui/dom.ts';
import { countedText, number, sentence, type TextKey, text } from '../../ui/text.ts';
import { faultWords } from './faults.ts';

const dataNames: Readonly<Record<string, TextKey>> = {
  'public-suffixes': 'dataPublicSuffixes',
  confusables: 'dataConfusables',
  'known-sites': 'dataKnownSites',
  dated: 'dataDated',
};

/** The helper's health in words, as `urlguard doctor` sees it from outside, and which versions of what are in force. */
export function showState({ host, mode, isPlanComplete }: GuardState, status: Status | null): void {
  const findings: [good: boolean, words: Node | string][] = [
    [host.name === 'connected', byId('helper').textContent ?? ''],
    [mode !== 'backstop' && (mode !== 'planned' || isPlanComplete), byId('mode').textContent ?? ''],
  ];
  if (status !== null) {
    if (status.protected > 0) findings.push([true, countedText('findingProtected', status.protected)]);
    for (const fault of status.faults) findings.push([false, faultWords(fault)]);
    if (status.faults.length === 0) findings.push([true, text('findingLists')]);
  }
  byId('findings').replaceChildren(
    ...findings.map(([good, words]) => create('li', { 'data-outcome': good ? 'added' : 'refused' }, create('span', {}, words))),
  );

  const rows: [Node | string, string][] = [[text('versionExtension'), chrome.runtime.getManifest().version]];
  if (host.version !== undefined) rows.push([text('helperLabel'), host.version]);
  if (status !== null) {
    rows.push(
      [text('navProtected'), number(status.protected)],
      [text('navExempt'), number(status.exempt)],
      [text('knownSites'), number(status.known)],
    );
    for (const { name, version } of status.data) {
      const known = dataNames[name];
      rows.push([known === undefined ? sentence('dataOther', term(name)) : text(known), version]);
    }
  }
  byId('versions').replaceChildren(
    ...rows.flatMap(([name, version]) => [create('dt', {}, name), create('dd', {}, create('bdi', { dir: 'ltr' }, version))]),
  );
}
