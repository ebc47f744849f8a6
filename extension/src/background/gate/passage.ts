import type { Bypasses } from '../bypass.ts';
import type { Mode } from './mode.ts';
import type { PlannedGate } from './planned.ts';

/** Lets a person past what is held, in one tab, and takes that back: with the gatekeeper and, in planned mode, with the browser's rules. */
export class Passage {
  constructor(
    private readonly bypasses: Pick<Bypasses, 'add' | 'forget'>,
    private readonly planned: Pick<PlannedGate, 'passTab' | 'forgetTab'>,
    private readonly mode: () => Promise<Mode>,
  ) {}

  async open(tabId: number, site: string): Promise<void> {
    const bypass = await this.bypasses.add(tabId, site);
    if ((await this.mode()) === 'planned') await this.planned.passTab(bypass);
  }

  async close(tabId: number): Promise<void> {
    await this.bypasses.forget(tabId);
    if ((await this.mode()) === 'planned') await this.planned.forgetTab(tabId);
  }
}
