import { changedNotice, type GoOn, type WarningView } from '../../shared/messages.ts';
import { isToIdentify, isUnsure } from '../../shared/protocol/is-lookalike.ts';
import { warningToken } from '../../shared/warning-address.ts';
import { ask } from '../../ui/ask.ts';
import { byId, create, isolated, onPress, term } from '../../ui/dom.ts';
import { leave } from '../../ui/leave.ts';
import { realName } from '../../ui/names.ts';
import { keptAddress, notKept } from '../../ui/not-kept.ts';
import { scriptName } from '../../ui/scripts.ts';
import { fillTexts, sentence, speak, type TextKey, text } from '../../ui/text.ts';
import { why } from '../../ui/why.ts';
import { drawComparison } from './comparison.ts';
import { facts } from './facts.ts';
import { identify } from './identify.ts';
import { offerAsAnswer, offerBypass, showOrganisation } from './organisation.ts';
import { sampleToken, sampleView } from './sample.ts';
import { toneOf } from './tone.ts';

// The fragment is a token and nothing else: what it stands for, and for which tab, only the background knows.
const token = warningToken(location.href) ?? '';

async function show(): Promise<void> {
  const isSample = token === sampleToken;
  const view = isSample ? sampleView : await ask('warning', { token }).catch(() => null);
  if (view?.policy.language !== undefined) await speak(view.policy.language);
  fillTexts();
  if (view === null) {
    byId('nothing').hidden = false;
    onPress('leave', () => leave());
    return;
  }
  byId('sample').hidden = !isSample;
  paint(view);
  if (isSample) actInSample();
  else act(view);
  byId('warning').hidden = false;
  byId('heading').focus(); // not a button: Enter must not act
  if (!isSample) void ask('warning-shown', { token });
  const { kind, target, certainty = 'sure' } = view.verdict;
  Object.assign(document.body.dataset, { kind, target, certainty, outcome: view.outcome });
}

/** Letters of a reason with which the way out is in sight on a laptop's window (fold.test.ts); a longer one stands under it. */
const mostAbove = 140;

function paint(view: WarningView): void {
  const { host, verdict, outcome, isShortened } = view;
  const { evidence } = verdict;
  const tone = toneOf(verdict);
  byId('brand').textContent = text(tone.brand);
  byId('heading').replaceChildren(tone.heading(verdict));
  document.title = `${byId('brand').textContent} – ${byId('heading').textContent}`;
  byId('lead').replaceChildren(tone.lead(verdict));
  byId('seen-name').textContent = evidence.seen.unicode;
  byId('real-name').textContent = evidence.real.unicode;
  drawComparison(byId('letters'), evidence, verdict.site);
  byId('why').replaceChildren(why(verdict));
  if (byId('why').textContent.length > mostAbove) byId('outcome').after(byId('why'));
  byId('details').replaceChildren(...details(host, verdict).map((line) => create('li', {}, line)));
  byId('go-real').replaceChildren(sentence('goReal', realName(verdict)));
  byId('outcome').textContent = text(tone.outcomes[outcome]);
  byId('more-summary').textContent = text(tone.more);
  byId('facts').replaceChildren(...facts(view));
  byId('never-warn').replaceChildren(tone.goOn(verdict));
  byId('never-warn-means').replaceChildren(tone.goOnMeans(verdict));
  byId('shortened').hidden = !isShortened;
  showOrganisation(view.policy);
  if (isUnsure(verdict)) offerAsAnswer(view.policy);
  offerBypass(view.policy);
}

/** The names' other forms and the foreign letters: a name in letters of another script never stands alone. */
function details(host: string, { evidence }: WarningView['verdict']): Node[] {
  const lines: Node[] = [];
  // By their labels above: by name, a lookalike of the same look would seem to be the real one.
  for (const [label, name] of [['comparisonSeen', evidence.seen] as const, ['comparisonReal', evidence.real] as const])
    if (name.ascii !== name.unicode) lines.push(sentence('spelling', sentence(label), isolated(name.ascii)));
  const letters = new Map(evidence.segments.flatMap(({ characters = [] }) => characters.map((letter) => [letter.codePoint, letter])));
  for (const { name, codePoint, script } of letters.values()) {
    const what = [isolated(letterOf(codePoint) ?? ''), term(scriptName(script)), term(codePoint)];
    lines.push(name === undefined ? sentence('characterUnnamed', ...what) : sentence('character', ...what, term(name)));
  }
  if (host !== evidence.seen.ascii) lines.push(sentence('fullAddress', isolated(host)));
  return lines;
}

const letterOf = (codePoint: string): string | undefined => {
  const value = Number.parseInt(codePoint.replace(/^U\+/, ''), 16);
  return value <= 0x10ffff ? String.fromCodePoint(value) : undefined;
};

function act(view: WarningView): void {
  const { verdict, hasCommitted, mayRecord, policy } = view;
  // Only a person's click acts: a script in another page can neither reach this one nor frame it.
  const heed = (): void => void ask('heeded', { token });
  const goReal = (): void => {
    heed();
    location.assign(`https://${verdict.target}/`);
  };
  onPress('go-real', goReal);
  onPress('go-back', () => {
    heed();
    void leave(hasCommitted ? 2 : 1); // back past the lookalike itself where it had committed
  });
  byId('record-choice').hidden = !mayRecord;
  onPress('keep-record', async () => {
    const recorded = await ask('keep-record', { token });
    if ('record' in recorded) location.assign(keptAddress);
    else byId('keep-record-means').textContent = notKept(recorded.refused);
  });
  if (policy.bypass !== 'forbid') {
    const offer = (how: 'continue-once' | 'never-warn'): void => {
      const go = async (): Promise<void> => goOn(await ask(how, { token, reason: reason() }));
      onPress(how, () => {
        if (policy.bypass === 'identify' && isToIdentify(verdict)) identify(verdict, (isReal) => (isReal ? goReal() : void go()));
        else void go();
      });
    };
    offer('continue-once');
    if (policy.mayExempt) offer('never-warn');
    onPress('which-cancel', () => byId<HTMLDialogElement>('which').close());
  }
  chrome.runtime.onMessage.addListener((message: { tell?: string }) => {
    if (message.tell === changedNotice.tell) void followPolicy(policy);
  });
}

const reason = (): string => document.querySelector<HTMLTextAreaElement>('#reason')?.value ?? '';

/** Reloads the page when the organisation's permissions changed while it was open. */
async function followPolicy(before: WarningView['policy']): Promise<void> {
  const now = await ask('warning', { token });
  if (now !== null && JSON.stringify(now.policy) !== JSON.stringify(before)) location.reload();
}

/** A sample is there to be looked at: every way leads back to where it was opened. */
function actInSample(): void {
  for (const id of ['go-real', 'go-back', 'continue-once', 'never-warn']) onPress(id, () => location.replace('welcome.html#sample'));
}

const refusals: Readonly<Record<string, TextKey>> = { gone: 'refusedGone', locked: 'refusedLocked' };

function goOn(answer: GoOn): void {
  if ('url' in answer) {
    location.replace(answer.url);
    return;
  }
  const isReason = answer.refused === 'reason';
  byId('notice').textContent = isReason ? text('refusedReason') : text('notSaved', text(refusals[answer.refused] ?? 'refusedOther'));
  if (isReason) byId('reason').focus();
}

void show();
