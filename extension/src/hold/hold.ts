import type { HostState } from '../background/host/state.ts';
import { changedNotice } from '../messages.ts';
import { ask } from '../ui/ask.ts';
import { byId, isolated, onPress } from '../ui/dom.ts';
import { showHelper } from '../ui/guard.ts';
import { fillTexts, sentence, text, type TextKey } from '../ui/text.ts';
import { heldAddress } from './held-address.ts';

/** The background has waited before this page came: together 200 ms in which a cleared site opens without a flash. */
const quietFor = 100;

const url = heldAddress(location.href);
const parsed = new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));

async function show(): Promise<void> {
  if (url === undefined) {
    await parsed;
    byId('status').textContent = text('holdNotWeb');
    return;
  }
  const saying = setTimeout(() => {
    if (byId('card').hidden) byId('status').textContent = text('holdChecking');
  }, quietFor);
  const answer = await ask('held', { url });
  clearTimeout(saying);
  if (answer.act === 'warn') location.replace(`warning.html#${answer.token}`);
  else if (answer.act === 'continue') location.replace(url);
  else if (answer.act !== 'reload') {
    const { host: helper } = await ask('state', {});
    await parsed;
    say(answer.act, new URL(url).hostname, helper);
  }
}

function say(act: 'resend' | 'unchecked', host: string, helper: HostState): void {
  const isFirst = byId('card').hidden;
  const [heading, means]: [TextKey, TextKey] =
    act === 'resend' ? ['holdResendHeading', 'holdResendMeans'] : ['holdUncheckedHeading', 'holdUncheckedMeans'];
  byId('status').textContent = '';
  byId('heading').replaceChildren(sentence(heading, isolated(host)));
  byId('means').textContent = text(means);
  byId('why').hidden = act === 'resend';
  if (act === 'unchecked') showHelper(helper);
  byId('retry').hidden = act === 'resend';
  byId('card').hidden = false;
  document.body.dataset['act'] = act;
  if (isFirst) byId('heading').focus();
}

void show();
void parsed.then(() => {
  fillTexts();
  onPress('go-back', async () => (history.length > 1 ? history.back() : void (await ask('leave', {}))));
  onPress('retry', async () => {
    await ask('retry', {});
    await show();
  });
  onPress('continue', async () => {
    const answer = url === undefined ? undefined : await ask('pass-held', { url });
    if (answer !== undefined && 'url' in answer) location.replace(answer.url);
  });
});
// A list or the helper changed: there may be an answer now.
chrome.runtime.onMessage.addListener((message: { tell?: string }) => {
  if (message.tell === changedNotice.tell && document.body.dataset['act'] === 'unchecked') void show();
});
