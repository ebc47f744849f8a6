import type { Coverage } from '../../shared/protocol/messages.ts';
import type { ImitationClass, Mode } from '../../shared/vocabulary.ts';

/** The fates of the names that would be tried; each name has one. In the order in which a bar shows them. */
export const fates = ['before', 'after', 'asked', 'excused', 'open'] as const;
export type Fate = (typeof fates)[number];

/** The reasons to excuse a name. */
export const excuses = ['known-site', 'same-owner', 'exempt', 'protected'] as const;
export type Excuse = (typeof excuses)[number];

/** Counts of names, of one kind of imitation or of all. */
export type Tally = Pick<Coverage, 'variants' | 'caught' | 'excused' | 'missed' | 'asked' | 'unplanned' | 'excuses'>;

/** The counts of one site, or of several. */
export interface Sum {
  readonly total: Tally;
  readonly classes: ReadonlyMap<ImitationClass, Tally>;
}

const none: Tally = { variants: 0, caught: 0, excused: 0, missed: 0 };

const plus = (a: Tally, b: Tally): Tally => ({
  variants: a.variants + b.variants,
  caught: a.caught + b.caught,
  excused: a.excused + b.excused,
  missed: a.missed + b.missed,
  asked: (a.asked ?? 0) + (b.asked ?? 0),
  unplanned: (a.unplanned ?? 0) + (b.unplanned ?? 0),
  excuses: Object.fromEntries(excuses.map((reason) => [reason, (a.excuses?.[reason] ?? 0) + (b.excuses?.[reason] ?? 0)])) as Record<
    Excuse,
    number
  >,
});

export const nothing: Sum = { total: none, classes: new Map() };

/** The counts with those of one more site. */
export function withSite(sum: Sum, site: Coverage): Sum {
  const classes = new Map(sum.classes);
  for (const { class: kind, ...tally } of site.classes ?? []) classes.set(kind, plus(classes.get(kind) ?? none, tally));
  return { total: plus(sum.total, site), classes };
}

/** The number of names with each fate, by the way in which this browser holds navigations. */
export function fatesOf({ caught, excused, missed, asked = 0, unplanned = 0 }: Tally, mode: Mode): Readonly<Record<Fate, number>> {
  const warned = caught - asked;
  const after = mode === 'blocking' ? 0 : mode === 'planned' ? Math.min(unplanned, warned) : warned;
  return { before: warned - after, after, asked, excused, open: missed };
}

/** The share that is stopped or asked about of what is not excused; rounded down, so that 100 % says that all is. */
export const shareOf = ({ caught, missed }: Tally): number =>
  caught + missed === 0 ? 1 : Math.floor((100 * caught) / (caught + missed)) / 100;
