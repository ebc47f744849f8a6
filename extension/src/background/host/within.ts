import { HostError } from './host-error.ts';

/** `work`, or the error of `late` when it takes longer than `deadline` milliseconds. The work itself goes on. */
export function within<T>(deadline: number, work: Promise<T>, late: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late()), deadline);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** `work`, or undefined when it takes longer than `deadline` milliseconds or the helper gives no answer. */
export const soon = <T>(deadline: number, work: Promise<T>): Promise<T | undefined> =>
  within(deadline, work, () => new HostError('deadline')).catch((error: unknown) => {
    if (error instanceof HostError) return undefined;
    throw error;
  });
