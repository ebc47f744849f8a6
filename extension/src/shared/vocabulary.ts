/**
 * The words and numbers of the protocol (docs/protocol.md). Written from the C# sources; after a change there:
 * `URLGUARD_WRITE=1 dotnet test tests/UrlGuard.House.Tests --filter Vocabulary`.
 */
export const verdicts = ['unjudged', 'clear', 'known', 'exempt', 'protected', 'lookalike'] as const;
export type VerdictName = (typeof verdicts)[number];

export const kinds = [
  'homoglyph',
  'mixed-script',
  'embedding',
  'hosted',
  'separator',
  'tld-swap',
  'transposition',
  'typo',
  'combosquat',
  'double-typo',
] as const;
export type Kind = (typeof kinds)[number];

export const madeKinds = ['homoglyph', 'mixed-script', 'embedding', 'hosted', 'combosquat'] as const;
export type MadeKind = (typeof madeKinds)[number];

export const certainties = ['sure', 'unsure'] as const;
export type Certainty = (typeof certainties)[number];

export const unjudgedReasons = ['ip-address', 'localhost', 'single-label', 'public-suffix', 'bad-name', 'not-web'] as const;
export type UnjudgedReason = (typeof unjudgedReasons)[number];

export const nameFaults = ['not-a-name', 'too-short', 'everyday-word', 'imitates-another', 'too-many'] as const;
export type NameFault = (typeof nameFaults)[number];

export const segmentOps = ['same', 'replaced', 'swapped', 'added', 'lost'] as const;
export type SegmentOp = (typeof segmentOps)[number];

export const sayings = [
  'replaced',
  'written',
  'swapped',
  'added',
  'lost',
  'more',
  'all-foreign',
  'hyphen-added',
  'hyphens-added',
  'hyphen-lost',
  'dot-added',
  'dots-added',
  'dot-lost',
  'separator-replaced',
  'www-glued',
  'in-front',
  'behind',
  'around',
  'begins',
  'contains',
  'hosted',
  'hosted-near',
  'ending',
  'only-ending',
  'known-as',
  'site',
  'registered',
] as const;
export type Saying = (typeof sayings)[number];

export const lists = ['protected', 'exempt'] as const;
export type ListName = (typeof lists)[number];

export const sources = ['user', 'browser-policy', 'machine-policy'] as const;
export type Source = (typeof sources)[number];

export const editOutcomes = ['added', 'already', 'removed', 'absent', 'locked', 'refused'] as const;
export type EditOutcome = (typeof editOutcomes)[number];

export const imitationClasses = ['looks', 'separators', 'letters', 'endings', 'words', 'in-front', 'hosted'] as const;
export type ImitationClass = (typeof imitationClasses)[number];

export const variantOutcomes = ['caught', 'known-site', 'same-owner', 'exempt', 'protected', 'missed'] as const;
export type VariantOutcome = (typeof variantOutcomes)[number];

export const faultCodes = [
  'list-unreadable',
  'list-empty',
  'report-only',
  'defect',
  'policy-invalid',
  'list-line',
  'plan-incomplete',
  'events-unwritable',
  'log-unwritable',
] as const;
export type FaultCode = (typeof faultCodes)[number];

export const eventKinds = ['warning-shown', 'warning-withheld', 'bypassed', 'held-unchecked'] as const;
export type EventKind = (typeof eventKinds)[number];

export const stopOutcomes = ['stopped-before-request', 'stopped-after-request'] as const;
export type StopOutcome = (typeof stopOutcomes)[number];

export const modes = ['blocking', 'planned', 'backstop'] as const;
export type Mode = (typeof modes)[number];

export const errorCodes = [
  'bad-request',
  'frame-too-large',
  'unsupported-protocol',
  'list-unwritable',
  'records-forbidden',
  'no-record',
  'records-full',
  'records-damaged',
  'records-unwritable',
  'busy',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** The protocols that helper and command line of this release speak, from the oldest to the newest. */
export const protocols = { oldest: 1, newest: 1 } as const;

/** The helper reads at most this many bytes in a frame. */
export const maxRequestBytes = 1_048_576;

/** The most names in one edit. */
export const namesPerRequest = 1_000;

/** The longest reason of an event, in characters. */
export const longestReason = 500;
