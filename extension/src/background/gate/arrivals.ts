/** How a navigation began: what a rule that redirects it doesn't tell the page it leads to. */
export interface Arrival {
  readonly tabId: number;
  readonly url: string;
  readonly method: string;
}

/** The last request each tab made for a page, in memory: what is held asks for it a moment later. */
export class Arrivals {
  readonly #last = new Map<number, Arrival>();

  register(): void {
    chrome.webRequest.onBeforeRequest.addListener(
      ({ tabId, url, method }): undefined => void this.#last.set(tabId, { tabId, url, method }),
      { urls: ['http://*/*', 'https://*/*'], types: ['main_frame'] },
    );
  }

  /** By an address as the hold page's own address has it. */
  of(tabId: number, url: string): Arrival | undefined {
    const last = this.#last.get(tabId);
    return last !== undefined && isSame(last.url, url) ? last : undefined;
  }

  /** The one tab whose last request this is; undefined when there is none or another one. */
  find(url: string): Arrival | undefined {
    const found = [...this.#last.values()].filter((last) => isSame(last.url, url));
    return found.length === 1 ? found[0] : undefined;
  }

  forget(tabId: number): void {
    this.#last.delete(tabId);
  }
}

/** In the query of an address the browser writes ' as %27, in a path it does not (URL Standard, special-query percent-encode set). */
const isSame = (one: string, other: string): boolean => one.replaceAll('\'', '%27') === other.replaceAll('\'', '%27');

/** Whether something was sent with it: it can't go on from another page. */
export const isSubmission = (arrival: Arrival | undefined): boolean => arrival !== undefined && !['GET', 'HEAD'].includes(arrival.method);
