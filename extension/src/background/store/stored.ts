import type { Area, KeptIn } from '../../shared/kept.ts';
import { isOfPrivateWindows } from './own-windows.ts';
import { type Sure, sure } from './sure.ts';

/**
 * One value that the browser keeps for us: in `session` until it closes, in `local` on the disk. A store that refuses (its
 * quota is used up, the profile can't be read) costs what is remembered across a restart, and never a decision.
 */
export class Stored<A extends Area = Area> {
  constructor(
    private readonly area: A,
    private readonly name: KeptIn<A>,
  ) {}

  /** The background of private windows and the other have one session between them: neither writes over what the other remembers. */
  private get key(): string {
    return this.area === 'session' && isOfPrivateWindows() ? `private-${this.name}` : this.name;
  }

  /** @returns undefined where there is nothing, or nothing that can be read. */
  get(): Sure<unknown> {
    return sure(
      async () => (await chrome.storage[this.area].get(this.key))[this.key] as unknown,
      () => undefined,
    );
  }

  /** @returns whether it is kept; what was kept before stays where it is not. */
  set(value: unknown): Sure<boolean> {
    return sure(
      () => chrome.storage[this.area].set({ [this.key]: value }).then(() => true),
      () => false,
    );
  }

  remove(): Sure<void> {
    return sure(
      () => chrome.storage[this.area].remove(this.key),
      () => undefined,
    );
  }
}
