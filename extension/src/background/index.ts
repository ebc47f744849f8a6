/**
 * The background: a service worker in Chromium, an event page in Firefox. Listeners are registered here, synchronously, so
 * that the browser can wake it; all that it knows can be derived again when it was stopped in between.
 */
import { pageAnswers } from './answers.ts';
import { registerBypassBadge } from './bypass-badge.ts';
import { registerCommands } from './commands.ts';
import { Counters } from './counters.ts';
import { FleetEvents } from './fleet-events.ts';
import { Following } from './following.ts';
import { Arrivals } from './gate/arrivals.ts';
import { registerBackstop } from './gate/backstop.ts';
import { registerBlocking } from './gate/blocking.ts';
import { Bypasses } from './gate/bypass.ts';
import { Commits } from './gate/commits.ts';
import { Gatekeeper } from './gate/gatekeeper.ts';
import { HeldNavigations } from './gate/held.ts';
import { Hops } from './gate/hops.ts';
import { Judge } from './gate/judge.ts';
import { CurrentMode } from './gate/mode.ts';
import { ModeListeners } from './gate/mode-listeners.ts';
import { Navigations } from './gate/navigations.ts';
import { judgeOpenTabs } from './gate/open-tabs.ts';
import { Passage } from './gate/passage.ts';
import { PlannedGate } from './gate/planned.ts';
import { Planner } from './gate/planner.ts';
import { VerdictCache } from './gate/verdict-cache.ts';
import { Withheld } from './gate/withheld.ts';
import { Health } from './health.ts';
import { HostLink } from './host/link.ts';
import { openNativePort } from './host/port.ts';
import { Lists } from './lists.ts';
import { ManagedSettings } from './managed.ts';
import { OwnBrowser } from './own-browser.ts';
import { registerPages, tellPages } from './pages.ts';
import { Policy } from './policy.ts';
import { PolicySender } from './policy-sender.ts';
import { registerWelcome } from './welcome.ts';
import { WhichSite } from './which-site.ts';

const cache = new VerdictCache();
const bypasses = new Bypasses();
const navigations = new Navigations();
const commits = new Commits();
const arrivals = new Arrivals();
const hops = new Hops();
const planned = new PlannedGate();
const listeners = new ModeListeners();
const current = new CurrentMode();
const mode = current.current;

const link = new HostLink(openNativePort, {
  onLists: (lists) => following.onLists(lists),
  onState: (state) => following.onState(state),
  prepare: (client, hello) => following.prepare(client, hello),
});
const managed = new ManagedSettings(() => void following.onManaged());
const sender = new PolicySender(managed);
const which = new WhichSite();
const policy = new Policy(managed, () => link.state.name === 'connected', tellPages, which);
const judge = new Judge((type, request, deadline) => link.request(type, request, deadline), cache);
const events = new FleetEvents(link, policy, judge);
const lists = new Lists(link, (version) => following.announce(version));
const planner = new Planner(link, planned);
const withheld = new Withheld((host) => events.withheld(host, { isPrivate: false }), tellPages);
const gatekeeper = new Gatekeeper(judge, bypasses, navigations, withheld, hops);
const passage = new Passage(bypasses, planned, mode);
const held = new HeldNavigations({ judge, gatekeeper, planned, arrivals, passage, mode });
const health = new Health(link, current, planned, withheld);
const ownBrowser = new OwnBrowser(link, current);
const following = new Following({
  link,
  cache,
  sender,
  policy,
  events,
  mode: current,
  listeners,
  passage,
  planner,
  planned,
  health,
  ownBrowser,
  judgeOpenTabs: () => judgeOpenTabs({ gatekeeper, judge, navigations, commits, mode }),
});

registerBlocking(listeners, gatekeeper, mode);
registerBackstop(listeners, { gatekeeper, commits, hops, mode, planHolds: (url) => planned.holds(url) });
arrivals.register(listeners);
hops.register(listeners);
held.register();
registerPages(
  pageAnswers({
    link,
    judge,
    lists,
    held,
    passage,
    bypasses,
    navigations,
    commits,
    policy,
    which,
    events,
    counters: new Counters(),
    health,
  }),
);
registerBypassBadge(bypasses, judge);
registerCommands({ judge, lists, navigations });
registerWelcome(policy);
ownBrowser.register();
chrome.permissions.onAdded.addListener(() => void following.onMode());
chrome.permissions.onRemoved.addListener(() => void following.onMode());
chrome.tabs.onRemoved.addListener((tabId) => {
  commits.forget(tabId);
  arrivals.forget(tabId);
  hops.forget(tabId);
  void navigations.forgetTab(tabId);
  void passage.closeTab(tabId);
});
// With a listener for it, the browser starts the background as it starts itself: what opened before is judged soonest.
chrome.runtime.onStartup.addListener(() => undefined);
chrome.runtime.onInstalled.addListener(() => undefined);

void following.onMode();
link.start();
