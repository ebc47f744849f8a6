import type { KeptRecord } from '../../shared/protocol/records.ts';

/** A record with those about it (Incident.cs): what a person sees as one. */
export interface Incident {
  readonly first: KeptRecord;
  readonly all: readonly KeptRecord[];
  /** The person's last word that decides. */
  readonly word: 'fraud' | 'withdrawn' | undefined;
}

/** The incidents of all records, the newest first. A record about one that was deleted stands for itself. */
export function incidentsOf(records: readonly KeptRecord[]): Incident[] {
  const ids = new Set(records.map(({ id }) => id));
  return records
    .filter(({ about }) => about === undefined || !ids.has(about))
    .map((first) => {
      const all = records.filter(({ id, about }) => id === first.id || about === first.id);
      const last = all.findLast(({ person }) => person?.fraud === true || person?.withdrawn === true)?.person;
      return { first, all, word: last === undefined ? undefined : last.fraud === true ? ('fraud' as const) : ('withdrawn' as const) };
    })
    .reverse();
}
