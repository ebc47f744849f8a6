import type { HostFault, HostState } from '../../shared/guard-state.ts';
import type { Hello, ReplyOf, RequestOf, RequestType } from '../../shared/protocol/messages.ts';
import { agree } from './agree.ts';
import { Backoff } from './backoff.ts';
import type { HostClient } from './client.ts';
import { HostError } from './host-error.ts';
import type { OpenPort } from './port.ts';
import { HostSession } from './session.ts';
import { stateOf } from './state.ts';
import { within } from './within.ts';

export interface LinkEvents {
  onState(state: HostState): void;
  /** The version of everything a verdict depends on: upon connecting, and whenever the helper says it changed. */
  onLists(lists: string): void;
  /**
   * Runs after hello and before the first question: what the helper must be told to judge rightly.
   * @returns the version of the lists from then on.
   */
  prepare(client: HostClient, hello: Hello): Promise<string>;
}

/** A helper that may be asked: its version, and that of the lists it judges by. */
interface Ready {
  readonly version: string;
  readonly lists: string;
}

/**
 * The connection to the helper and its state. One process serves for as long as the background lives. When it ends, the
 * next question starts another at once, unless the last start failed too: then the back-off decides.
 */
export class HostLink {
  #state: HostState = { name: 'connecting' };
  #session: HostSession | undefined;
  #client: Promise<HostClient> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  readonly #backoff = new Backoff();

  constructor(
    private readonly openPort: OpenPort,
    private readonly events: LinkEvents,
  ) {}

  get state(): HostState {
    return this.#state;
  }

  /** Starts the helper now, whatever the back-off says. Does nothing while one runs or is being started. */
  start(): void {
    clearTimeout(this.#retry);
    if (this.#session !== undefined) return;
    const session = this.#open();
    this.#session = session;
    this.#client = this.#greet(session);
    this.#client.catch(() => undefined); // the state tells, and so does every question
  }

  /**
   * Asks one question, waiting for the helper where it is being started.
   * @param deadline in milliseconds, for both together.
   * @throws HostError
   */
  async request<T extends RequestType>(type: T, request: RequestOf<T>, deadline: number): Promise<ReplyOf<T>> {
    const until = Date.now() + deadline;
    if (this.#session === undefined && this.#state.name === 'crashed' && this.#backoff.isFirst) this.start();
    if (this.#client === undefined) throw new HostError('gone');
    const client = await within(deadline, this.#client, () => new HostError('deadline'));
    return client.request(type, request, Math.max(0, until - Date.now()));
  }

  /** Only the session that serves is listened to: not one that is given up, nor one that is not ready to take over. */
  #open(): HostSession {
    const session: HostSession = new HostSession({
      onLists: (lists) => this.#session === session && this.events.onLists(lists),
      onEnd: (fault) => this.#session === session && this.#ended(fault),
      onSuperseded: () => this.#session === session && void this.#replace(session),
    });
    return session;
  }

  async #greet(session: HostSession): Promise<HostClient> {
    const ready = await this.#prepare(session);
    if (this.#session !== session) throw new HostError('gone');
    this.#serve(ready);
    return session.client;
  }

  async #prepare(session: HostSession): Promise<Ready> {
    const hello = await session.open(this.openPort);
    const fault = await agree(session.client, hello);
    if (fault !== undefined) {
      session.end(fault);
      throw new HostError('gone');
    }
    return { version: hello.version, lists: await this.events.prepare(session.client, hello) };
  }

  #serve({ version, lists }: Ready): void {
    this.#backoff.reset();
    this.events.onLists(lists);
    this.#become({ name: 'connected', version });
  }

  /** Another version was installed: it takes over when it is ready; the old one answers until then, and what it was asked. */
  async #replace(old: HostSession): Promise<void> {
    const next = this.#open();
    const ready = await this.#prepare(next).catch(() => undefined);
    if (ready === undefined || this.#session !== old) return next.end('exited'); // the old one stays, or its end has started another
    this.#session = next;
    this.#client = Promise.resolve(next.client);
    this.#serve(ready);
    old.client.whenIdle(() => old.end('exited'));
  }

  #ended(fault: HostFault): void {
    this.#session = undefined;
    this.#client = undefined;
    this.#become(stateOf(fault));
    if (this.#session === undefined) this.#retry = setTimeout(() => this.start(), this.#backoff.next());
  }

  #become(state: HostState): void {
    this.#state = state;
    this.events.onState(state);
  }
}
