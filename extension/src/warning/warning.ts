import type { GoOn, WarningView } from '../messages.ts';
import { ask } from '../ui/ask.ts';
import { byId, create, isolated, onPress, term } from '../ui/dom.ts';
import { fillTexts, sentence, text } from '../ui/text.ts';
import { drawComparison } from './comparison.ts';
import { facts } from './facts.ts';
import { sampleToken, sampleView } from './sample.ts';
import { scriptName } from './scripts.ts';
import { why } from './why.ts';

// The fragment is a token and nothing else: what it stands for, and for which tab, only the background knows.
const token = location.hash.slice(1);

async function show(): Promise<void> {
  fillTexts();
  const isSample = token === sampleToken;
  const view = isSample ? sampleView : await ask('warning', { token });
  if (view === null) {
    byId('nothing').hidden = false;
    return;
  }
  byId('sample').hidden = !isSample;
  paint(view);
  if (isSample) actInSample();
  else act(view);
  byId('warning').hidden = false;
  byId('heading').focus(); // not a button: Enter must not act
  Object.assign(document.body.dataset, { kind: view.verdict.kind, target: view.verdict.target, outcome: view.outcome });
}

function paint(view: WarningView): void {
  const { host, verdict, outcome } = view;
  const { evidence, target, site, source } = verdict;
  const real = (): HTMLElement => isolated(evidence.real.ascii === target ? evidence.real.unicode : target);
  document.title = text('warningHeading', target);
  byId('heading').replaceChildren(sentence('warningHeading', real()));
  byId('lead').replaceChildren(sentence(source === undefined || source === 'user' ? 'warningLeadUser' : 'warningLeadOrganisation', real()));
  byId('seen-name').textContent = evidence.seen.unicode;
  byId('real-name').textContent = evidence.real.unicode;
  drawComparison(byId('letters'), evidence);
  byId('why').replaceChildren(why(verdict));
  byId('details').replaceChildren(...details(host, verdict).map((line) => create('li', {}, line)));
  byId('go-real').replaceChildren(sentence('goReal', real()));
  byId('outcome').textContent = text(outcome === 'stopped-before-request' ? 'outcomeBefore' : 'outcomeAfter');
  byId('facts').replaceChildren(...facts(view));
  byId('never-warn-means').replaceChildren(sentence('neverWarnMeans', isolated(site)));
}

/** The names' other forms and the foreign letters: a name in letters of another script never stands alone. */
function details(host: string, { evidence }: WarningView['verdict']): Node[] {
  const lines: Node[] = [];
  for (const name of [evidence.seen, evidence.real])
    if (name.ascii !== name.unicode) lines.push(sentence('spelling', isolated(name.ascii)));
  for (const { seen, characters } of evidence.segments)
    for (const { name, codePoint, script } of characters ?? [])
      lines.push(sentence('character', isolated(letterOf(codePoint) ?? seen), term(scriptName(script)), term(codePoint), term(name)));
  if (host !== evidence.seen.ascii) lines.push(sentence('fullAddress', isolated(host)));
  return lines;
}

const letterOf = (codePoint: string): string | undefined => {
  const value = Number.parseInt(codePoint.replace(/^U\+/, ''), 16);
  return value <= 0x10ffff ? String.fromCodePoint(value) : undefined;
};

function act({ verdict, hasCommitted }: WarningView): void {
  // Only a person's click acts: a script in another page can neither reach this one nor frame it.
  onPress('go-real', () => location.assign(`https://${verdict.target}/`));
  onPress('go-back', () => goBack(hasCommitted ? 2 : 1));
  onPress('continue-once', async () => goOn(await ask('continue-once', { token })));
  onPress('never-warn', async () => goOn(await ask('never-warn', { token })));
}

/** A sample is there to be looked at: every way leads back to where it was opened. */
function actInSample(): void {
  for (const id of ['go-real', 'go-back', 'continue-once', 'never-warn'])
    onPress(id, () => location.replace('welcome.html#sample'));
}

/** Back past the lookalike itself where it had committed; where there is nothing to go back to, out of this tab. */
async function goBack(steps: number): Promise<void> {
  if (history.length > steps) history.go(-steps);
  else await ask('leave', {});
}

function goOn(answer: GoOn): void {
  if ('url' in answer) location.replace(answer.url);
  else byId('notice').textContent = text('notSaved', text(answer.refused === 'gone' ? 'refusedGone' : 'refusedOther'));
}

void show();
