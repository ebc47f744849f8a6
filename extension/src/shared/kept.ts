/**
 * Everything that the extension has the browser keep, by its name there. Nothing else can be kept: `Stored` takes these names alone. The
 * page "What is kept" and docs/privacy.md have a row for each.
 */
export const kept = {
  /** In memory, until the browser closes. */
  session: ['stopped', 'bypasses', 'counted', 'told', 'untold', 'withheld', 'withheld-number', 'passed-under'],
  /** On the disk. */
  local: ['counters', 'asksWhich', 'managed', 'managedGood', 'settings'],
} as const;

export type Area = keyof typeof kept;
export type KeptIn<A extends Area> = (typeof kept)[A][number];

/** The counters: numbers alone. */
export const counterNames = ['shown', 'heeded', 'bypassed', 'exempted'] as const;
export type CounterName = (typeof counterNames)[number];
export type Counts = Readonly<Record<CounterName, number>>;
