import type { WarningPolicy } from '../../shared/messages.ts';
import { byId, create, term } from '../../ui/dom.ts';
import { drawLogo } from '../../ui/logo.ts';
import { sentence } from '../../ui/text.ts';

/** Shows the organisation's words and logo; nothing where it set none. */
export function showOrganisation({ message, contact, reportUrl, logo }: WarningPolicy): void {
  const words: Node[] = [];
  if (message !== undefined) words.push(create('p', { class: 'message', dir: 'auto' }, message));
  if (contact !== undefined) words.push(create('p', { class: 'contact' }, sentence('organisationContact', term(contact))));
  byId('organisation-words').replaceChildren(...words);
  const report = byId<HTMLAnchorElement>('report');
  report.hidden = reportUrl === undefined || !/^(https:\/\/|mailto:)/.test(reportUrl);
  if (reportUrl !== undefined && !report.hidden) report.href = reportUrl;
  byId('organisation').hidden = words.length === 0 && report.hidden;
  if (logo !== undefined) void drawLogo(byId<HTMLCanvasElement>('logo'), logo);
}

/** Makes going on an answer like any other, where nobody is accused: for good it comes first, and looks like the buttons above. */
export function offerAsAnswer({ mayExempt }: WarningPolicy): void {
  byId('continue-once-choice').before(byId('never-warn-choice'));
  byId(mayExempt ? 'never-warn' : 'continue-once').classList.remove('quiet');
}

/** The actions besides leaving: taken off the page where the organisation forbids them. */
export function offerBypass({ bypass, mayExempt }: WarningPolicy): void {
  if (bypass === 'forbid') {
    byId('otherwise-section').replaceChildren();
    byId('otherwise-section').hidden = true;
    byId('forbidden').hidden = false;
    return;
  }
  if (!mayExempt) byId('never-warn-choice').remove();
  if (bypass === 'allow-with-reason') byId('reason-field').hidden = false;
  else byId('reason-field').remove();
}
