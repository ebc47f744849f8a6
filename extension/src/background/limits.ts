/** Every number the background works to, with its reason. Times in milliseconds. */

/** The protocols this extension speaks, from the oldest to the newest (docs/protocol.md). */
export const protocols = { oldest: 1, newest: 1 };

/**
 * One question to the helper. Its own part is under 1 ms, but a machine under load took 30 ms at the 99th percentile and
 * a first start 309 ms; three times that is a helper that hangs. It is then dropped and asked again once.
 */
export const checkDeadline = 1_000;

/** How long a navigation waits in all: one question, and one more to a helper started anew. */
export const navigationDeadline = 2 * checkDeadline;

/**
 * A held navigation goes on with nothing drawn if the answer comes this soon (99 of 100 do, even under load); the hold page
 * that comes then draws nothing for as long again.
 */
export const drawnAfter = 100;

/** Lists and plans are work for a person who looks on: longer than a check, shorter than patience. */
export const requestDeadline = 10_000;

/** From starting the helper to its hello; a cold disk is slow, a helper that says nothing is not ours. */
export const helloDeadline = 5_000;

/** Names in one edit (EditHandler.NamesPerRequest). */
export const namesPerRequest = 1_000;

/**
 * Characters of a policy in one message. Each takes 3 bytes at most in JSON inside JSON, so that a message stays below
 * `maxRequestBytes`; 100,000 sites are 2.2 million characters.
 */
export const policyPart = 250_000;

/** The longest reason, in characters (FleetEventHandler.MaxReason). */
export const longestReason = 500;

/** A welcome page waits so long for a helper to say that the organisation wants none; one that runs says it in 50 ms. */
export const welcomeWaits = 2_000;

/** The helper reads at most this many bytes in a frame (FrameLimits.MaxInbound). */
export const maxRequestBytes = 1_048_576;

/**
 * Starting the helper again by ourselves: after 5 s, 10 s, 20 s … and never rarer than once a minute. A question does not
 * wait for this, so haste would only hide a crash from who looks at the popup.
 */
export const backoffFirst = 5_000;
export const backoffLast = 60_000;

/** The window that shows what is known of one link, in pixels: as wide as the popup, as high as its longest text. */
export const checkWindow = { width: 440, height: 600 };

/**
 * Characters of a host that are judged and kept. A name server has names of 253 and the helper reads no more (HostName.MaxLength);
 * a page can open an address of 2 million, of which the verdicts kept alone would be 4 GB.
 */
export const longestHost = 1_000;

/** Letters of a host in the expression that lets it through: more are over the 2 kB that Chromium gives one (80 fit in 156). */
export const hostSpelledOut = 60;

/** Verdicts kept in memory: some hundred bytes each, more than anyone opens between two changes of a list. */
export const verdictsKept = 2_000;

/** Warnings a session remembers, for their pages: about 2 kB each, far below storage.session's 10 MB. */
export const navigationsKept = 200;

/** "Continue once" holds for this tab and site this long: long enough to look, too short to become a habit. */
export const bypassLifetime = 30 * 60_000;

/**
 * Hosts that are let through although the plan holds them. The next one costs 2 ms after none, 45 ms after 200, as
 * all are compiled anew; and Chromium takes 1,000 rules with a pattern in all, of which a plan may need 900
 * (GatePlan.MaxPatterns; measured in 156).
 */
export const passesKept = 50;

/** Chromium's managed storage answers {} for up to 3 s after a first install: only later is {} an answer. */
export const managedSettles = 5_000;
