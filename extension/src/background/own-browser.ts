import { requestDeadline } from '../shared/limits.ts';
import type { BrowserMessage } from '../shared/protocol/messages.ts';
import { Rounds } from '../shared/rounds.ts';
import type { CurrentMode } from './gate/mode.ts';
import type { HostLink } from './host/link.ts';
import { sure } from './store/sure.ts';

/** Texts of the browser's that the helper takes: BrowserHandler.MaxText. */
const longestText = 40;

type Described = Pick<BrowserMessage, 'name' | 'version'>;
type Brand = { readonly brand: string; readonly version: string };
interface Brands {
  readonly brands: readonly Brand[];
  getHighEntropyValues?(hints: readonly string[]): Promise<{ readonly fullVersionList?: readonly Brand[] }>;
}

/**
 * Tells the helper which browser it works for, so that events say so, and that a heartbeat may be written: not where all windows are
 * private. It stays on this machine.
 */
export class OwnBrowser {
  #told = '';
  readonly #rounds = new Rounds(() => this.#tell().catch(() => undefined));

  constructor(
    private readonly link: Pick<HostLink, 'state' | 'request'>,
    private readonly mode: Pick<CurrentMode, 'current'>,
  ) {}

  /** A window more or less may be the first or the last that is not private. */
  register(): void {
    chrome.windows?.onCreated.addListener(() => void this.tell());
    chrome.windows?.onRemoved.addListener(() => void this.tell());
  }

  /** A helper that is started anew knows nothing. */
  forget(): void {
    this.#told = '';
  }

  /** Tells a helper that is there, where it does not know yet. One that is older refuses it. */
  tell(): Promise<void> {
    return this.#rounds.run();
  }

  async #tell(): Promise<void> {
    if (this.link.state.name !== 'connected') return;
    const message: BrowserMessage = {
      ...(await described()),
      extension: chrome.runtime.getManifest().version,
      mode: await this.mode.current(),
      private: !(await hasOpenWindow()),
    };
    const text = JSON.stringify(message);
    if (text === this.#told) return;
    await this.link.request('browser', message, requestDeadline);
    this.#told = text;
  }
}

const hasOpenWindow = (): Promise<boolean> =>
  sure(
    async () => (await chrome.windows.getAll({ windowTypes: ['normal'] })).some(({ incognito }) => !incognito),
    () => false,
  );

const described = (): Promise<Described> =>
  sure(
    async () => {
      const { name, version } = (await ofFirefox()) ?? (await ofChromium()) ?? { name: '', version: '' };
      return { name: cut(name), version: cut(version) };
    },
    () => ({ name: 'unknown', version: 'unknown' }),
  );

const cut = (told: string): string => told.replace(/[^ -~]/g, '').slice(0, longestText) || 'unknown';

async function ofFirefox(): Promise<Described | undefined> {
  return (chrome.runtime as { getBrowserInfo?: () => Promise<Described> }).getBrowserInfo?.();
}

/** Its own brand beside that of Chromium; one more is made up, so that nobody relies on the list (User-Agent Client Hints, 6.2). */
async function ofChromium(): Promise<Described | undefined> {
  const data = (navigator as { userAgentData?: Brands }).userAgentData;
  const { fullVersionList: brands = data?.brands ?? [] } = (await data?.getHighEntropyValues?.(['fullVersionList'])) ?? {};
  const honest = brands.filter(({ brand }) => !/\bnot\b|brand/i.test(brand));
  const own = honest.find(({ brand }) => brand !== 'Chromium') ?? honest[0];
  return own && { name: own.brand, version: own.version };
}
