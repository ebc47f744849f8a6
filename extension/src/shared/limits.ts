/** Every number the background works to, with its reason. Times in milliseconds. */

/** The bounds of what is kept: in number, and in characters of keys and values together. */
export interface Most {
  readonly entries: number;
  readonly characters: number;
}

/**
 * One question to the helper. Its own part is under 1 ms, but a machine under load took 30 ms at the 99th percentile and
 * a first start 309 ms; three times that is a helper that hangs. It is then dropped and asked again once.
 */
export const checkDeadline = 1_000;

/** The time that a navigation waits in all: for one question, and one more to a helper started anew. */
export const navigationDeadline = 2 * checkDeadline;

/**
 * A held navigation goes on with nothing drawn if the answer comes this soon (99 of 100 do, even under load); the hold page
 * that comes then draws nothing for as long again.
 */
export const drawnAfter = 100;

/** Lists and plans are work for a person who looks on: longer than a check, shorter than patience. */
export const requestDeadline = 10_000;

/** The same for counting coverage, which takes 12 s of a quiet core for a name of 60 letters: ten seconds ended the helper for it. */
export const countDeadline = 60_000;

/** From starting the helper to its hello; a cold disk is slow, a helper that says nothing is not ours. */
export const helloDeadline = 5_000;

/**
 * Characters of a policy in one message. Each takes 3 bytes at most in JSON inside JSON, so that a message stays below
 * `maxRequestBytes`; 100,000 sites are 2.2 million characters.
 */
export const policyPart = 250_000;

/** Characters of a text in which sites are looked for, in one message (ReadHandler.LongestText); 10,000 lines are five. */
export const readPart = 100_000;

/** The time that a welcome page waits for a helper to say that the organisation wants no welcome; a running helper says it in 50 ms. */
export const welcomeWaits = 2_000;

/**
 * Starting the helper again by ourselves: after 5 s, 10 s, 20 s … and never rarer than once a minute. A question does not wait
 * for this, so retrying faster would only hide a crash from someone looking at the popup.
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

/** Verdicts kept in memory: some hundred bytes each, more than anyone opens between two changes of a list. */
export const verdictsKept: Most = { entries: 2_000, characters: 4_000_000 };

/**
 * The bounds of what a session remembers of one kind, warnings above all: about 2 kB each. A page that floods us fills a tenth of
 * the 10 MB that storage.session has for everything: there are six kinds, and a character is 3 bytes there at most.
 */
export const sessionKept: Most = { entries: 200, characters: 500_000 };

/**
 * The longest address, in characters, that is kept whole for "Continue once": no web server in wide use takes a longer line
 * (Apache 8,190 bytes, nginx 8 kB). Browsers take 2 MB, and ten of those filled storage.session.
 */
export const longestAddress = 8_192;

/** Held navigations that are known by tab until their page asks, a moment later: one of 2 MB in a few tabs at once. */
export const arrivalsKept: Most = { entries: 500, characters: 8_000_000 };

/** Hosts that redirected to a lookalike, for a record: the last of them, which a person can make something of. */
export const mostHops = 5;
/** Tabs whose redirects are known until they commit. */
export const hopsKept: Most = { entries: 200, characters: 200_000 };

/** "Continue once" holds for this tab and site this long: long enough to look, too short to become a habit. */
export const bypassLifetime = 30 * 60_000;

/**
 * Origins that are let through although the plan holds them: a rule of the session each, by the beginning of an address. One
 * that had to go is held again, judged again and led on.
 */
export const passesKept = 50;

/** Chromium's managed storage answers {} for up to 3 s after a first install: only later is {} an answer. */
export const managedSettles = 5_000;
