import { expect, test, vi } from 'vitest';
import { Rounds } from './rounds.ts';

test('asked for many times while it runs, the work is done once more, and one at a time', async () => {
  let running = 0;
  const work = vi.fn(async () => {
    expect(++running).toBe(1);
    await new Promise((resolve) => setTimeout(resolve));
    running--;
  });
  const rounds = new Rounds(work);
  await Promise.all([rounds.run(), rounds.run(), rounds.run()]);
  expect(work).toHaveBeenCalledTimes(2);
  await rounds.run();
  expect(work).toHaveBeenCalledTimes(3);
});

test('after work that failed the next one is done', async () => {
  const work = vi.fn(async () => undefined).mockRejectedValueOnce(new Error('x'));
  const rounds = new Rounds(work);
  await expect(rounds.run()).rejects.toThrow('x');
  await rounds.run();
  expect(work).toHaveBeenCalledTimes(2);
});
