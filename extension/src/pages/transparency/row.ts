import type { TextKey } from '../../ui/text.ts';

/** One thing that is kept: its text, its places, the people it is open to, how long it stays, and its fields where it has any. */
export interface Row {
  readonly what: TextKey;
  readonly where: readonly string[];
  readonly who: TextKey;
  readonly until: TextKey;
  readonly fields: readonly string[];
}
