import { ask, follow } from '../ui/ask.ts';
import { byId } from '../ui/dom.ts';
import { showGuard } from '../ui/guard.ts';
import { fillTexts } from '../ui/text.ts';
import { showAnswers } from './answers.ts';
import { showFaults } from './faults.ts';
import { showProtected } from './protected-list.ts';

async function show(): Promise<void> {
  showGuard(await ask('state', {}));
  const [entries, status] = await Promise.all([ask('list', { list: 'protected' }), ask('status', {})]);
  showProtected(entries, remove);
  showFaults(status?.faults ?? []);
}

async function remove(name: string): Promise<void> {
  showAnswers([name], await ask('edit', { list: 'protected', action: 'remove', names: [name] }));
  await show();
  byId('add-name').focus(); // the button that had the focus is gone
}

async function add(): Promise<void> {
  const field = byId<HTMLTextAreaElement>('add-name');
  const names = field.value.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  if (names.length === 0) return;
  const reply = await ask('edit', { list: 'protected', action: 'add', names });
  const refused = showAnswers(names, reply);
  field.value = refused.join('\n'); // what could not be added stays, to be mended
  await show();
}

fillTexts();
follow(show);
byId('add-button').addEventListener('click', () => void add());
byId('retry').addEventListener('click', () => {
  void ask('retry', {}).then(show);
});
