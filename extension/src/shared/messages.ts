/** The questions of the extension's pages to its background. A web page can't send any of them. */

import type { GuardState } from './guard-state.ts';
import type { Counts } from './kept.ts';
import type { PolicyValue } from './policy.ts';
import type { EditAction, EditReply, Entry, Lookalike, ReplyOf, RequestOf, RequestType, Settings, Verdict } from './protocol/messages.ts';
import type { RecordToAdd } from './protocol/records.ts';
import type { ListName, StopOutcome } from './vocabulary.ts';

/**
 * The decision about a held address. `reload`: the background has the tab loaded again, which leads it on. `resend`: the form
 * that was sent with it is lost, and has to be sent again.
 */
export type HeldAnswer =
  | { readonly act: 'continue' | 'reload' | 'resend' | 'unchecked' }
  | { readonly act: 'warn'; readonly token: string };

/** The same for its page, and whether a person may go on where nobody could check. */
export type HeldView = HeldAnswer & { readonly mayPass: boolean };

/**
 * The words and permissions of the warning page in an organisation's name. Without an organisation everything is allowed, and
 * nothing is said.
 */
export interface WarningPolicy {
  readonly bypass: PolicyValue<'bypass'>;
  /** True when a person may add the site to the exemptions: never from a private window. */
  readonly mayExempt: boolean;
  readonly language?: string;
  readonly message?: string;
  readonly contact?: string;
  readonly reportUrl?: string;
  readonly logo?: string;
}

export interface WarningView {
  readonly policy: WarningPolicy;
  readonly host: string;
  readonly verdict: Lookalike;
  readonly outcome: StopOutcome;
  /** The address was too long to be kept: going on leads to the first page of the site. */
  readonly isShortened: boolean;
  /** The site itself is the entry before this page in the tab's history. */
  readonly hasCommitted: boolean;
  /** A record may be kept: never from a private window, nor against an organisation's policy. */
  readonly mayRecord: boolean;
}

/** The address to go on to, or the reason why not: one of the protocol's, that the helper is not there, or the policy's condition. */
export type GoOn = { readonly url: string } | { readonly refused: string };

/** The record that was kept, or why none was: a code of the protocol's, that the helper is not there, or that it may not be. */
export type Recorded = { readonly record: string } | { readonly refused: string };

/** The subject of a standing: the site a tab shows, or the first address in a text that was typed or selected. */
export type Subject = { readonly tabId: number } | { readonly text: string };

/** The standing of a site: all that is known of it. */
export interface Standing {
  readonly host?: string;
  /** The address in the text; absent for a tab. */
  readonly url?: string;
  readonly verdict?: Verdict;
  /** The person said "Continue once" here. */
  readonly bypassed: boolean;
  /** The lists that a person may put it on, or take it off. None from a private window. */
  readonly mayEdit: readonly ListName[];
  /** A record of it may be kept; see WarningView. */
  readonly mayRecord?: true;
}

/** The questions that the background hands on to the helper as they are, each with the pages that may ask it. */
export const handedOn = {
  status: ['popup.html', 'options.html', 'welcome.html', 'coverage.html'],
  coverage: ['options.html', 'coverage.html'],
  'records-list': ['records.html'],
  'records-delete': ['records.html'],
  'records-export': ['records.html'],
} as const satisfies Partial<Record<RequestType, readonly string[]>>;

export type HandedOn = { [Q in keyof typeof handedOn]: [ask: RequestOf<Q>, answer: ReplyOf<Q> | null] };

export interface PageConversation extends HandedOn {
  state: [ask: object, answer: GuardState];
  retry: [ask: object, answer: GuardState];
  held: [ask: { readonly url: string }, answer: HeldView];
  'pass-held': [ask: { readonly url: string }, answer: GoOn];
  warning: [ask: { readonly token: string }, answer: WarningView | null];
  'warning-shown': [ask: { readonly token: string }, answer: null];
  'continue-once': [ask: { readonly token: string; readonly reason: string }, answer: GoOn];
  'never-warn': [ask: { readonly token: string; readonly reason: string }, answer: GoOn];
  /** The person pressed a button that leads back, or to the real site. */
  heeded: [ask: { readonly token: string }, answer: null];
  leave: [ask: object, answer: null];
  /** The numbers of what became of warnings; `forget` sets them to nothing. */
  counts: [ask: { readonly forget?: true }, answer: Counts];
  /** Keeps a record of what a warning or a tab is about, called fraud. */
  'keep-record': [ask: { readonly token: string } | { readonly tabId: number }, answer: Recorded];
  /** The same of what a person types. */
  'records-add': [ask: RecordToAdd, answer: Recorded];
  /** A person's own wish to be asked which site they mean, where no organisation decides; `set` changes it. */
  'asks-which': [ask: { readonly set?: boolean }, answer: boolean];
  standing: [ask: Subject, answer: Standing];
  'undo-bypass': [ask: { readonly tabId: number }, answer: null];
  settings: [ask: object, answer: Settings | null];
  list: [ask: { readonly list: ListName }, answer: readonly Entry[] | null];
  /** The sites in a text, each as a line of a list; what holds no site is among them, to be refused. Of a file that is no list, none. */
  read: [ask: { readonly text: string; readonly isFile?: boolean }, answer: readonly string[] | null];
  edit: [ask: { readonly list: ListName; readonly action: EditAction; readonly names: readonly string[] }, answer: EditReply | null];
}

export type PageQuestion = keyof PageConversation;

/** Told to every open page of the extension: lists, the helper or the mode changed; ask again for what you show. */
export const changedNotice = { tell: 'changed' } as const;
