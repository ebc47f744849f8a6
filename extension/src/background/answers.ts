import { countDeadline, requestDeadline } from '../shared/limits.ts';
import { type GoOn, type HandedOn, type HeldAnswer, handedOn, type Standing } from '../shared/messages.ts';
import { isStopped, isToIdentify } from '../shared/protocol/is-lookalike.ts';
import type { RequestType } from '../shared/protocol/messages.ts';
import { type ListName, longestReason } from '../shared/vocabulary.ts';
import { webHost } from '../shared/web-host.ts';
import { addressIn } from './address-in.ts';
import type { Counters } from './counters.ts';
import type { FleetEvents } from './fleet-events.ts';
import { showWarned } from './gate/badge.ts';
import type { Bypasses } from './gate/bypass.ts';
import type { Commits } from './gate/commits.ts';
import type { HeldNavigations } from './gate/held.ts';
import type { Judge } from './gate/judge.ts';
import type { Navigations, StoppedNavigation } from './gate/navigations.ts';
import type { Passage } from './gate/passage.ts';
import type { Health } from './health.ts';
import { HostError } from './host/host-error.ts';
import type { HostLink } from './host/link.ts';
import { leaveTab } from './leave.ts';
import type { Lists } from './lists.ts';
import { type Asker, type PageHandlers, tellPages } from './pages.ts';
import type { Policy } from './policy.ts';
import { recordAnswers } from './records.ts';
import { hostShown } from './shown.ts';
import type { WhichSite } from './which-site.ts';

export interface AnswerParts {
  readonly link: HostLink;
  readonly judge: Judge;
  readonly lists: Lists;
  readonly held: Pick<HeldNavigations, 'answer'>;
  readonly passage: Passage;
  readonly bypasses: Bypasses;
  readonly navigations: Navigations;
  readonly commits: Commits;
  readonly policy: Policy;
  readonly which: WhichSite;
  readonly events: FleetEvents;
  readonly counters: Counters;
  readonly health: Pick<Health, 'refresh' | 'state'>;
}

const gone: GoOn = { refused: 'gone' };

/** The background's answers to its pages: each question, the pages that may ask it, and the answer. */
export function pageAnswers(parts: AnswerParts): PageHandlers {
  const { link, judge, lists, held, passage, bypasses, navigations, commits, policy, which, events, counters, health } = parts;
  const ownLists = ['popup.html', 'options.html', 'welcome.html'];
  const anyPage = [...ownLists, 'hold.html', 'warning.html'];

  const stoppedHere = async (token: string, { tabId }: Asker): Promise<StoppedNavigation | undefined> =>
    tabId === undefined ? undefined : navigations.find(token, tabId);

  /** The obstacle to going past a warning; undefined when there is none. */
  const objection = async (reason: string, isForGood: boolean): Promise<GoOn | undefined> => {
    const { bypass, mayExempt } = await policy.warning();
    if (bypass === 'forbid' || (isForGood && !mayExempt)) return { refused: 'locked' };
    return bypass === 'allow-with-reason' && reason === '' ? { refused: 'reason' } : undefined;
  };

  const mayPass = async (): Promise<boolean> => (await policy.warning()).bypass !== 'forbid';

  const mayRecord = async ({ isPrivate }: Asker): Promise<boolean> => !isPrivate && (await policy.value('records.allowed')) !== false;

  return {
    state: { from: [...anyPage, 'coverage.html'], answer: () => health.state() },

    retry: {
      from: [...ownLists, 'hold.html'],
      answer: async () => {
        link.start();
        await health.refresh();
        return health.state();
      },
    },

    held: {
      from: ['hold.html'],
      answer: async ({ url }, asker) => {
        const answer: HeldAnswer = asker.tabId === undefined ? { act: 'unchecked' } : await held.answer(asker.tabId, url);
        // Loaded again, it goes on by a redirect: led on by the page it would send the cookies of the same site.
        if (answer.act === 'reload') await chrome.tabs.reload(asker.tabId);
        const host = webHost(url);
        if (answer.act === 'unchecked' && asker.tabId !== undefined && host !== undefined) void events.held(asker.tabId, host, asker);
        return { ...answer, mayPass: await mayPass() };
      },
    },

    'pass-held': {
      from: ['hold.html'],
      answer: async ({ url }, asker) => {
        const host = webHost(url);
        if (asker.tabId === undefined || host === undefined) return gone;
        const known = judge.known(host);
        if (known !== undefined && !isStopped(known)) return { url }; // it was let through when it was found to be clear
        if (!(await mayPass())) return { refused: 'locked' };
        void events.passed(host, asker);
        await passage.openUnchecked(asker.tabId, host);
        return { url };
      },
    },

    warning: {
      from: ['warning.html'],
      answer: async ({ token }, asker) => {
        const stopped = await stoppedHere(token, asker);
        if (stopped === undefined) return null;
        const { tabId, url, host, verdict, outcome, isShortened = false } = stopped;
        const said = await policy.warning();
        return {
          policy: { ...said, mayExempt: said.mayExempt && !asker.isPrivate },
          host,
          verdict,
          outcome,
          isShortened,
          hasCommitted: outcome === 'stopped-after-request' && commits.isAt(tabId, url),
          mayRecord: await mayRecord(asker),
        };
      },
    },

    'warning-shown': {
      from: ['warning.html'],
      answer: async ({ token }, asker) => {
        const stopped = await stoppedHere(token, asker);
        if (stopped === undefined) return null;
        void showWarned(stopped.tabId, stopped.verdict).catch(() => undefined); // the tab may be gone
        void events.shown(token, stopped, asker);
        void counters.shown(token, asker);
        return null;
      },
    },

    heeded: {
      from: ['warning.html'],
      answer: async ({ token }, asker) => {
        if ((await stoppedHere(token, asker)) !== undefined) await counters.add('heeded', asker);
        return null;
      },
    },

    counts: {
      from: ['transparency.html'],
      answer: async ({ forget }) => {
        if (forget) await counters.forget();
        return counters.counts();
      },
    },

    'continue-once': {
      from: ['warning.html'],
      answer: async ({ token, reason }, asker) => {
        const stopped = await stoppedHere(token, asker);
        if (stopped === undefined) return gone;
        const why = reasonIn(reason);
        const refusal = await objection(why, false);
        if (refusal !== undefined) return refusal;
        void events.bypassed(stopped, why, asker);
        void counters.add('bypassed', asker);
        await passage.open(stopped.tabId, stopped.verdict.site);
        return { url: stopped.url };
      },
    },

    'never-warn': {
      from: ['warning.html'],
      answer: async ({ token, reason }, asker) => {
        const stopped = await stoppedHere(token, asker);
        if (stopped === undefined) return gone;
        const why = reasonIn(reason);
        const refusal = await objection(why, true);
        if (refusal !== undefined) return refusal;
        const result = (await orNull(lists.edit('exempt', 'add', [stopped.verdict.site], asker)))?.results[0];
        if (result === undefined) return gone;
        const done = result.outcome === 'added' || result.outcome === 'already';
        if (done) {
          void events.bypassed(stopped, why, asker); // the helper tells of the exemption, which has no reason
          void counters.add('exempted', asker);
        }
        return done ? { url: stopped.url } : { refused: result.reason ?? result.outcome };
      },
    },

    leave: {
      from: ['warning.html', 'hold.html'],
      answer: async (_, { tabId }) => {
        if (tabId !== undefined) await leaveTab(tabId);
        return null;
      },
    },

    ...recordAnswers({ link, navigations, bypasses, health, mayRecord }),

    standing: {
      from: ['popup.html'],
      answer: async (subject, asker): Promise<Standing> => {
        const { isPrivate } = asker;
        // Looking must not start a helper that has crashed: the popup is there to say that it has.
        const isThere = link.state.name === 'connected';
        const read = async (text: string): Promise<readonly string[] | null> => (isThere ? orNull(lists.read(text)) : null);
        const url = 'text' in subject ? await addressIn(subject.text, read) : undefined;
        const host = 'text' in subject ? webHost(url ?? '') : await hostShown(subject.tabId, navigations);
        const { bypass, mayExempt } = await policy.warning();
        const mayEditWith = (isFree: boolean): ListName[] =>
          isPrivate ? [] : mayExempt && isFree ? ['protected', 'exempt'] : ['protected'];
        if (host === undefined) return { bypassed: false, mayEdit: mayEditWith(true) };
        const bypassed = 'tabId' in subject && (await bypasses.covers(subject.tabId, host));
        const verdict = isThere ? await orNull(judge.judge(host)) : null;
        // What the warning asks first, or refuses, is no click away here.
        const isFree = verdict === null || !isStopped(verdict) || bypass === 'allow' || (bypass === 'identify' && !isToIdentify(verdict));
        return {
          host,
          bypassed,
          mayEdit: mayEditWith(isFree),
          ...(url === undefined ? {} : { url }),
          ...(verdict === null ? {} : { verdict }),
          ...('tabId' in subject && verdict?.site !== undefined && (await mayRecord(asker)) ? { mayRecord: true } : {}),
        };
      },
    },

    'undo-bypass': {
      from: ['popup.html'],
      answer: async ({ tabId }) => {
        await passage.closeTab(tabId);
        await chrome.tabs.reload(tabId);
        return null;
      },
    },

    'asks-which': {
      from: ['options.html'],
      answer: async ({ set }) => {
        if (set !== undefined) {
          await which.set(set);
          tellPages(); // an open warning asks, or no longer
        }
        return which.isAsked();
      },
    },

    ...handOn(link),
    settings: {
      from: ['options.html'],
      answer: () => orNull(policy.refresh((...request) => link.request(...request))), // what the page shows is in force
    },
    list: { from: [...ownLists, 'coverage.html'], answer: ({ list }) => orNull(lists.all(list)) },
    read: { from: ownLists, answer: ({ text, isFile }) => orNull(lists.read(text, isFile)) },
    edit: {
      from: ownLists,
      // Only the popup's names are of what a window shows. The other pages' are typed there: who has private windows only has lists too.
      answer: async ({ list, action, names }, { page, isPrivate }) => {
        const isShown = page === 'popup.html';
        if (isShown && list === 'exempt' && action === 'add' && !(await mayPass())) return null;
        return orNull(lists.edit(list, action, names, { isPrivate: isPrivate && isShown }));
      },
    },
  };
}

function handOn(link: Pick<HostLink, 'request'>): Pick<PageHandlers, keyof HandedOn> {
  const handlers = Object.entries(handedOn).map(([type, from]) => {
    const deadline = type === 'coverage' ? countDeadline : requestDeadline;
    const answer = (about: never): Promise<object | null> => orNull(link.request(type as RequestType, about, deadline));
    return [type, { from, answer }];
  });
  return Object.fromEntries(handlers) as Pick<PageHandlers, keyof HandedOn>;
}

/** The reason in the text that a person typed. */
const reasonIn = (typed: string): string => typed.trim().slice(0, longestReason);

/** The answer, or null where the helper gives none: the page then shows the helper's state. */
async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  return answer.catch((error: unknown) => {
    if (error instanceof HostError) return null;
    throw error;
  });
}
