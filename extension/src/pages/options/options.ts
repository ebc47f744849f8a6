import { AddForm } from '../../ui/add-form.ts';
import { ask, follow } from '../../ui/ask.ts';
import { byId } from '../../ui/dom.ts';
import { showGuard } from '../../ui/guard.ts';
import { fillTexts } from '../../ui/text.ts';
import { CoverageTexts } from './coverage.ts';
import { showFaults } from './faults.ts';
import { offerWays } from './finding/find-sites.ts';
import { ListView } from './list-view.ts';
import { showOrganisation } from './organisation-view.ts';
import { showState } from './state-view.ts';
import { followViews } from './views.ts';

fillTexts();
const coverage = new CoverageTexts();
const views = { protected: new ListView('protected', show, coverage), exempt: new ListView('exempt', show) };
new AddForm('protected', 'add', show);
new AddForm('exempt', 'exempt', show);
offerWays(show);

let lists: string | undefined;
let rounds = 0;

async function show(): Promise<void> {
  const round = ++rounds;
  const state = await ask('state', {});
  if (round !== rounds) return; // a newer one is on its way
  showGuard(state);
  const [ofProtected, ofExempt, status, settings] = await Promise.all([
    ask('list', { list: 'protected' }),
    ask('list', { list: 'exempt' }),
    ask('status', {}),
    ask('settings', {}),
  ]);
  if (round !== rounds) return;
  if (status?.lists !== lists) coverage.forget();
  lists = status?.lists;
  views.protected.show(ofProtected);
  views.exempt.show(ofExempt);
  showFaults(status?.faults ?? []);
  showOrganisation(settings, ofProtected, ofExempt);
  showState(state, status);
}

followViews();
follow(show);
byId('retry').addEventListener('click', () => {
  void ask('retry', {}).then(show);
});
