import { keyOf } from '../../shared/text-key.ts';
import { offerCopy } from '../../ui/copy.ts';
import { fillCountries } from '../../ui/countries.ts';
import { byId, create, term } from '../../ui/dom.ts';
import { fillTexts, language, sentence, text } from '../../ui/text.ts';
import { draftOf, type Recipient, recipients } from './draft.ts';
import { loadPlaces, lookUp, type Place, type Places, worldwide } from './places.ts';

/** A link that opens by a click alone, and tells the other side nothing of where it was. */
const link = ({ name, url }: { readonly name: string; readonly url: string }): HTMLElement =>
  create('a', { href: url, target: '_blank', rel: 'noreferrer' }, term(name));

function item(place: Place): HTMLElement {
  const line = create('span', {}, link(place));
  if (place.phone !== undefined) line.append(' ', create('bdi', { class: 'phone', dir: 'ltr' }, place.phone));
  return create('li', { 'data-kind': place.kind }, create('span', { class: 'kind' }, text(keyOf('helpKind', place.kind))), line);
}

function showPlaces(places: readonly Place[]): void {
  byId('banks').replaceChildren(...places.filter(({ kind }) => kind === 'bank').map(item));
  byId('places').replaceChildren(...places.filter(({ kind }) => kind !== 'bank').map(item));
  const oldest = places.map(({ checked }) => checked).sort()[0];
  byId('checked').textContent =
    oldest === undefined
      ? ''
      : text('helpChecked', new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(oldest)));
}

async function offerPlaces(): Promise<void> {
  const all: Places = await loadPlaces();
  const choice = byId<HTMLSelectElement>('country');
  fillCountries(choice, Object.keys(all), '', text('helpNoCountry'));
  const show = (): void => showPlaces(all[choice.value] ?? []);
  choice.addEventListener('change', show);
  show();
}

function offerDraft(): void {
  const value = (id: string): string => byId<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(id).value;
  const draft = byId<HTMLTextAreaElement>('draft');
  byId('recipient').replaceChildren(...recipients.map((each) => create('option', { value: each }, text(keyOf('helpFor', each)))));
  const write = (): void => {
    draft.value = draftOf(
      { recipient: value('recipient') as Recipient, seen: value('seen'), real: value('real'), story: value('story') },
      new Date(),
    );
    byId<HTMLButtonElement>('copy').disabled = draft.value === '';
    byId('copied').textContent = '';
  };
  for (const id of ['seen', 'real', 'story', 'recipient']) byId(id).addEventListener('input', write);
  write();
  offerCopy('copy', 'draft', 'copied');
}

fillTexts();
byId('removal').replaceChildren(...worldwide.map((each) => create('li', {}, link(each))));
byId('contacts').replaceChildren(sentence('helpContactsMeans', link(lookUp)));
byId('kept').hidden = location.hash !== '#kept';
byId('kept').replaceChildren(sentence('recordsKept', create('a', { href: 'records.html' }, text('recordsHeading'))));
offerDraft();
void offerPlaces();
