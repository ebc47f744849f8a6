import { arrivalsKept } from '../../shared/limits.ts';
import { pageAddress } from '../../shared/page-address.ts';
import { Recent } from '../store/recent.ts';
import type { ModeListeners } from './mode-listeners.ts';
import { pageRequests } from './page-requests.ts';

/** The beginning of a navigation, which a rule that redirects it does not tell the page it leads to. */
export interface Arrival {
  readonly tabId: number;
  readonly url: string;
  readonly method: string;
}

/** The last request of each tab that a rule sent to the hold page, in memory: the page or the worker asks for it a moment later. */
export class Arrivals {
  readonly #last = new Recent<number, Arrival>(arrivalsKept, ({ url }) => url.length);

  /** Redirects alone are listened to: a navigation that no rule holds has nothing to do with us. */
  register(listeners: ModeListeners): void {
    // The browser tells the address of this session, whichever the rule names (measured in 156).
    const holdPages = [chrome.runtime.getURL('hold.html'), pageAddress('hold.html')];
    const note = ({ tabId, url, method, redirectUrl }: Arrival & { readonly redirectUrl: string }): void => {
      if (holdPages.some((page) => redirectUrl.startsWith(page))) this.#last.set(tabId, { tabId, url, method });
    };
    listeners.add(['planned'], chrome.webRequest.onBeforeRedirect, note, pageRequests);
  }

  /** The tab whose last request was for this address (in the hold page's spelling); undefined if none or several. */
  find(url: string): Arrival | undefined {
    const found = this.#last
      .entries()
      .map(([, last]) => last)
      .filter((last) => isSame(last.url, url));
    return found.length === 1 ? found[0] : undefined;
  }

  /** The same for one tab; the arrival is then forgotten. */
  take(tabId: number, url: string): Arrival | undefined {
    const last = this.#last.get(tabId);
    if (last === undefined || !isSame(last.url, url)) return undefined;
    this.#last.delete(tabId);
    return last;
  }

  forget(tabId: number): void {
    this.#last.delete(tabId);
  }
}

/** In the query of an address the browser writes ' as %27, in a path it does not (URL Standard, special-query percent-encode set). */
const isSame = (one: string, other: string): boolean => one.replaceAll("'", '%27') === other.replaceAll("'", '%27');

/** True when something was sent with it, such as a form: it can't go on from another page. */
export const isSubmission = (arrival: Arrival | undefined): boolean => arrival !== undefined && !['GET', 'HEAD'].includes(arrival.method);
