import { changedNotice, type PageConversation, type PageQuestion } from '../shared/messages.ts';
import { pageAddress } from '../shared/page-address.ts';

/** The sender of a question: the extension's own page, and its tab where it has one. */
export interface Asker {
  readonly page: string;
  readonly tabId: number | undefined;
  /** Of a private window: what it is about must not reach a disk. */
  readonly isPrivate: boolean;
}

/** The part of a sender that code which hands a name to the helper's files has to state. */
export type Privacy = Pick<Asker, 'isPrivate'>;

export type PageHandlers = {
  readonly [Q in PageQuestion]: {
    /** The pages that may ask it. */
    readonly from: readonly string[];
    readonly answer: (about: PageConversation[Q][0], asker: Asker) => Promise<PageConversation[Q][1]>;
  };
};

type Sender = Pick<chrome.runtime.MessageSender, 'id' | 'url' | 'tab'>;

/**
 * The page of ours that sent a message, or undefined: no other extension and no web page is answered.
 * @param saysPrivate the word of the popup, which has no tab; without it, the page counts as private.
 */
export function askerOf(sender: Sender, saysPrivate = true): Asker | undefined {
  if (sender.id !== chrome.runtime.id || sender.url === undefined) return undefined;
  const [address = ''] = sender.url.split(/[?#]/);
  const own = pageAddress('');
  return address.startsWith(own)
    ? { page: address.slice(own.length), tabId: sender.tab?.id, isPrivate: sender.tab?.incognito ?? saysPrivate }
    : undefined;
}

export function registerPages(handlers: PageHandlers): void {
  chrome.runtime.onMessage.addListener((message: { ask?: PageQuestion; isPrivate?: boolean }, sender, respond) => {
    const asker = askerOf(sender, message.isPrivate);
    const handler = message.ask !== undefined && Object.hasOwn(handlers, message.ask) ? handlers[message.ask] : undefined;
    if (asker === undefined || handler === undefined || !handler.from.includes(asker.page)) return false;
    const { ask: _, isPrivate: __, ...about } = message;
    handler.answer(about as never, asker).then(respond, (error: unknown) => {
      console.error(message.ask, error); // a defect of ours; the page shows what it shows without an answer
      respond(null);
    });
    return true;
  });
}

/** Tells the open pages. With none open the browser rejects: there is nobody to tell. */
export const tellPages = (): void => void chrome.runtime.sendMessage(changedNotice).catch(() => undefined);
