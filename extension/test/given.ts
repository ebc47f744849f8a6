import { type Sure, sure } from '../src/background/store/sure.ts';

/** A decision that a test has made already. */
export const given = <T>(value: T): Sure<T> =>
  sure(
    () => value,
    () => value,
  );
