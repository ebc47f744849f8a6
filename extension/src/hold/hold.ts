import { ask } from '../ui/ask.ts';
import { byId, isolated } from '../ui/dom.ts';
import { showHelper } from '../ui/guard.ts';
import { fillTexts, sentence, text } from '../ui/text.ts';
import { heldAddress } from './held-address.ts';

/** Most answers come within this time: drawing nothing until then, a cleared site opens without a flash. */
const quietFor = 200;

const url = heldAddress(location.hash);

async function show(): Promise<void> {
  fillTexts();
  if (url === undefined) {
    byId('status').textContent = text('holdNotWeb');
    return;
  }
  const saying = setTimeout(() => {
    byId('status').textContent = text('holdChecking');
  }, quietFor);
  const answer = await ask('held', { url });
  clearTimeout(saying);
  if (answer.act === 'continue') location.replace(url);
  else if (answer.act === 'warn') location.replace(answer.page);
  else {
    byId('status').textContent = '';
    byId('heading').replaceChildren(sentence('holdUncheckedHeading', isolated(new URL(url).hostname)));
    showHelper(answer.state.host);
    byId('unchecked').hidden = false;
    byId('heading').focus();
  }
}

function onClick(id: string, action: () => Promise<void>): void {
  byId(id).addEventListener('click', (event) => {
    if (event.isTrusted) void action();
  });
}

onClick('go-back', async () => (history.length > 1 ? history.back() : void (await ask('leave', {}))));
onClick('retry', async () => {
  await ask('retry', {});
  location.reload();
});
onClick('continue', async () => {
  const answer = url === undefined ? undefined : await ask('pass-held', { url });
  if (answer !== undefined && 'url' in answer) location.replace(answer.url);
});

void show();
