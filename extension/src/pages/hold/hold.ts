import type { HostState } from '../../shared/guard-state.ts';
import { heldAddress } from '../../shared/held-address.ts';
import { changedNotice, type HeldView } from '../../shared/messages.ts';
import { warningAddress } from '../../shared/warning-address.ts';
import { answered, ask } from '../../ui/ask.ts';
import { byId, isolated, onPress } from '../../ui/dom.ts';
import { showHelper } from '../../ui/guard.ts';
import { leave } from '../../ui/leave.ts';
import { fillTexts, sentence, type TextKey, text } from '../../ui/text.ts';

/** The background has waited before this page came: together 200 ms in which a cleared site opens without a flash. */
const quietFor = 100;

const url = heldAddress(location.href);
const parsed = new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));

// Where a link led here, the page with the link counts as the one that opens this one, at a reload and on the way back too, and
// Chromium refuses it (use_dynamic_url, measured in 156). From here on it is this page.
history.replaceState(null, '', location.href);

async function show(): Promise<void> {
  if (url === undefined) return parsed.then(() => say('unchecked', false, undefined)); // there is nothing to ask about
  const saying = setTimeout(() => {
    if (byId('card').hidden) byId('status').textContent = text('holdChecking');
  }, quietFor);
  const answer: HeldView = (await answered(ask('held', { url }))) ?? { act: 'unchecked', mayPass: false };
  clearTimeout(saying);
  if (answer.act === 'warn') location.replace(warningAddress(answer.token));
  else if (answer.act === 'continue') location.replace(url);
  else if (answer.act !== 'reload') {
    const helper = (await answered(ask('state', {})))?.host;
    await parsed;
    say(answer.act, answer.act === 'resend' || answer.mayPass, helper);
  }
}

function say(act: 'resend' | 'unchecked', mayPass: boolean, helper: HostState | undefined): void {
  const isFirst = byId('card').hidden;
  const [heading, means]: [TextKey, TextKey] =
    act === 'resend' ? ['holdResendHeading', 'holdResendMeans'] : ['holdUncheckedHeading', 'holdUncheckedMeans'];
  byId('status').textContent = '';
  byId('heading').replaceChildren(url === undefined ? text('holdNotWeb') : sentence(heading, isolated(new URL(url).hostname)));
  byId('means').textContent = url === undefined ? '' : text(means);
  byId('why').hidden = act === 'resend' || helper === undefined;
  if (act === 'unchecked' && helper !== undefined) showHelper(helper);
  byId('retry').hidden = act === 'resend' || url === undefined;
  byId('continue').hidden = !mayPass;
  byId('forbidden').hidden = mayPass || helper === undefined || url === undefined;
  byId('card').hidden = false;
  document.body.dataset['act'] = act;
  if (isFirst) byId('heading').focus();
}

void show();
void parsed.then(() => {
  fillTexts();
  onPress('go-back', () => leave());
  onPress('retry', async () => {
    await answered(ask('retry', {}));
    await show();
  });
  onPress('continue', async () => {
    const answer = url === undefined ? undefined : await answered(ask('pass-held', { url }));
    if (answer !== undefined && 'url' in answer) location.replace(answer.url);
    else await show(); // it is forbidden by now
  });
});
// A list or the helper changed: there may be an answer now.
chrome.runtime.onMessage.addListener((message: { tell?: string }) => {
  if (message.tell === changedNotice.tell && document.body.dataset['act'] === 'unchecked') void show();
});
