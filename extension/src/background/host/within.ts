/** `work`, or the error of `late` when it takes longer than `deadline` milliseconds. The work itself goes on. */
export function within<T>(deadline: number, work: Promise<T>, late: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late()), deadline);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
