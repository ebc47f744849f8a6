import { AddForm } from '../../ui/add-form.ts';
import { ask, follow } from '../../ui/ask.ts';
import { byId } from '../../ui/dom.ts';
import { showHelper, showMode } from '../../ui/guard.ts';
import { countedText, fillTexts } from '../../ui/text.ts';

async function show(): Promise<void> {
  const state = await ask('state', {});
  showHelper(state.host, state.severity === 'amber' ? 'unknown' : state.severity); // the helper's part: sites come in a step of their own
  showMode(state);
  const status = await ask('status', {});
  byId('protected-count').textContent = status === null || status.protected === 0 ? '' : countedText('findingProtected', status.protected);
}

fillTexts();
new AddForm('protected', 'add');
const refresh = follow(show);
void refresh();
byId('retry').addEventListener('click', () => {
  void ask('retry', {}).then(refresh);
});
