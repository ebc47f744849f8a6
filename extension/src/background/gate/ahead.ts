import { isLookalike } from '../../protocol/messages.ts';
import { HostError } from '../host/host-error.ts';
import type { Judge } from '../judge.ts';
import { webHost } from '../web-host.ts';
import type { PlannedGate } from './planned.ts';

export interface AheadParts {
  readonly judge: Pick<Judge, 'judge'>;
  readonly planned: Pick<PlannedGate, 'holds' | 'passHost'>;
}

/**
 * What the hold page is going to ask, asked while the browser still loads it: of the wait for a name that is clear, loading
 * that page is then all that is left.
 */
export async function askAhead({ judge, planned }: AheadParts, url: string): Promise<void> {
  const host = webHost(url);
  if (host === undefined || !(await planned.holds(url))) return;
  try {
    if (!isLookalike(await judge.judge(host))) await planned.passHost(host);
  } catch (error) {
    if (!(error instanceof HostError)) throw error; // the hold page asks again, and says what is the matter
  }
}
