import { answered, ask } from './ask.ts';

/** Back by some pages; where there is nothing to go back to, out of this tab, and where that fails, to an empty page in it. */
export async function leave(steps = 1): Promise<void> {
  if (history.length > steps) history.go(-steps);
  else if ((await answered(ask('leave', {}).then(() => true))) === undefined) location.replace('about:blank');
}
