import { type Counts, counterNames } from '../../shared/kept.ts';
import { keyOf } from '../../shared/text-key.ts';
import { ask, follow } from '../../ui/ask.ts';
import { byId, create } from '../../ui/dom.ts';
import { fillTexts, number, sentence, type TextKey, text } from '../../ui/text.ts';
import type { Row } from './row.ts';
import { groups } from './rows.ts';

const code = (name: string): HTMLElement => create('code', { dir: 'ltr' }, name);

const pair = (label: TextKey, ...answer: readonly (Node | string)[]): HTMLElement[] => [
  create('dt', {}, text(label)),
  create('dd', {}, ...answer),
];

const seenAndKept = ({ who, until }: Row): HTMLElement[] => [...pair('keptWho', text(who)), ...pair('keptUntil', text(until))];

/** A thing that is kept, as a person reads it. @param isAlike the heading says for all of its group how long, and whom it is open to. */
function item(row: Row, isAlike: boolean): HTMLElement {
  const { what, where, fields } = row;
  const places = where.flatMap((place) => [code(place), ' ']);
  const made = create(
    'li',
    {},
    create('h3', {}, text(what)),
    create('dl', {}, ...pair('keptWhere', ...places), ...(isAlike ? [] : seenAndKept(row))),
  );
  if (fields.length > 0)
    made.append(
      create(
        'details',
        {},
        create('summary', {}, text('keptFields')),
        create('ul', { class: 'fields' }, ...fields.map((field) => create('li', {}, code(field)))),
      ),
    );
  return made;
}

function showGroups(): void {
  const sections = groups.map(({ heading, places, rows }, at) => {
    const title = create('h2', { id: `group-${at}` }, text(heading));
    const isAlike = rows.every(({ who, until }) => who === rows[0]!.who && until === rows[0]!.until);
    return create(
      'section',
      { 'aria-labelledby': `group-${at}` },
      title,
      ...(places === undefined ? [] : [create('p', { class: 'means' }, sentence('keptFilesMeans', ...places.map(code)))]),
      ...(isAlike ? [create('dl', {}, ...seenAndKept(rows[0]!))] : []),
      create('ul', { class: 'panel rows' }, ...rows.map((row) => item(row, isAlike))),
    );
  });
  byId('groups').replaceChildren(...sections);
}

function showCounts(counts: Counts): void {
  byId('counts').replaceChildren(
    ...counterNames.map((name) =>
      create('li', {}, create('span', {}, text(keyOf('keptCount', name))), create('strong', {}, number(counts[name]))),
    ),
  );
  byId<HTMLButtonElement>('forget').disabled = counterNames.every((name) => counts[name] === 0);
}

fillTexts();
showGroups();
byId('forget').addEventListener('click', () => {
  void ask('counts', { forget: true }).then((counts) => {
    byId('forgotten').textContent = text('keptForgotten');
    showCounts(counts);
  });
});
void follow(async () => showCounts(await ask('counts', {})))();
