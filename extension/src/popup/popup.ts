import type { Standing } from '../messages.ts';
import { ask, follow } from '../ui/ask.ts';
import { byId, isolated } from '../ui/dom.ts';
import { showGuard } from '../ui/guard.ts';
import { fillTexts, text } from '../ui/text.ts';
import { standingWords } from './standing.ts';

/** The tab this popup is about: the active one, or the one named in `#tab=`. */
async function subject(): Promise<number | undefined> {
  const named = /^#tab=(\d+)$/.exec(location.hash)?.[1];
  if (named !== undefined) return Number(named);
  const [active] = await chrome.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}

async function show(): Promise<void> {
  const tabId = await subject();
  showGuard(await ask('state', {}));
  const standing: Standing | null = tabId === undefined ? null : await ask('standing', { tabId });
  byId('site').replaceChildren(standing?.host === undefined ? text('extensionName') : isolated(standing.host));
  const words = byId('standing');
  words.dataset['verdict'] = standing?.verdict?.verdict ?? (standing?.host === undefined ? 'none' : 'unknown');
  words.replaceChildren(standingWords(standing ?? { bypassed: false }));
}

fillTexts();
follow(show);
byId('open-options').addEventListener('click', () => {
  void chrome.runtime.openOptionsPage();
});
byId('retry').addEventListener('click', () => {
  void ask('retry', {}).then(show);
});
