import { requestDeadline } from '../shared/limits.ts';
import type { Bypassing, WarningPolicy } from '../shared/messages.ts';
import type { Setting, Settings } from '../shared/protocol/messages.ts';
import { isObject } from '../shared/protocol/shape.ts';
import type { Managed, ManagedSettings } from './managed.ts';
import { Stored } from './store/stored.ts';

/**
 * What an organisation set, as far as the extension does it itself. The helper's word counts, for it knows both policies and
 * has checked them. Without a helper: the browser's policy as it is, and the machine's as the helper last told it.
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

  async value(key: string): Promise<Setting['value']> {
    return (await this.current()).find((setting) => setting.key === key)?.value;
  }

  /** What the warning page says and allows in the organisation's name. */
  async warning(): Promise<WarningPolicy> {
    const settings = new Map((await this.current()).map(({ key, value }) => [key, value]));
    const texts = warningTexts.flatMap((name) => {
      const value = settings.get(`warning.${name}`);
      return typeof value === 'string' ? [[name, value]] : [];
    });
    return {
      bypass: (settings.get('bypass') as Bypassing | undefined) ?? 'allow',
      mayExempt: settings.get('lockExemptions') !== true,
      ...(Object.fromEntries(texts) as Partial<WarningPolicy>),
    };
  }
}

const warningTexts = ['language', 'message', 'contact', 'reportUrl', 'logo'] as const;

/** The values of the browser's policy that pages need without a helper, where they are what they should be. */
function ownReading(managed: Managed): Setting[] {
  const { bypass, lockExemptions, firstRun } = managed;
  const warning = (managed['warning'] ?? {}) as Managed;
  const settings: Setting[] = [];
  const add = (key: string, value: unknown, isGood: boolean): void => {
    if (isGood) settings.push({ key, value: value as Setting['value'] & string, source: 'browser-policy' });
  };
  add('bypass', bypass, ['allow', 'allow-with-reason', 'forbid'].includes(bypass as string));
  add('lockExemptions', lockExemptions, typeof lockExemptions === 'boolean');
  add('firstRun', firstRun, typeof firstRun === 'boolean');
  for (const name of ['message', 'contact'])
    add(`warning.${name}`, warning[name], typeof warning[name] === 'string' && warning[name].length <= 500);
  return settings;
}
