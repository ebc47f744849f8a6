import type { EarlierSlip, EditReply } from '../shared/protocol/messages.ts';
import { showAnswers } from './answers.ts';
import { ask } from './ask.ts';
import { button, create, isolated } from './dom.ts';
import { namedLabel, sentence } from './text.ts';

/** Tells of an entry that imitates what is protected after it. */
export const earlierSlip = ({ name, imitates }: EarlierSlip): DocumentFragment =>
  sentence('slipEarlier', isolated(name), isolated(imitates));

/** Shows the entries that imitate what was protected after them, behind what is there, each with a button that takes it off its list. */
export function showEarlierSlips(into: HTMLElement, reply: EditReply | null): void {
  for (const slip of reply?.earlier ?? []) {
    const { list, name } = slip;
    const said = create('span', {}, earlierSlip(slip), ' ');
    const row = create('li', { 'data-outcome': 'doubtful' }, said);
    said.append(button({ class: 'small' }, namedLabel('remove', name), () => void remove(row, list, name)));
    into.append(row);
  }
}

async function remove(row: HTMLElement, list: EarlierSlip['list'], name: string): Promise<void> {
  const answer = create('ul');
  showAnswers(answer, list, [name], await ask('edit', { list, action: 'remove', names: [name] }));
  row.replaceWith(...answer.children);
}
