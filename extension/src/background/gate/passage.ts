import type { Bypasses } from '../bypass.ts';
import type { Mode } from './mode.ts';
import type { PlannedGate } from './planned.ts';

/**
 * Lets a person past what is held, in one tab, and takes that back: with the gatekeeper and, in planned mode, with the
 * browser's rules, which know no time: what a rule lets through would reach a lookalike without anybody being asked.
 */
export class Passage {
  #ending: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly bypasses: Pick<Bypasses, 'add' | 'addUnchecked' | 'all' | 'forget' | 'forgetUnchecked'>,
    private readonly planned: Pick<PlannedGate, 'passTabs'>,
    private readonly mode: () => Promise<Mode>,
  ) {}

  /** Past a warning. */
  async open(tabId: number, site: string): Promise<void> {
    await this.bypasses.add(tabId, site);
    await this.follow();
  }

  /** Past a hold that nobody could answer, until somebody can. */
  async openUnchecked(tabId: number, host: string): Promise<void> {
    await this.bypasses.addUnchecked(tabId, host);
    await this.follow();
  }

  async close(tabId: number): Promise<void> {
    await this.bypasses.forget(tabId);
    await this.follow();
  }

  /** There is a helper: every name can be checked. */
  async closeUnchecked(): Promise<void> {
    await this.bypasses.forgetUnchecked();
    await this.follow();
  }

  /** Makes the rules what is in force, now and when the next one ends. */
  async follow(): Promise<void> {
    if ((await this.mode()) !== 'planned') return;
    const inForce = await this.bypasses.all();
    await this.planned.passTabs(inForce);
    clearTimeout(this.#ending);
    if (inForce.length === 0) return;
    const next = Math.min(...inForce.map(({ until }) => until));
    this.#ending = setTimeout(() => void this.follow(), next - Date.now());
  }
}
