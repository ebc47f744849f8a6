/**
 * The background: a service worker in Chromium, an event page in Firefox. Listeners are registered here, synchronously, so
 * that the browser can wake it; all that it knows can be derived again when it was stopped in between.
 */
import type { GuardState } from '../shared/messages.ts';
import { pageAnswers } from './answers.ts';
import { registerBypassBadge } from './bypass-badge.ts';
import { registerCommands } from './commands.ts';
import { FleetEvents } from './fleet-events.ts';
import { Arrivals } from './gate/arrivals.ts';
import { registerBackstop } from './gate/backstop.ts';
import { showOnBadge } from './gate/badge.ts';
import { registerBlocking } from './gate/blocking.ts';
import { Bypasses } from './gate/bypass.ts';
import { Commits } from './gate/commits.ts';
import { Gatekeeper } from './gate/gatekeeper.ts';
import { HeldNavigations } from './gate/held.ts';
import { Judge } from './gate/judge.ts';
import { detectMode, type Mode } from './gate/mode.ts';
import { ModeListeners } from './gate/mode-listeners.ts';
import { Navigations } from './gate/navigations.ts';
import { judgeOpenTabs } from './gate/open-tabs.ts';
import { Passage } from './gate/passage.ts';
import { PlannedGate } from './gate/planned.ts';
import { Planner } from './gate/planner.ts';
import { VerdictCache } from './gate/verdict-cache.ts';
import { HostLink } from './host/link.ts';
import { openNativePort } from './host/port.ts';
import { Lists } from './lists.ts';
import { ManagedSettings } from './managed.ts';
import { registerPages, tellPages } from './pages.ts';
import { Policy } from './policy.ts';
import { PolicySender } from './policy-sender.ts';
import { registerWelcome } from './welcome.ts';

let detected: Promise<Mode> = detectMode();
const mode = (): Promise<Mode> => detected;
const state = async (): Promise<GuardState> => ({ host: link.state, mode: await mode(), isPlanComplete: planned.isComplete });

const cache = new VerdictCache();
const bypasses = new Bypasses();
const navigations = new Navigations();
const commits = new Commits();
const arrivals = new Arrivals();
const planned = new PlannedGate();

/** @returns whether they are others than before. */
const onLists = (lists: string): boolean => {
  if (!cache.announce(lists)) return false;
  tellPages();
  if (link.state.name === 'connected') void followLists(); // while connecting, onState will
  return true;
};

const followLists = async (): Promise<void> => {
  void followPlan();
  await followSettings(); // first: a bypass that is forbidden now must not excuse an open tab
  await judgeOpenTabs({ gatekeeper, judge, navigations, commits, mode });
};

const link = new HostLink(openNativePort, {
  onLists: (lists) => {
    if (!onLists(lists)) tellPages(); // there is a fault more or less
  },
  onState: (now) => {
    void showOnBadge(now);
    if (now.name === 'connected') {
      void followLists();
      void events.tellWaiting();
    } else cache.forget();
    tellPages();
  },
  prepare: async (client, hello) => {
    const reply = await sender.send((...request) => client.request(...request)).catch(() => undefined); // refused: the helper's status says why
    await policy.refresh((...request) => client.request(...request)).catch(() => undefined);
    // Every name can be checked now. Before the first verdict: who is warned must not find the way still open.
    await passage.close(({ isUnchecked }) => isUnchecked === true).catch(() => undefined); // no reason to have no helper: the backstop stays
    return reply?.lists ?? hello.lists;
  },
});
const managed = new ManagedSettings(() => void sendPolicy());
const sender = new PolicySender(managed);
const policy = new Policy(managed, () => link.state.name === 'connected', tellPages);
const judge = new Judge((type, request, deadline) => link.request(type, request, deadline), cache);
const events = new FleetEvents(link, policy, judge);
const lists = new Lists(link, onLists);
const planner = new Planner(link, planned);
const gatekeeper = new Gatekeeper(judge, bypasses, navigations);
const listeners = new ModeListeners();
const passage = new Passage(bypasses, planned, mode);
const held = new HeldNavigations({ judge, gatekeeper, planned, arrivals, passage, mode });

async function sendPolicy(): Promise<void> {
  const reply = await sender.send((...request) => link.request(...request)).catch(() => undefined);
  if (reply !== undefined) return void onLists(reply.lists);
  await followBypass(); // without a helper: `prepare` sends it to the next one
  tellPages();
}

/** What the organisation set, by the helper's word, or as far as it is known without one. */
async function followSettings(): Promise<void> {
  await policy.refresh((...request) => link.request(...request)).catch(() => undefined);
  await followBypass();
}

/** Where going past a warning is forbidden now, nobody is past one any more. */
async function followBypass(): Promise<void> {
  if ((await policy.value('bypass')) === 'forbid') await passage.close(() => true);
}

async function followPlan(): Promise<void> {
  if ((await mode()) !== 'planned') return;
  const wasComplete = planned.isComplete;
  await planner.refresh();
  if (planned.isComplete !== wasComplete) tellPages();
}

async function followMode(): Promise<void> {
  detected = detectMode();
  tellPages();
  listeners.follow(await mode());
  await passage.follow();
  if ((await mode()) !== 'planned' && chrome.declarativeNetRequest !== undefined) await planned.clear();
}

registerBlocking(listeners, gatekeeper, mode);
registerBackstop(listeners, { gatekeeper, commits, mode, planHolds: (url) => planned.holds(url) });
arrivals.register(listeners);
held.register();
registerPages(pageAnswers({ link, judge, lists, held, passage, bypasses, navigations, commits, policy, events, state }));
registerBypassBadge(bypasses);
registerCommands({ judge, lists, navigations });
registerWelcome(policy);
chrome.permissions.onAdded.addListener(() => void followMode());
chrome.permissions.onRemoved.addListener(() => void followMode());
chrome.tabs.onRemoved.addListener((tabId) => {
  commits.forget(tabId);
  arrivals.forget(tabId);
  void navigations.forgetTab(tabId);
  void passage.closeTab(tabId);
});
// With a listener for it, the browser starts the background as it starts itself: what opened before is judged soonest.
chrome.runtime.onStartup.addListener(() => undefined);
chrome.runtime.onInstalled.addListener(() => undefined);

void followMode();
link.start();
