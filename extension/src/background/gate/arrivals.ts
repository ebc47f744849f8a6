import { isUnder, webHost } from '../web-host.ts';

/** How a navigation began: what a rule that redirects it doesn't tell the page it leads to. */
export interface Arrival {
  readonly url: string;
  readonly method: string;
  /** The origin of the page that started it; none where a person did. */
  readonly initiator?: string | undefined;
}

/** The last request each tab made for a page, in memory: the hold page asks for it a moment later. */
export class Arrivals {
  readonly #last = new Map<number, Arrival>();

  /** @param onArrival is told of each at once. */
  register(onArrival: (arrival: Arrival) => void): void {
    chrome.webRequest.onBeforeRequest.addListener(
      ({ tabId, url, method, initiator }): undefined => {
        const arrival = { url, method, initiator };
        this.#last.set(tabId, arrival);
        onArrival(arrival);
      },
      { urls: ['http://*/*', 'https://*/*'], types: ['main_frame'] },
    );
  }

  of(tabId: number, url: string): Arrival | undefined {
    const last = this.#last.get(tabId);
    return last?.url === url ? last : undefined;
  }

  forget(tabId: number): void {
    this.#last.delete(tabId);
  }
}

/** Whether something was sent with it: it can't go on from another page. */
export const isSubmission = (arrival: Arrival | undefined): boolean => arrival !== undefined && !['GET', 'HEAD'].includes(arrival.method);

/**
 * Whether cookies that are for the same site only (SameSite=Strict) stay behind. Of an arrival that nobody saw that is
 * assumed: the other way a page could act in the person's name.
 */
export function isCrossSite(arrival: Arrival | undefined, site: string): boolean {
  if (arrival === undefined) return true;
  if (arrival.initiator === undefined) return false;
  const host = webHost(arrival.initiator);
  return host === undefined || !isUnder(host, site) || new URL(arrival.initiator).protocol !== new URL(arrival.url).protocol;
}
