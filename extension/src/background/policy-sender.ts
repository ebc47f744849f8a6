import { policyPart, requestDeadline } from '../shared/limits.ts';
import type { PolicyMessage, PolicyReply } from '../shared/protocol/messages.ts';
import { isObject } from '../shared/protocol/shape.ts';
import type { Managed, ManagedSettings } from './managed.ts';
import { Stored } from './store/stored.ts';

type Request = (type: 'policy', request: PolicyMessage, deadline: number) => Promise<PolicyReply>;

/**
 * Tells the helper what managed storage holds, and beside it what it held when all of it was last usable: a policy that is
 * broken must not switch anything off, in a browser that has just started either.
 */
export class PolicySender {
  readonly #stored = new Stored('local', 'managedGood');

  constructor(private readonly managed: Pick<ManagedSettings, 'current'>) {}

  /** @throws HostError */
  async send(request: Request): Promise<PolicyReply> {
    const managed = await this.managed.current();
    const lastGood = await this.#lastGood();
    const isGood = JSON.stringify(managed) === JSON.stringify(lastGood);
    let reply!: PolicyReply;
    for (const message of messagesOf(lastGood === undefined || isGood ? { managed } : { managed, lastGood }))
      reply = await request('policy', message, requestDeadline);
    if (reply.whole && !isGood) await this.#stored.set(managed);
    return reply;
  }

  async #lastGood(): Promise<Managed | undefined> {
    const stored = await this.#stored.get();
    return isObject(stored) ? stored : undefined;
  }
}

/** One message, or parts that fit a frame each. */
export function messagesOf(policy: { managed: object; lastGood?: object }): PolicyMessage[] {
  const text = JSON.stringify(policy);
  if (text.length <= policyPart) return [policy];
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const last = text.charCodeAt(from + policyPart - 1);
    const to = from + policyPart - (last >= 0xd800 && last <= 0xdbff ? 1 : 0); // half a character is no text
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces.map((piece, index) => ({ part: index + 1, parts: pieces.length, text: piece }));
}
