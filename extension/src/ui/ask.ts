import { changedNotice, type PageConversation, type PageQuestion } from '../shared/messages.ts';
import { Rounds } from '../shared/rounds.ts';

/** Asks the background, which the browser starts where it sleeps. */
export async function ask<Q extends PageQuestion>(question: Q, about: PageConversation[Q][0]): Promise<PageConversation[Q][1]> {
  return chrome.runtime.sendMessage({ ask: question, isPrivate: chrome.extension.inIncognitoContext, ...about });
}

/** Longer than the background takes for any answer. Then a page needs none: it has buttons in any case. */
const answerDeadline = 5_000;

/** The background's answer; undefined where it fails, or takes too long. */
export const answered = <T>(answer: Promise<T | null>): Promise<T | undefined> =>
  Promise.race([answer, new Promise<null>((resolve) => setTimeout(() => resolve(null), answerDeadline))]).then(
    (given) => given ?? undefined,
    () => undefined,
  );

/**
 * Runs `show` whenever the background says that something changed.
 * @returns the way to run it besides: never two at a time.
 */
export function follow(show: () => Promise<void>): () => Promise<void> {
  const rounds = new Rounds(show);
  chrome.runtime.onMessage.addListener((message: { tell?: string }) => {
    if (message.tell === changedNotice.tell) void rounds.run();
  });
  return () => rounds.run();
}
