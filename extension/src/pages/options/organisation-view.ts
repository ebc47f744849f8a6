import { type PolicyKey, type PolicyValue, settingOf } from '../../shared/policy.ts';
import type { Entry, Settings } from '../../shared/protocol/messages.ts';
import { byId, create, term } from '../../ui/dom.ts';
import { drawLogo } from '../../ui/logo.ts';
import { type TextKey, text } from '../../ui/text.ts';
import { sourceTexts } from './list-view.ts';
import { policyRows } from './policy-rows.ts';

const nameForms: Readonly<Record<PolicyValue<'events.hostNames'>, TextKey>> = {
  full: 'seenFull',
  'registrable-domain': 'seenSite',
  'keyed-hash': 'seenHash',
  none: 'seenNone',
};

/** The organisation's settings, row by row with the policy that holds each, and what its administrators can see. */
export function showOrganisation(settings: Settings | null, ofProtected: readonly Entry[] | null, ofExempt: readonly Entry[] | null): void {
  const rows = settings === null ? [] : policyRows(settings, { protected: ofProtected ?? [], exempt: ofExempt ?? [] });
  byId('policy-none').hidden = rows.length > 0;
  byId('policy-none').textContent = text(settings === null ? 'listUnavailable' : 'organisationNothing');
  byId('policy-rows').replaceChildren(
    ...rows.map(({ key, name, value, picture, source }) =>
      create(
        'li',
        { 'data-key': key, 'data-source': source },
        create('span', { class: 'policy-name' }, name, ' ', create('code', { dir: 'ltr' }, key)),
        create('span', { class: 'policy-value' }, picture === undefined ? term(value) : logo(name, picture)),
        create('span', { class: 'source locked' }, text(sourceTexts[source] ?? 'sourceOrganisation')),
      ),
    ),
  );

  const set = settings?.settings ?? [];
  const isLocked = settingOf(set, 'lockExemptions') === true;
  byId('exempt-panel').hidden = isLocked;
  byId('exempt-locked').hidden = !isLocked;

  const areOn = settingOf(set, 'events.enabled') === true;
  const hasKey = set.some(({ key }) => key === ('events.key' satisfies PolicyKey)); // a secret has no value
  const form = settingOf(set, 'events.hostNames') ?? 'registrable-domain';
  const told: TextKey = areOn ? 'seenYes' : 'seenNo';
  const names: TextKey = areOn ? nameForms[form === 'keyed-hash' && !hasKey ? 'none' : form] : 'seenNo';
  const seen: [what: TextKey, answer: TextKey][] = [
    ['seeWarnings', told],
    ['seeExemptions', told],
    ['seeNames', names],
    ['seeFaults', told],
    ['seeMachine', told],
    ['seeVisits', 'seenNever'],
    ['seeContent', 'seenNever'],
  ];
  byId('seen').replaceChildren(
    ...seen.map(([what, answer]) =>
      create('tr', { 'data-seen': answer }, create('th', { scope: 'row' }, text(what)), create('td', {}, text(answer))),
    ),
  );
}

function logo(name: string, picture: string): HTMLCanvasElement {
  const canvas = create('canvas', { role: 'img', 'aria-label': name });
  void drawLogo(canvas, picture);
  return canvas;
}
