import { requestDeadline } from '../shared/limits.ts';
import type { WarningPolicy } from '../shared/messages.ts';
import { isPolicyValue, type PolicyKey, type PolicyValue, settingOf } from '../shared/policy.ts';
import type { Setting, Settings } from '../shared/protocol/messages.ts';
import { isObject } from '../shared/protocol/shape.ts';
import type { Managed, ManagedSettings } from './managed.ts';
import { Stored } from './store/stored.ts';
import type { WhichSite } from './which-site.ts';

/**
 * An organisation's settings, as far as the extension itself applies them. The helper's word counts, for it knows both policies
 * and has checked them. Without a helper: the browser's policy as it is, and the machine's as the helper last told it.
 */
export class Policy {
  /** On the disk, so that it is known without a helper after a restart too. Nothing of a page's gets there. */
  readonly #lastKnown = new Stored('local', 'settings');
  #told: Promise<readonly Setting[]> = this.#lastKnown
    .get()
    .then((stored) => (Array.isArray(stored) ? (stored as Setting[]).filter(isObject) : []));
  #first: (() => void) | undefined;
  /** Settled once a helper has spoken. */
  readonly told = new Promise<void>((resolve) => {
    this.#first = resolve;
  });

  constructor(
    private readonly managed: Pick<ManagedSettings, 'current'>,
    private readonly isConnected: () => boolean,
    private readonly onChange: () => void,
    private readonly which: Pick<WhichSite, 'isAsked'>,
  ) {}

  /**
   * Asks a helper, and does what it says from then on.
   * @throws HostError
   */
  async refresh(request: (type: 'settings', about: object, deadline: number) => Promise<Settings>): Promise<Settings> {
    const reply = await request('settings', {}, requestDeadline);
    const isSame = JSON.stringify(await this.#told) === JSON.stringify(reply.settings);
    this.#told = Promise.resolve(reply.settings);
    this.#first?.();
    if (!isSame) {
      await this.#lastKnown.set(reply.settings);
      this.onChange();
    }
    return reply;
  }

  async current(): Promise<readonly Setting[]> {
    const told = await this.#told;
    if (this.isConnected()) return told;
    const machine = told.filter(({ source }) => source === 'machine-policy');
    return [...machine, ...ownReading(await this.managed.current()).filter(({ key }) => !machine.some((each) => each.key === key))];
  }

  /** @returns undefined where no organisation set it. */
  async value<K extends PolicyKey>(key: K): Promise<PolicyValue<K> | undefined> {
    return settingOf(await this.current(), key);
  }

  /** The words and permissions of the warning page in the organisation's name. */
  async warning(): Promise<WarningPolicy> {
    const settings = await this.current();
    const texts = warningTexts.flatMap((name) => {
      const value = settingOf(settings, `warning.${name}`);
      return value === undefined ? [] : [[name, value]];
    });
    return {
      bypass: settingOf(settings, 'bypass') ?? ((await this.which.isAsked()) ? 'identify' : 'allow'),
      mayExempt: settingOf(settings, 'lockExemptions') !== true,
      ...(Object.fromEntries(texts) as Partial<WarningPolicy>),
    };
  }
}

const warningTexts = ['language', 'message', 'contact', 'reportUrl', 'logo'] as const;

/** The part of the browser's policy that pages need where no helper has read it. */
const readAlone = ['bypass', 'lockExemptions', 'firstRun', 'warning.message', 'warning.contact'] as const satisfies readonly PolicyKey[];

/** The longest text of them, in characters. */
const longestText = 500;

function ownReading(managed: Managed): Setting[] {
  return readAlone.flatMap((key): Setting[] => {
    const value = key.split('.').reduce<unknown>((within, name) => (isObject(within) ? within[name] : undefined), managed);
    const isGood = isPolicyValue(key, value) && !(typeof value === 'string' && value.length > longestText);
    return isGood ? [{ key, value, source: 'browser-policy' }] : [];
  });
}
