import { checkDeadline } from '../../shared/limits.ts';
import type { RequestOf, Verdict } from '../../shared/protocol/messages.ts';
import { HostError } from '../host/host-error.ts';
import type { VerdictCache } from './verdict-cache.ts';

type Ask = (type: 'check', request: RequestOf<'check'>, deadline: number) => Promise<Verdict>;

/** The extension's way to a verdict: what is known, what is being asked, and else the helper. It judges nothing itself. */
export class Judge {
  readonly #asking = new Map<string, Promise<Verdict>>();

  constructor(
    private readonly ask: Ask,
    private readonly cache: VerdictCache,
  ) {}

  /** The verdicts under the lists in force. */
  known(host: string): Verdict | undefined {
    return this.cache.get(host);
  }

  /**
   * @param host as the browser's parser gives it.
   * @throws HostError when there is no answer: never "clear".
   */
  judge(host: string): Promise<Verdict> {
    const known = this.known(host);
    if (known !== undefined) return Promise.resolve(known);
    const question = `${host} ${this.cache.lists}`; // an answer on its way from before a change is no answer to a later question
    const asking = this.#asking.get(question);
    if (asking !== undefined) return asking;
    const answer = this.#askTwice(host).finally(() => this.#asking.delete(question));
    this.#asking.set(question, answer);
    return answer;
  }

  /** A helper that dies or hangs with our question is started anew and asked once more, in the same navigation. */
  async #askTwice(host: string): Promise<Verdict> {
    const verdict = await this.#check(host).catch((error: unknown) => {
      if (error instanceof HostError && error.mayRetry) return this.#check(host);
      throw error;
    });
    this.cache.put(host, verdict);
    return verdict;
  }

  async #check(host: string): Promise<Verdict> {
    const verdict = await this.ask('check', { host }, checkDeadline);
    // Whatever the browser visits has a verdict: a helper that can't read it has none.
    if (verdict.reason === 'bad-name') throw new HostError('refused', verdict.reason);
    return verdict;
  }
}
