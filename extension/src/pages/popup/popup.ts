import type { Standing, Subject } from '../../shared/messages.ts';
import { isLookalike } from '../../shared/protocol/is-lookalike.ts';
import { ask, follow } from '../../ui/ask.ts';
import { byId, isolated, onPress } from '../../ui/dom.ts';
import { earlierSlip } from '../../ui/earlier-slips.ts';
import { showGuard } from '../../ui/guard.ts';
import { hostForms } from '../../ui/names.ts';
import { keptAddress, notKept } from '../../ui/not-kept.ts';
import { fillTexts, sentence, text } from '../../ui/text.ts';
import { why } from '../../ui/why.ts';
import { type Choice, choicesOf } from './choices.ts';
import { standingWords } from './standing.ts';

/** The subject of this popup: a text in `#check=`, the tab in `#tab=`, or the active tab. */
async function subject(): Promise<Subject | undefined> {
  const checked = /^#check=(.*)$/s.exec(location.hash)?.[1];
  if (checked !== undefined) return { text: decodeURIComponent(checked) };
  const named = /^#tab=(\d+)$/.exec(location.hash)?.[1];
  if (named !== undefined) return { tabId: Number(named) };
  const [active] = await chrome.tabs.query({ active: true, currentWindow: true });
  return active?.id === undefined ? undefined : { tabId: active.id };
}

const refresh = follow(show);
let about: Subject | undefined;
let standing: Standing = { bypassed: false, mayEdit: [] };

async function show(): Promise<void> {
  about = await subject();
  const isCheck = about !== undefined && 'text' in about;
  byId('check-form').hidden = !isCheck;
  byId('check-other').hidden = isCheck;
  const isEmpty = about !== undefined && 'text' in about && about.text === '';
  for (const part of ['standing', 'why', 'choices']) byId(part).hidden = isEmpty;
  byId('real').hidden = true;
  byId('record-choice').hidden = true;
  if (isEmpty) byId('site').textContent = text('extensionName');
  const state = await ask('state', {});
  showGuard(state);
  if (about === undefined || isEmpty) return;
  standing = await ask('standing', about);
  const { host, verdict } = standing;
  byId('site').replaceChildren(host === undefined ? text('extensionName') : hostForms(host, verdict));
  const words = byId('standing');
  words.dataset['verdict'] = verdict?.verdict ?? (host === undefined ? 'none' : 'unknown');
  words.dataset['certainty'] = verdict?.certainty ?? '';
  const noAddress = state.host.fault === undefined ? 'checkNoAddress' : 'standingUnknown'; // without a helper nobody has read it
  words.replaceChildren(isCheck && host === undefined ? text(noAddress) : standingWords(standing, state.isEmpty));
  byId('why').replaceChildren(verdict !== undefined && isLookalike(verdict) ? why(verdict) : '');
  const real = realSite();
  byId('real').hidden = real === undefined;
  byId('go-real').replaceChildren(sentence('goReal', isolated(real ?? '')));
  const choices = choicesOf(standing, isCheck);
  for (const choice of ['undo-bypass', 'protect', 'open-link', 'unprotect', 'exempt', 'unexempt'] satisfies Choice[])
    byId(choice).hidden = !choices.includes(choice);
  byId('record-choice').hidden = standing.mayRecord !== true;
  byId('protect').classList.toggle('primary', !state.isEmpty); // the next step is another
  byId('protect-means').hidden = !choices.includes('protect');
  byId('protect-means').replaceChildren(sentence('protectMeans', isolated(verdict?.site ?? '')));
}

/** Changes a list about this site, and shows what it is then; or says why it can't be. */
async function edit(list: 'protected' | 'exempt', action: 'add' | 'remove', names: readonly string[]): Promise<void> {
  const reply = await ask('edit', { list, action, names });
  const done = reply?.results.some(({ outcome }) => ['added', 'already', 'removed'].includes(outcome)) ?? false;
  const earlier = reply?.earlier?.[0];
  byId('notice').replaceChildren(
    earlier !== undefined ? earlierSlip(earlier) : done ? '' : text('notSaved', text(reply === null ? 'refusedGone' : 'refusedOther')),
  );
  await refresh();
  byId('site').focus(); // the button that was pressed is gone
}

const site = (): string => standing.verdict?.site ?? standing.host ?? '';
onPress('protect', () => edit('protected', 'add', [site()]));
onPress('unprotect', () => edit('protected', 'remove', [site()]));
onPress('exempt', () => edit('exempt', 'add', [site()]));
onPress('unexempt', () => edit('exempt', 'remove', [...new Set([standing.host ?? '', site()])]));
onPress('undo-bypass', async () => {
  if (about === undefined || !('tabId' in about)) return;
  await ask('undo-bypass', { tabId: about.tabId });
  close();
});
onPress('keep-record', async () => {
  if (about === undefined || !('tabId' in about)) return;
  const recorded = await ask('keep-record', { tabId: about.tabId });
  if ('record' in recorded) {
    await chrome.tabs.create({ url: keptAddress });
    close();
  } else byId('notice').textContent = notKept(recorded.refused);
});
onPress('open-link', async () => {
  if (standing.url !== undefined) await openLink(standing.url);
  close();
});
onPress('go-real', async () => {
  const url = `https://${realSite() ?? ''}/`;
  if (about !== undefined && 'tabId' in about) await chrome.tabs.update(about.tabId, { url });
  else await openLink(url);
  close();
});
/** The site that a lookalike imitates or uses. It is no choice about a list: nothing is kept of it, in private windows either. */
const realSite = (): string | undefined =>
  standing.verdict !== undefined && isLookalike(standing.verdict) ? standing.verdict.target : undefined;
/** In a window of the same kind: Firefox would take the last one, whose history may be kept. */
const openLink = (url: string): Promise<unknown> =>
  chrome.extension.inIncognitoContext ? chrome.windows.create({ url, incognito: true }) : chrome.tabs.create({ url });
onPress('check-other', () => {
  location.hash = '#check=';
});
byId('open-options').addEventListener('click', () => {
  void chrome.runtime.openOptionsPage();
});
byId('retry').addEventListener('click', () => {
  void ask('retry', {}).then(refresh);
});
byId('check-form').addEventListener('submit', (event) => {
  event.preventDefault(); // the content security policy lets no form be sent
  location.hash = `#check=${encodeURIComponent(byId<HTMLInputElement>('check-text').value)}`;
});

/** The field has what is being checked, and the focus where there is nothing yet. */
async function begin(): Promise<void> {
  await refresh();
  if (about === undefined || !('text' in about)) return;
  const field = byId<HTMLInputElement>('check-text');
  field.value = about.text;
  if (about.text === '') field.focus();
}

/** The tab goes on beneath an open popup: an exemption leads it from the warning to the site, by way of a blank page in Firefox. */
chrome.tabs.onUpdated.addListener((tabId) => {
  if (about !== undefined && 'tabId' in about && about.tabId === tabId) void refresh();
});
fillTexts();
addEventListener('hashchange', () => void begin());
void begin();
