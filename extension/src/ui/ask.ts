import { changedNotice, type PageConversation, type PageQuestion } from '../shared/messages.ts';

/** Asks the background, which the browser starts where it sleeps. */
export async function ask<Q extends PageQuestion>(question: Q, about: PageConversation[Q][0]): Promise<PageConversation[Q][1]> {
  return chrome.runtime.sendMessage({ ask: question, isPrivate: chrome.extension.inIncognitoContext, ...about });
}

/** Runs `show` now and again whenever the background says that something changed. */
export function follow(show: () => Promise<void>): void {
  chrome.runtime.onMessage.addListener((message: { tell?: string }) => {
    if (message.tell === changedNotice.tell) void show();
  });
  void show();
}
