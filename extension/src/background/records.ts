import { requestDeadline } from '../shared/limits.ts';
import type { Recorded } from '../shared/messages.ts';
import type { RecordToAdd } from '../shared/protocol/records.ts';
import type { Bypasses } from './gate/bypass.ts';
import type { Navigations } from './gate/navigations.ts';
import type { Health } from './health.ts';
import { HostError } from './host/host-error.ts';
import type { HostLink } from './host/link.ts';
import type { Asker, PageHandlers } from './pages.ts';
import { hostShown, stoppedIn } from './shown.ts';

export interface RecordParts {
  readonly link: Pick<HostLink, 'request'>;
  readonly navigations: Navigations;
  readonly bypasses: Pick<Bypasses, 'covers'>;
  readonly health: Pick<Health, 'state'>;
  readonly mayRecord: (asker: Asker) => Promise<boolean>;
}

/**
 * The answers about records: kept by the helper when a person says so. A name goes there from no private window: neither what it shows,
 * nor what is typed in it.
 */
export function recordAnswers(parts: RecordParts): Pick<PageHandlers, 'keep-record' | 'records-add'> {
  const { link, navigations, bypasses, health, mayRecord } = parts;

  const keep = async (about: RecordToAdd, asker: Asker): Promise<Recorded> => {
    if (!(await mayRecord(asker))) return { refused: 'locked' };
    try {
      const { record } = await link.request('records-add', about, requestDeadline);
      return { record };
    } catch (error) {
      if (error instanceof HostError) return { refused: error.code ?? 'gone' };
      throw error;
    }
  };

  return {
    'keep-record': {
      from: ['warning.html', 'popup.html'],
      answer: async (subject, asker) => {
        // A warning's own tab is the browser's word; the popup names the one that it is about.
        const tabId = 'token' in subject ? asker.tabId : subject.tabId;
        if (tabId === undefined) return { refused: 'gone' };
        const stopped = await ('token' in subject ? navigations.find(subject.token, tabId) : stoppedIn(tabId, navigations));
        const host = 'token' in subject ? stopped?.host : await hostShown(tabId, navigations);
        if (host === undefined) return { refused: 'gone' };
        const hasPassed = stopped === undefined && (await bypasses.covers(tabId, host));
        const outcome = stopped?.outcome ?? 'opened';
        const action = hasPassed ? 'went-on' : 'kept-later';
        const hops = stopped?.hops;
        return keep({ host, ...(hops && { hops }), mode: (await health.state()).mode, outcome, action, person: { fraud: true } }, asker);
      },
    },

    'records-add': { from: ['records.html'], answer: keep },
  };
}
