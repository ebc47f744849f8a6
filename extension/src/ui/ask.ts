import { changedNotice, type PageConversation, type PageQuestion } from '../shared/messages.ts';
import { Rounds } from '../shared/rounds.ts';

/** Asks the background, which the browser starts where it sleeps. */
export async function ask<Q extends PageQuestion>(question: Q, about: PageConversation[Q][0]): Promise<PageConversation[Q][1]> {
  return chrome.runtime.sendMessage({ ask: question, isPrivate: chrome.extension.inIncognitoContext, ...about });
}

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
