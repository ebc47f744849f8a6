import { settingOf } from '../../shared/policy.ts';
import type { Settings } from '../../shared/protocol/messages.ts';
import { ask } from '../../ui/ask.ts';
import { byId } from '../../ui/dom.ts';

const box = (): HTMLInputElement => byId<HTMLInputElement>('asks-which');

/** Offers to be asked, or not, which of two sites is meant before going on to an imitation; not where an organisation decides. */
export async function showAsksWhich(settings: Settings | null): Promise<void> {
  box().checked = await ask('asks-which', {});
  byId('asks-which-choice').hidden = settingOf(settings?.settings ?? [], 'bypass') !== undefined;
}

export function offerAsksWhich(): void {
  box().addEventListener('change', async () => {
    box().checked = await ask('asks-which', { set: box().checked });
  });
}
