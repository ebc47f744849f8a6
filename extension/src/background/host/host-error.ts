export type HostErrorReason =
  | 'gone' // there is no port
  | 'ended' // the port ended with the question open
  | 'deadline' // no answer in time
  | 'too-large' // never posted
  | 'refused' // the helper answered with an error; `code` is its code
  | 'bad-reply'; // an answer, but not of the agreed form

/** A question to the helper that has no answer. */
export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    readonly reason: HostErrorReason,
    readonly code?: string,
  ) {
    super(code === undefined ? reason : `${reason}: ${code}`);
  }

  /** True when asking a helper started anew may help. */
  get mayRetry(): boolean {
    return this.reason === 'ended' || isAbsence(this.reason);
  }
}

/**
 * True when nobody was there to answer. Everything else is a defect: of the helper, which the question may have brought about, or
 * of ours.
 */
export const isAbsence = (reason: string): boolean => reason === 'gone' || reason === 'deadline';
