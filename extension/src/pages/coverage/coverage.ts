import type { GuardState } from '../../shared/guard-state.ts';
import type { Coverage, Entry } from '../../shared/protocol/messages.ts';
import { Rounds } from '../../shared/rounds.ts';
import { ask, follow } from '../../ui/ask.ts';
import { offerCopy } from '../../ui/copy.ts';
import { bothForms, byId, create } from '../../ui/dom.ts';
import { helperWords, modeWords } from '../../ui/guard.ts';
import { remedy } from '../../ui/remedy.ts';
import { fillTexts, number, text } from '../../ui/text.ts';
import { nothing, type Sum, withSite } from './figures.ts';
import { draw } from './picture.ts';

/** The choice that stands for all sites: no name is empty. */
const every = '';

const site = byId<HTMLSelectElement>('site');
const note = byId('note');

let state: GuardState | undefined;
let entries: readonly Entry[] = [];
/** The counts of sites under the lists in force: judging some eight thousand names takes half a second. */
const known = new Map<string, Coverage>();
let isStopped = false;
/** Grows with whatever makes what is counted now the wrong thing to count. */
let wish = 0;

/** Asks where protection stands and which sites there are, and counts what is chosen. */
async function show(): Promise<void> {
  state = await ask('state', {});
  const [status, list] = await Promise.all([ask('status', {}), ask('list', { list: 'protected' })]);
  for (const [name, { lists }] of known) if (lists !== status?.lists) known.delete(name);
  entries = list ?? [];
  byId('choice').hidden = entries.length === 0;
  byId('mode').textContent = state.host.fault === undefined ? modeWords(state) : helperWords(state.host);
  if (entries.length > 0) {
    offer();
    wanted();
    return;
  }
  byId('result').hidden = true;
  if (list === null) note.replaceChildren(text('listUnavailable'), ' ', remedy(state.host));
  else note.replaceChildren(text('faultListEmpty'), ' ', create('a', { href: 'options.html#find' }, text('chooseSites')));
}

/** Fills the choice of sites; what was chosen stays where it is still there. */
function offer(): void {
  const options = entries.map(({ name, unicode }) => create('option', { value: name }, unicode === name ? name : `${unicode} (${name})`));
  const all = options.length > 1 ? [create('option', { value: every }, text('coverageEverySite'))] : [];
  const [chosen, first] = [site.value, entries[0]!.name];
  const isThere = chosen === every ? site.options.length > 0 && all.length > 0 : entries.some(({ name }) => name === chosen);
  site.replaceChildren(...options, ...all);
  site.value = isThere ? chosen : first;
}

/** Counts the chosen site, or one site after the other: the helper has one of these questions at a time, and checks go first. */
async function count(): Promise<void> {
  const chosen = site.value;
  const names = chosen === every ? entries.map(({ name }) => name) : [chosen];
  const own = wish;
  let sum: Sum = nothing;
  let done = 0;
  isStopped = false;
  note.textContent = names.every((name) => known.has(name)) ? '' : text('coverageCounting');
  for (const name of names) {
    const one = known.get(name) ?? (await ask('coverage', { name }));
    if (one !== null) known.set(name, one);
    if (wish !== own) return; // another round follows
    if (one === null) break;
    sum = withSite(sum, one);
    done += 1;
    present(chosen, sum, done, names.length);
    if (isStopped) break;
  }
  byId('going').hidden = true;
  note.textContent = done === names.length ? '' : isStopped ? progressOf(done, names.length) : text('coverageFailed');
  if (done === 0) byId('result').hidden = true;
}

const commandFor = (name: string): string => `urlguard coverage ${name} --list missed`;

const progressOf = (done: number, all: number): string => text('coverageProgress', number(done), number(all));

function present(chosen: string, sum: Sum, done: number, all: number): void {
  const entry = entries.find(({ name }) => name === chosen);
  byId('picture-heading').replaceChildren(entry === undefined ? text('coverageEverySite') : bothForms(entry.name, entry.unicode));
  draw(sum, state?.mode ?? 'backstop');
  byId('going').hidden = all === 1;
  const progress = byId<HTMLProgressElement>('done');
  progress.max = all;
  progress.value = done;
  byId('going-words').textContent = progressOf(done, all);
  byId('names').hidden = entry === undefined;
  byId('command').textContent = commandFor(chosen);
  byId('copied').textContent = '';
  byId('result').hidden = false;
}

const counting = new Rounds(count);

function wanted(): void {
  wish += 1;
  void counting.run();
}

fillTexts();
offerCopy('copy', 'command', 'copied');
byId('stop').addEventListener('click', () => {
  isStopped = true;
});
site.addEventListener('change', wanted);
void follow(show)();
