import { hopsKept, mostHops } from '../../shared/limits.ts';
import { webHost } from '../../shared/web-host.ts';
import { Recent } from '../store/recent.ts';
import type { ModeListeners } from './mode-listeners.ts';
import { pageRequests } from './page-requests.ts';

type Redirect = Pick<chrome.webRequest.OnBeforeRedirectDetails, 'requestId' | 'tabId' | 'url' | 'redirectUrl'>;

interface Chain {
  readonly requestId: string;
  readonly hosts: readonly string[];
  /** The address to which the last of them led. */
  readonly next: string;
}

/**
 * The hosts that redirected the navigation that each tab is at, in memory, until they are asked for or a site commits: names
 * alone, for the record that a person may keep of where they led.
 */
export class Hops {
  readonly #last = new Recent<number, Chain>(hopsKept, ({ hosts }) => hosts.join('').length);

  /** Without a way to see requests the browser tells of no redirects. */
  register(listeners: ModeListeners): void {
    listeners.add(['blocking', 'planned'], chrome.webRequest.onBeforeRedirect, (redirect: Redirect) => this.#note(redirect), pageRequests);
  }

  /** The other hosts that led a tab to this one, the first of them first; told once, since a second visit may come without them. */
  to(tabId: number, host: string): readonly string[] {
    const chain = this.#last.get(tabId);
    this.#last.delete(tabId);
    return chain?.next === host ? chain.hosts.filter((hop) => hop !== host) : [];
  }

  forget(tabId: number): void {
    this.#last.delete(tabId);
  }

  #note({ requestId, tabId, url, redirectUrl }: Redirect): void {
    const [host, next] = [webHost(url), webHost(redirectUrl)];
    if (host === undefined || next === undefined) return; // to a page of ours
    const last = this.#last.get(tabId);
    const hosts = last?.requestId === requestId ? last.hosts : [];
    this.#last.set(tabId, { requestId, hosts: hosts.at(-1) === host ? hosts : [...hosts, host].slice(-mostHops), next });
  }
}
