import type { KeptRecord, PersonsWord, RecordsPage, RecordToAdd } from '../../shared/protocol/records.ts';
import { ask, follow } from '../../ui/ask.ts';
import { button, byId, create, isolated, onPress, term } from '../../ui/dom.ts';
import { saveAs } from '../../ui/download.ts';
import { notKept } from '../../ui/not-kept.ts';
import { fillTexts, language, namedLabel, sentence, text } from '../../ui/text.ts';
import { exported } from './exported.ts';
import { type Incident, incidentsOf } from './incidents.ts';
import { type NamedText, zip } from './zip.ts';

const words = ['statement', 'losses', 'amount', 'payment', 'contact'] as const satisfies (keyof PersonsWord)[];
const isPrivate = chrome.extension.inIncognitoContext;

/** The earlier record that the form is about. */
let about: KeptRecord | undefined;
/** The files that were shown; saved are these and no others. */
let shown: NamedText[] = [];

/** The reply that the page shows, as text. */
let painted = '';

const refresh = follow(show);

/** All records; null where the helper has no answer. */
async function load(): Promise<RecordsPage | null> {
  const records: KeptRecord[] = [];
  for (;;) {
    const page = await ask('records-list', { offset: records.length });
    if (page === null) return null;
    records.push(...page.records);
    if (records.length >= page.total || page.records.length === 0) return { ...page, records };
  }
}

async function show(): Promise<void> {
  const page = await load();
  const told = JSON.stringify(page);
  if (told === painted) return; // a list, say, changed: a button that somebody is about to press stays where it is
  painted = told;
  const [fault] = page?.faults ?? [];
  const isWhole = page !== null && fault === undefined;
  const problem =
    page === null
      ? text('notSaved', text('refusedGone'))
      : fault !== undefined
        ? text('recordsDamaged', fault)
        : !page.allowed
          ? text('recordsNotAllowed')
          : isPrivate
            ? text('recordsPrivate')
            : '';
  byId('state').textContent = problem;
  byId('state').hidden = problem === '';
  const mayAdd = isWhole && page.allowed && !isPrivate;
  const records = page?.records ?? [];
  byId('list').replaceChildren(...incidentsOf(records).map((incident) => row(incident, mayAdd, isWhole)));
  byId('none').hidden = page === null || page.total > 0;
  for (const id of ['holds', 'holds-means']) byId(id).hidden = !isWhole || page.total === 0;
  byId('holds').replaceChildren(sentence('recordsHolds', code(page?.head ?? '')));
  byId('export').hidden = !isWhole || page.total === 0;
  byId('delete-all').hidden = page === null || (isWhole && page.total === 0);
  byId('form').hidden = !mayAdd;
  hideFiles();
  showForm();
}

function row({ first, all, word }: Incident, mayAdd: boolean, mayDelete: boolean): HTMLElement {
  const host = isolated(first.host);
  const heading = create('h3', {}, first.target === undefined ? host : sentence('recordsMayImitate', host, isolated(first.target)));
  const time = new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(first.time));
  const line = create('li', { 'data-id': first.id }, heading, create('p', { class: 'means' }, term(time)));
  if (word !== undefined) line.append(create('p', {}, text(word === 'fraud' ? 'recordsSaysFraud' : 'recordsTakenBack')));
  for (const { person } of all)
    for (const each of words) if (person?.[each] !== undefined) line.append(create('p', {}, term(person[each])));
  const fields = create('pre', { dir: 'ltr', tabindex: '0' }, code(all.map((record) => JSON.stringify(record, null, 2)).join('\n')));
  line.append(create('details', {}, create('summary', {}, text('recordsAllOfIt')), fields));
  const actions = create('p', { class: 'actions' });
  const offer = (key: 'recordsComplete' | 'recordsTakeBack', act: () => void): void =>
    actions.append(button({ class: 'small', 'data-act': key }, namedLabel(key, first.host), act));
  if (mayAdd) {
    offer('recordsComplete', () => {
      about = first;
      showForm();
      byId('form-heading').focus();
    });
    if (word !== 'withdrawn') offer('recordsTakeBack', () => void add({ about: first.id, person: { withdrawn: true } }));
  }
  if (mayDelete) actions.append(deleting('recordsDelete', first.host, { ids: [first.id] }));
  line.append(actions);
  return line;
}

/** A button of which only the second press deletes. */
function deleting(key: 'recordsDelete' | 'recordsDeleteAll', name: string, which: { readonly ids: string[] }): HTMLButtonElement {
  const made = button({ class: 'small', 'data-act': key }, namedLabel(key, name), () => twice(made, name, which));
  return made;
}

function twice(pressed: HTMLButtonElement, name: string, which: { readonly ids: string[] } | { readonly all: true }): void {
  if (pressed.dataset['sure'] === undefined) {
    pressed.dataset['sure'] = '';
    pressed.replaceChildren(namedLabel('recordsSure', name));
    return;
  }
  void remove(which);
}

async function remove(which: { readonly ids: string[] } | { readonly all: true }): Promise<void> {
  const reply = await ask('records-delete', which);
  about = undefined;
  await refresh();
  showForm();
  byId('deleted').textContent = reply === null ? text('notSaved', text('recordsUnwritable')) : text('recordsDeleted');
  byId('list-heading').focus(); // the button that was pressed is gone
}

async function add(record: RecordToAdd): Promise<boolean> {
  const recorded = await ask('records-add', record);
  const isKept = 'record' in recorded;
  if (isKept) about = undefined;
  await refresh();
  showForm();
  byId('notice').textContent = isKept ? '' : notKept(recorded.refused);
  if (isKept) byId('list-heading').focus();
  return isKept;
}

function showForm(): void {
  byId('form-heading').replaceChildren(about === undefined ? text('recordsAdd') : sentence('recordsAddTo', isolated(about.host)));
  byId('site-field').hidden = about !== undefined;
  byId('cancel').hidden = about === undefined;
}

/** Text for machines: no language's. */
const code = (what: string): HTMLElement => create('code', {}, what);

const field = (id: string): HTMLInputElement => byId<HTMLInputElement>(id);

byId('form').addEventListener('submit', (event) => {
  event.preventDefault(); // the content security policy lets no form be sent
  const typed = words.flatMap((each) => (field(each).value.trim() === '' ? [] : [[each, field(each).value.trim()]]));
  const person: PersonsWord = { ...Object.fromEntries(typed), ...(field('fraud').checked ? { fraud: true } : {}) };
  const name = about === undefined ? { address: field('site').value.trim() } : { about: about.id };
  void add({ ...name, person }).then((isKept) => {
    if (isKept) byId<HTMLFormElement>('form').reset();
  });
});
byId('cancel').addEventListener('click', () => {
  about = undefined;
  showForm();
});
byId('delete-all').addEventListener('click', () => twice(byId<HTMLButtonElement>('delete-all'), '', { all: true }));

function hideFiles(): void {
  shown = [];
  byId('files').replaceChildren();
  byId('save').hidden = true;
  byId('preview').hidden = false;
  byId('delete-all').replaceChildren(text('recordsDeleteAll'));
  delete byId('delete-all').dataset['sure'];
  for (const id of ['exported', 'deleted', 'notice']) byId(id).textContent = '';
}

onPress('preview', async () => {
  const files = await exported((part) => ask('records-export', { part, language: language() }));
  if (files === undefined) {
    byId('exported').textContent = text('recordsNotExported');
    return;
  }
  shown = files;
  byId('files').replaceChildren(
    ...files.map((file) =>
      create('details', {}, create('summary', {}, isolated(file.name)), create('pre', { dir: 'auto', tabindex: '0' }, code(file.text))),
    ),
  );
  byId('preview').hidden = true;
  byId('save').hidden = false;
  byId('save').focus();
});

onPress('save', () => {
  saveAs('urlguard-records.zip', zip(shown));
  byId('exported').textContent = text('recordsSaved');
});

fillTexts();
void refresh();
