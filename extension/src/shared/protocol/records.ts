/** The messages about records (docs/protocol.md). */
import type { Mode, StopOutcome } from '../vocabulary.ts';
import { count, exactly, flag, list, object, optional, type Shaped, text } from './shape.ts';

/** A record, as it is kept; docs/records.md says which field is what. */
const keptRecord = object({
  id: text,
  time: text,
  /** The dots are in brackets. */
  host: text,
  target: optional(text),
  about: optional(text),
  person: optional(
    object({
      statement: optional(text),
      losses: optional(text),
      amount: optional(text),
      payment: optional(text),
      contact: optional(text),
      fraud: optional(flag),
      withdrawn: optional(flag),
    }),
  ),
});
export type KeptRecord = Shaped<typeof keptRecord>;

export const recordsPage = object({
  type: exactly('records-list'),
  /** False: the organisation forbids to keep any. */
  allowed: flag,
  /** The hash that stands for all of them. */
  head: text,
  /** Everything in the file that does not hold. */
  faults: list(text),
  deleted: count,
  offset: count,
  total: count,
  records: list(keptRecord),
});
export type RecordsPage = Shaped<typeof recordsPage>;

export const recordAdded = object({ record: text });
export const recordsDeleted = object({ deleted: list(text) });

/** A part of an export: a file that did not fit goes on in the next one. */
export const exportPart = object({
  type: exactly('records-export'),
  head: text,
  part: count,
  parts: count,
  files: list(object({ name: text, text })),
});
export type ExportPart = Shaped<typeof exportPart>;

/** The words of a person for a record. */
export type PersonsWord = NonNullable<KeptRecord['person']>;

/** A name to keep a record of, or an earlier record to add to. */
export type RecordToAdd = (
  | {
      readonly host: string;
      readonly hops?: readonly string[];
      readonly mode: Mode;
      readonly outcome: StopOutcome | 'opened';
      readonly action: 'kept-later' | 'went-on';
    }
  | { readonly address: string }
  | { readonly about: string }
) & { readonly person?: PersonsWord };
