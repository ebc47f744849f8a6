import type { EditResult, Verdict } from '../shared/protocol/messages.ts';
import { bothForms, isolated } from './dom.ts';

type Target = Pick<Verdict, 'target' | 'evidence'>;
type Site = Pick<Verdict, 'site' | 'siteUnicode'>;

/** The real site, in its own letters where the evidence has them. */
export const realName = (about: Target): HTMLElement => isolated(realUnicode(about));

/** The same, in both forms. */
export const realForms = (about: Target): HTMLElement => bothForms(about.target ?? '', realUnicode(about));

const realUnicode = ({ target = '', evidence }: Target): string => (evidence?.real.ascii === target ? evidence.real.unicode : target);

/** The site that was opened, in its own letters where the helper knows that none takes them for others. */
export const siteName = ({ site = '', siteUnicode = site }: Site): HTMLElement => isolated(siteUnicode);

/** A host of that site, in both forms. */
export const hostForms = (host: string, { site = '', siteUnicode = site }: Site = {}): HTMLElement =>
  bothForms(host, host.endsWith(site) ? host.slice(0, host.length - site.length) + siteUnicode : host);

/** The site that a name of a preview imitates, in both forms. */
export const imitatedForms = ({ imitates = '', imitatesUnicode = imitates }: EditResult): HTMLElement =>
  bothForms(imitates, imitatesUnicode);
