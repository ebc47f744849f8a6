import type { HostFault } from '../../shared/guard-state.ts';
import { helloDeadline } from '../../shared/limits.ts';
import type { Hello } from '../../shared/protocol/messages.ts';
import { isHello } from '../../shared/protocol/messages.ts';
import { isObject } from '../../shared/protocol/shape.ts';
import { HostClient } from './client.ts';
import { deferred } from './deferred.ts';
import { faultOf } from './fault.ts';
import { HostError } from './host-error.ts';
import type { HostPort, OpenPort } from './port.ts';

export interface SessionEvents {
  onLists(lists: string): void;
  onEnd(fault: HostFault): void;
  /** Another version was installed: this process goes on, and the next one would be that version. */
  onSuperseded(): void;
}

/** One helper process, from its start to its end. It ends once, and nothing comes from it afterwards. */
export class HostSession {
  readonly client: HostClient;
  readonly #hello = deferred<Hello>();
  #port: HostPort | undefined;
  #over = false;

  constructor(private readonly events: SessionEvents) {
    this.client = new HostClient(
      (message) => this.#post(message),
      () => this.end('silent'),
    );
  }

  /**
   * Starts the process.
   * @returns what the helper says first.
   * @throws HostError when it ends, or stays silent for `helloDeadline`, before that.
   */
  async open(openPort: OpenPort): Promise<Hello> {
    const silent = setTimeout(() => this.end('silent'), helloDeadline);
    try {
      this.#port = openPort({
        onMessage: (message) => this.#receive(message),
        onEnd: (text) => this.end(faultOf(text)),
      });
    } catch (error) {
      this.end(faultOf(String(error)));
    }
    return this.#hello.promise.finally(() => clearTimeout(silent));
  }

  /** Gives the process up and ends every open question. */
  end(fault: HostFault): void {
    if (this.#over) return;
    this.#over = true;
    this.#port?.close();
    this.events.onEnd(fault);
    this.#hello.reject(new HostError('gone'));
    this.client.end(fault === 'silent' ? 'deadline' : 'ended');
  }

  #receive(message: unknown): void {
    if (this.#over || !isObject(message)) return;
    if ('id' in message) this.client.receive(message);
    else if (isHello(message)) this.#hello.resolve(message as unknown as Hello);
    else if (message['type'] === 'changed') this.events.onLists(String(message['lists']));
    else if (message['type'] === 'superseded') this.events.onSuperseded();
  }

  #post(message: object): void {
    try {
      this.#port?.post(message);
    } catch {
      this.end('exited'); // a port whose end has not been told yet
    }
  }
}
