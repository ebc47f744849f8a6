import type { GuardState } from '../../shared/guard-state.ts';
import type { Status } from '../../shared/protocol/messages.ts';
import { byId, create } from '../../ui/dom.ts';
import { helperWords, modeWords } from '../../ui/guard.ts';
import { countedText, number, type TextKey, text } from '../../ui/text.ts';
import { faultLines } from './faults.ts';

/** The data whose version a person can make something of; the rest is for logs. */
const dataNames: Readonly<Record<string, TextKey>> = {
  'public-suffixes': 'dataPublicSuffixes',
  confusables: 'dataConfusables',
  dated: 'dataDated',
};

/** The helper's health in words, as `urlguard doctor` sees it from outside, and which versions of what are in force. */
export function showState(state: GuardState, status: Status | null): void {
  const { host, isEmpty } = state;
  const findings: [outcome: string, code: string, words: Node | string][] =
    host.fault === undefined
      ? faultLines(state).map(([fault, line]) => [fault.severity === 'red' ? 'refused' : 'doubtful', fault.code, line])
      : [['refused', host.fault, helperWords(host)]];
  if (host.name === 'connected') findings.push(['added', '', helperWords(host)]);
  if (status !== null && !isEmpty) findings.push(['added', '', countedText('findingProtected', status.protected)]);
  if (state.severity === 'green') findings.push(['added', '', modeWords(state)], ['added', '', text('findingLists')]);
  byId('findings').replaceChildren(
    ...findings.map(([outcome, code, words]) => create('li', { 'data-outcome': outcome, 'data-code': code }, create('span', {}, words))),
  );

  const rows: [string, string][] = [[text('versionExtension'), chrome.runtime.getManifest().version]];
  if (host.version !== undefined) rows.push([text('helperLabel'), host.version]);
  if (status !== null) {
    rows.push(
      [text('navProtected'), number(status.protected)],
      [text('navExempt'), number(status.exempt)],
      [text('knownSites'), number(status.known)],
    );
    for (const { name, version } of status.data) {
      const known = dataNames[name];
      if (known !== undefined) rows.push([text(known), version]);
    }
  }
  byId('versions').replaceChildren(
    ...rows.flatMap(([name, version]) => [create('dt', {}, name), create('dd', {}, create('bdi', { dir: 'ltr' }, version))]),
  );
}
