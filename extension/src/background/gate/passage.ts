import type { Mode } from '../../shared/guard-state.ts';
import type { Bypass, Bypasses } from './bypass.ts';
import type { PlannedGate } from './planned.ts';

/**
 * Lets a person past what is held, in one tab, and takes that back: with the gatekeeper and, in planned mode, with the
 * browser's rules, which know no time: what a rule lets through would reach a lookalike without anybody being asked.
 */
export class Passage {
  #ending: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly bypasses: Pick<Bypasses, 'add' | 'all' | 'forget'>,
    private readonly planned: Pick<PlannedGate, 'passTabs'>,
    private readonly mode: () => Promise<Mode>,
  ) {}

  /** Past a warning. */
  async open(tabId: number, site: string): Promise<void> {
    await this.bypasses.add(tabId, site);
    await this.follow();
  }

  /** Lets a person past a hold that nobody could answer, until somebody can. */
  async openUnchecked(tabId: number, host: string): Promise<void> {
    await this.bypasses.add(tabId, host, { isUnchecked: true });
    await this.follow();
  }

  async close(isGone: (bypass: Bypass) => boolean): Promise<void> {
    if (await this.bypasses.forget(isGone)) await this.follow();
  }

  closeTab(tabId: number): Promise<void> {
    return this.close((bypass) => bypass.tabId === tabId);
  }

  /** Makes the rules fit the bypasses in force, now and when the next one ends. */
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
