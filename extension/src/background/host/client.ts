import type { ReplyOf, RequestOf, RequestType } from '../../shared/protocol/messages.ts';
import { isReplyTo } from '../../shared/protocol/messages.ts';
import { isObject } from '../../shared/protocol/shape.ts';
import { maxRequestBytes } from '../../shared/vocabulary.ts';
import { HostError } from './host-error.ts';

interface Pending {
  readonly type: RequestType;
  readonly resolve: (reply: never) => void;
  readonly reject: (error: HostError) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Questions and answers over one port, matched by id: replies may come in any order, late, twice or never. */
export class HostClient {
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;
  #heard = 0;
  #onIdle: (() => void) | undefined;
  #over = false;

  constructor(
    private readonly post: (message: object) => void,
    /** Called when a question passed its deadline and the helper said nothing at all meanwhile. */
    private readonly onSilence: () => void,
  ) {}

  /**
   * Asks one question.
   * @param deadline in milliseconds.
   * @throws HostError when the helper refuses, is late, or its port ends; or when the request is too large to post.
   */
  request<T extends RequestType>(type: T, request: RequestOf<T>, deadline: number): Promise<ReplyOf<T>> {
    if (this.#over) return Promise.reject(new HostError('gone'));
    const id = ++this.#lastId;
    const message = { id, type, ...request };
    if (new TextEncoder().encode(JSON.stringify(message)).length > maxRequestBytes) return Promise.reject(new HostError('too-large'));
    return new Promise((resolve, reject) => {
      const heardBefore = this.#heard;
      const timer = setTimeout(() => {
        this.#take(id);
        reject(new HostError('deadline'));
        if (this.#heard === heardBefore) this.onSilence();
      }, deadline);
      this.#pending.set(id, { type, resolve, reject, timer });
      this.post(message);
    });
  }

  /** Takes a message of the helper that carries an `id`. One that answers nothing we still wait for is dropped. */
  receive(message: Readonly<Record<string, unknown>>): void {
    this.#heard++;
    const pending = typeof message['id'] === 'number' ? this.#take(message['id']) : undefined;
    if (pending === undefined) return;
    if (message['type'] === 'error') pending.reject(new HostError('refused', String(message['code'])));
    else if (isObject(message) && isReplyTo(pending.type, message)) pending.resolve(message as never);
    else pending.reject(new HostError('bad-reply'));
  }

  /** Calls back once nothing that was asked is open any more. */
  whenIdle(onIdle: () => void): void {
    if (this.#pending.size === 0) onIdle();
    else this.#onIdle = onIdle;
  }

  /** Ends every open question: the port is gone. */
  end(reason: 'ended' | 'deadline'): void {
    this.#over = true;
    for (const id of [...this.#pending.keys()]) this.#take(id)?.reject(new HostError(reason));
  }

  #take(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    if (pending === undefined) return undefined;
    this.#pending.delete(id);
    clearTimeout(pending.timer);
    if (this.#pending.size === 0) queueMicrotask(() => this.#onIdle?.()); // after the answer that is being taken is given
    return pending;
  }
}
