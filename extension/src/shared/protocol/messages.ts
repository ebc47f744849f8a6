/** The native messaging protocol, as docs/protocol.md defines it: what goes to the helper and what comes back. */
import {
  certainties,
  type EventKind,
  editOutcomes,
  imitationClasses,
  type Kind,
  kinds,
  lists,
  type Mode,
  type StopOutcome,
  sayings,
  segmentOps,
  sources,
  verdicts,
} from '../vocabulary.ts';
import { exportPart, type RecordToAdd, recordAdded, recordsDeleted, recordsPage } from './records.ts';
import { count, exactly, flag, type Json, list, object, oneOf, oneOfMore, optional, type Shape, type Shaped, text } from './shape.ts';

const source = oneOfMore(sources);
const kind = oneOfMore(kinds);
const certainty = oneOfMore(certainties);

const name = object({
  /** The form that the network uses. */
  ascii: text,
  unicode: text,
});

/*
 * What only explains a verdict may be missing: a field too many that is wanted here would make a page without a warning out of
 * a lookalike, and which letters a name has is the attacker's choice.
 */
const character = object({
  codePoint: text,
  /** As Unicode names it, where the helper knows that. */
  name: optional(text),
  /** Its long name, where the helper knows it: not for a letter that is newer than the helper's data. */
  script: optional(text),
});

const segment = object({ op: oneOfMore(segmentOps), seen: text, real: text, characters: optional(list(character)) });

/** A run of both names. All `seen` joined give the name that was opened, all `real` the one it imitates, or what that is also known as. */
export type Segment = Shaped<typeof segment>;

/** One sentence, before it is put into words; docs/protocol.md says which field is what. */
const statement = object({
  says: oneOfMore(sayings),
  place: optional(count),
  seen: optional(text),
  real: optional(text),
  before: optional(text),
  behind: optional(text),
  name: optional(text),
  count: optional(count),
  script: optional(text),
  realScript: optional(text),
});
export type Statement = Shaped<typeof statement>;

const evidence = object({
  seen: name,
  real: name,
  /** The name by which people call the real site, where that is imitated: the segments then spell its letters. */
  alsoKnownAs: optional(text),
  distance: optional(count),
  /** True where a letter is dressed up as one of the real name: nobody's own name has it. */
  disguised: optional(flag),
  segments: list(segment),
  /** The sentences, in this order; an older helper has none. */
  statements: optional(list(statement)),
  spoken: optional(text),
});
export type Evidence = Shaped<typeof evidence>;

const verdict = object({
  type: exactly('verdict'),
  verdict: oneOf(verdicts),
  lists: text,
  site: optional(text),
  /** The same in its own letters, where none takes them for others. */
  siteUnicode: optional(text),
  kind: optional(kind),
  target: optional(text),
  /** Of a lookalike; a helper that does not say it is sure. */
  certainty: optional(certainty),
  /** Of a lookalike that opens: a report-only policy withholds its warning. */
  reportOnly: optional(flag),
  source: optional(source),
  reason: optional(text),
  evidence: optional(evidence),
});
export type Verdict = Shaped<typeof verdict>;

/** A verdict that warns: what it needs for the warning is there. */
export interface Lookalike extends Verdict {
  readonly verdict: 'lookalike';
  readonly site: string;
  readonly kind: Kind;
  readonly target: string;
  readonly evidence: Evidence;
}

const warned = object({ site: text, kind, target: text, evidence });

const hello = object({
  type: exactly('hello'),
  protocol: count,
  /** The oldest protocol the helper still speaks, where that is not the same. */
  oldest: optional(count),
  version: text,
  lists: text,
});
export type Hello = Shaped<typeof hello>;
export const isHello = hello;

const fault = object({ code: text, where: optional(text), message: text });
export type Fault = Shaped<typeof fault>;

const status = object({
  type: exactly('status'),
  version: text,
  lists: text,
  protected: count,
  exempt: count,
  known: count,
  planComplete: flag,
  data: list(object({ name: text, version: text })),
  faults: list(fault),
});
export type Status = Shaped<typeof status>;

const entry = object({
  /** The form that the network uses. */
  name: text,
  unicode: text,
  /** Names by which people also call it. */
  alsoKnownAs: optional(list(text)),
  source,
  locked: flag,
});
export type Entry = Shaped<typeof entry>;

const entryPage = object({ lists: text, offset: count, total: count, entries: list(entry) });

const editResult = object({
  input: text,
  outcome: oneOf(editOutcomes),
  name: optional(text),
  /** The name in its own script, where that is another. */
  unicode: optional(text),
  /** The names that were asked for. */
  alsoKnownAs: optional(list(text)),
  /** Names by which people are known to call it, to choose from. */
  offered: optional(list(text)),
  /** In a preview, the protected site that it imitates. */
  imitates: optional(text),
  imitatesUnicode: optional(text),
  reason: optional(text),
});
export type EditResult = Shaped<typeof editResult>;

/** An entry that imitates a site which is protected after it. */
const earlierSlip = object({ list: oneOf(lists), name: text, imitates: text });
export type EarlierSlip = Shaped<typeof earlierSlip>;

const editReply = object({ lists: text, results: list(editResult), earlier: optional(list(earlierSlip)) });
export type EditReply = Shaped<typeof editReply>;

const readReply = object({ names: list(text), table: optional(flag) });

/** The number of possible imitations of a site that are warned about. */
const tally = {
  variants: count,
  caught: count,
  excused: count,
  missed: count,
  /** Of the caught, those that are asked about; an older helper says neither this nor what follows. */
  asked: optional(count),
  /** Of the other caught, those that planned mode may stop after their request only. */
  unplanned: optional(count),
  excuses: optional(object({ 'known-site': count, 'same-owner': count, exempt: count, protected: count })),
};
const coverage = object({
  type: exactly('coverage'),
  lists: text,
  name: text,
  ...tally,
  classes: optional(list(object({ class: oneOfMore(imitationClasses), ...tally }))),
});
export type Coverage = Shaped<typeof coverage>;

const policyReply = object({
  type: exactly('policy'),
  lists: text,
  /** Every value could be used. */
  whole: flag,
  faults: list(fault),
});
export type PolicyReply = Shaped<typeof policyReply>;

const settingValue: Shape<boolean | number | string> = (value): value is boolean | number | string =>
  ['boolean', 'number', 'string'].includes(typeof value);

/** A value that an organisation set; a secret one has none. */
const setting = object({ key: text, value: optional(settingValue), source });
export type Setting = Shaped<typeof setting>;

/** A site, or the first sites of one owner. */
const setSites = object({ names: list(text), total: count, source });
export type SetSites = Shaped<typeof setSites>;

/** All that an organisation set besides the two lists. */
const settings = object({
  type: exactly('settings'),
  lists: text,
  settings: list(setting),
  knownSitesTotal: count,
  knownSites: list(setSites),
  sameOwnerTotal: count,
  sameOwner: list(setSites),
});
export type Settings = Shaped<typeof settings>;

/** One part of the gate plan. */
const planPart = object({
  type: exactly('plan'),
  lists: text,
  part: count,
  parts: count,
  complete: flag,
  patterns: list(text),
  release: list(text),
});
export type PlanPart = Shaped<typeof planPart>;

const eventReply = object({ written: flag });

/** `written`: a heartbeat. */
const browserReply = object({ type: exactly('browser'), written: flag });

/** The browser and its extension, for the organisation's event file. */
export interface BrowserMessage {
  readonly name: string;
  readonly version: string;
  /** The extension's version. */
  readonly extension: string;
  readonly mode: Mode;
  /** No window is open but private ones. */
  readonly private: boolean;
}

/** The administrator's policy: whole, or a part of its text where it is larger than a frame. */
export type PolicyMessage =
  | { readonly managed: object; readonly lastGood?: object }
  | { readonly part: number; readonly parts: number; readonly text: string };

/** An event at a warning or a hold page, for the organisation's event file. */
export interface FleetEvent {
  readonly kind: EventKind;
  readonly host: string;
  readonly outcome?: StopOutcome;
  readonly reason?: string;
}

/** `preview` answers as `add` would, and changes nothing. */
export type EditAction = 'add' | 'preview' | 'remove';

/** Each request the extension makes, without its `id`. */
interface Requests {
  hello: { readonly min: number; readonly max: number };
  check: { readonly host: string };
  status: object;
  policy: PolicyMessage;
  settings: object;
  event: FleetEvent;
  browser: BrowserMessage;
  plan: { readonly part: number };
  'protected-list': { readonly offset: number };
  'exempt-list': { readonly offset: number };
  'protected-add': { readonly names: readonly string[] };
  'protected-preview': { readonly names: readonly string[] };
  'protected-remove': { readonly names: readonly string[] };
  'exempt-add': { readonly names: readonly string[] };
  'exempt-preview': { readonly names: readonly string[] };
  'exempt-remove': { readonly names: readonly string[] };
  read: { readonly text: string; readonly file?: boolean };
  coverage: { readonly name: string };
  'records-list': { readonly offset: number };
  'records-add': RecordToAdd;
  'records-delete': { readonly ids: readonly string[] } | { readonly all: true };
  'records-export': { readonly part: number; readonly language: string };
}

export type RequestType = keyof Requests;

/** The reply to each. */
export const replies = {
  hello,
  check: verdict,
  status,
  policy: policyReply,
  settings,
  event: eventReply,
  browser: browserReply,
  plan: planPart,
  'protected-list': entryPage,
  'exempt-list': entryPage,
  'protected-add': editReply,
  'protected-preview': editReply,
  'protected-remove': editReply,
  'exempt-add': editReply,
  'exempt-preview': editReply,
  'exempt-remove': editReply,
  read: readReply,
  coverage,
  'records-list': recordsPage,
  'records-add': recordAdded,
  'records-delete': recordsDeleted,
  'records-export': exportPart,
} as const satisfies Readonly<Record<RequestType, Shape<object>>>;

export type RequestOf<T extends RequestType> = Requests[T];
export type ReplyOf<T extends RequestType> = Shaped<(typeof replies)[T]>;

/** The `type` a request's reply carries: its own, but `verdict` for a check. */
export const replyType = (type: RequestType): string => (type === 'check' ? 'verdict' : type);

/** Checks that `reply` is a well-formed answer to a request of this type. */
export function isReplyTo(type: RequestType, reply: Json): boolean {
  const { type: told, verdict: judged } = reply;
  return told === replyType(type) && replies[type](reply) && (judged !== 'lookalike' || type !== 'check' || warned(reply));
}
