/** The native messaging protocol, as docs/protocol.md defines it: what goes to the helper and what comes back. */

export type VerdictName = 'protected' | 'exempt' | 'known' | 'clear' | 'lookalike' | 'unjudged';

export type Kind =
  | 'typo'
  | 'transposition'
  | 'double-typo'
  | 'homoglyph'
  | 'mixed-script'
  | 'embedding'
  | 'combosquat'
  | 'hosted'
  | 'tld-swap'
  | 'separator';

export type Source = 'user' | 'machine-policy' | 'browser-policy';

/** Both forms of one name. `ascii` is what the network uses. */
export interface Name {
  readonly ascii: string;
  readonly unicode: string;
}

/** A character outside ASCII, named as Unicode names it where the helper knows that. */
export interface Character {
  readonly codePoint: string;
  readonly name?: string;
  readonly script: string;
}

/** A run of both names. All `seen` joined give the name that was opened, all `real` the one it imitates. */
export interface Segment {
  readonly op: 'same' | 'replaced' | 'swapped' | 'added' | 'lost';
  readonly seen: string;
  readonly real: string;
  readonly characters?: readonly Character[];
}

export interface Evidence {
  readonly seen: Name;
  readonly real: Name;
  readonly distance?: number;
  readonly segments: readonly Segment[];
  readonly spoken: string;
}

export interface Verdict {
  readonly type: 'verdict';
  readonly verdict: VerdictName;
  readonly lists: string;
  readonly site?: string;
  readonly kind?: Kind;
  readonly target?: string;
  readonly source?: Source;
  readonly reason?: string;
  readonly evidence?: Evidence;
}

/** A verdict that warns: what it needs for the warning is there. */
export interface Lookalike extends Verdict {
  readonly verdict: 'lookalike';
  readonly site: string;
  readonly kind: Kind;
  readonly target: string;
  readonly evidence: Evidence;
}

export interface Hello {
  readonly type: 'hello';
  readonly protocol: number;
  /** The oldest protocol the helper still speaks, where that is not the same. */
  readonly oldest?: number;
  readonly version: string;
  readonly lists: string;
}

export interface Fault {
  readonly code: string;
  readonly where?: string;
  readonly message: string;
}

export interface Status {
  readonly type: 'status';
  readonly version: string;
  readonly lists: string;
  readonly protected: number;
  readonly exempt: number;
  readonly known: number;
  readonly planComplete: boolean;
  readonly data: readonly { readonly name: string; readonly version: string }[];
  readonly faults: readonly Fault[];
}

export interface Entry extends Omit<Name, 'ascii'> {
  readonly name: string;
  readonly source: Source;
  readonly locked: boolean;
}

export interface EntryPage {
  readonly lists: string;
  readonly offset: number;
  readonly total: number;
  readonly entries: readonly Entry[];
}

export interface EditResult {
  readonly input: string;
  readonly outcome: 'added' | 'already' | 'removed' | 'absent' | 'locked' | 'refused';
  readonly name?: string;
  readonly reason?: string;
}

export interface EditReply {
  readonly lists: string;
  readonly results: readonly EditResult[];
}

/** How many of the names that could imitate a site are warned about. */
export interface Coverage {
  readonly type: 'coverage';
  readonly lists: string;
  readonly name: string;
  readonly variants: number;
  readonly caught: number;
  readonly excused: number;
  readonly missed: number;
}

export interface PolicyReply {
  readonly type: 'policy';
  readonly lists: string;
  /** Every value could be used. */
  readonly whole: boolean;
  readonly faults: readonly Fault[];
}

/** The administrator's policy: whole, or a part of its text where it is larger than a frame. */
export type PolicyMessage =
  | { readonly managed: object; readonly lastGood?: object }
  | { readonly part: number; readonly parts: number; readonly text: string };

/** A value that an organisation set; a secret one has none. */
export interface Setting {
  readonly key: string;
  readonly value?: boolean | number | string;
  readonly source: Source;
}

/** A site, or the first sites of one owner. */
export interface SetSites {
  readonly names: readonly string[];
  readonly total: number;
  readonly source: Source;
}

/** All that an organisation set besides the two lists. */
export interface Settings {
  readonly type: 'settings';
  readonly lists: string;
  readonly settings: readonly Setting[];
  readonly knownSitesTotal: number;
  readonly knownSites: readonly SetSites[];
  readonly sameOwnerTotal: number;
  readonly sameOwner: readonly SetSites[];
}

/** Whether a request had reached the site when it was stopped: said on the page as it is. */
export type Outcome = 'stopped-before-request' | 'stopped-after-request';

/** What happened at a warning or a hold page, for the organisation's event file. */
export interface FleetEvent {
  readonly kind: 'warning-shown' | 'bypassed' | 'held-unchecked';
  readonly host: string;
  readonly outcome?: Outcome;
  readonly reason?: string;
}

/** One part of the gate plan. */
export interface PlanPart {
  readonly type: 'plan';
  readonly lists: string;
  readonly part: number;
  readonly parts: number;
  readonly complete: boolean;
  readonly patterns: readonly string[];
  readonly release: readonly string[];
}

export type ListName = 'protected' | 'exempt';

/** `preview` says what `add` would come to. */
export type EditAction = 'add' | 'preview' | 'remove';

/** Each request the extension makes, without its `id`, and the reply it gets. */
export interface Conversation {
  hello: [request: { readonly min: number; readonly max: number }, reply: Hello];
  check: [request: { readonly host: string }, reply: Verdict];
  status: [request: object, reply: Status];
  policy: [request: PolicyMessage, reply: PolicyReply];
  settings: [request: object, reply: Settings];
  event: [request: FleetEvent, reply: { readonly written: boolean }];
  plan: [request: { readonly part: number }, reply: PlanPart];
  'protected-list': [request: { readonly offset: number }, reply: EntryPage];
  'exempt-list': [request: { readonly offset: number }, reply: EntryPage];
  'protected-add': [request: { readonly names: readonly string[] }, reply: EditReply];
  'protected-preview': [request: { readonly names: readonly string[] }, reply: EditReply];
  'protected-remove': [request: { readonly names: readonly string[] }, reply: EditReply];
  'exempt-add': [request: { readonly names: readonly string[] }, reply: EditReply];
  'exempt-preview': [request: { readonly names: readonly string[] }, reply: EditReply];
  'exempt-remove': [request: { readonly names: readonly string[] }, reply: EditReply];
  coverage: [request: { readonly name: string }, reply: Coverage];
}

export type RequestType = keyof Conversation;
export type RequestOf<T extends RequestType> = Conversation[T][0];
export type ReplyOf<T extends RequestType> = Conversation[T][1];

export const isLookalike = (verdict: Verdict): verdict is Lookalike => verdict.verdict === 'lookalike';
