import type { Mode } from '../../shared/guard-state.ts';

interface Listened<L, How extends readonly unknown[]> {
  addListener(listener: L, ...how: How): void;
  removeListener(listener: L): void;
  hasListener(listener: L): boolean;
}

/**
 * Listeners that only some modes use. All are there as the background starts, or the browser would not wake it for them;
 * once the mode is known, the others go: each costs every navigation its way to the background, half a millisecond and
 * more (docs/performance.md).
 */
export class ModeListeners {
  readonly #follow: ((mode: Mode) => void)[] = [];

  add<L, How extends readonly unknown[]>(modes: readonly Mode[], event: Listened<L, How>, listener: L, ...how: How): void {
    event.addListener(listener, ...how);
    this.#follow.push((mode) => {
      if (!modes.includes(mode)) event.removeListener(listener);
      else if (!event.hasListener(listener)) event.addListener(listener, ...how);
    });
  }

  follow(mode: Mode): void {
    for (const each of this.#follow) each(mode);
  }
}
