import { AddForm } from '../../ui/add-form.ts';
import { ask, follow } from '../../ui/ask.ts';
import { byId } from '../../ui/dom.ts';
import { showGuard } from '../../ui/guard.ts';
import { fillTexts } from '../../ui/text.ts';
import { offerAsksWhich, showAsksWhich } from './asks-which.ts';
import { CoverageTexts } from './coverage.ts';
import { offerDevices } from './devices.ts';
import { showFaults } from './faults.ts';
import { offerWays } from './finding/find-sites.ts';
import { offerKeys } from './keys-view.ts';
import { ListView } from './list-view.ts';
import { type Entries, LoadedLists } from './loaded-lists.ts';
import { NamesBox } from './names-box.ts';
import { showOrganisation } from './organisation-view.ts';
import { showState } from './state-view.ts';
import { followViews } from './views.ts';

fillTexts();
const coverage = new CoverageTexts();
const names = new NamesBox();
const views = { protected: new ListView('protected', coverage, names), exempt: new ListView('exempt') };
const lists = new LoadedLists();
let shown: Entries | undefined;

async function show(): Promise<void> {
  const state = await ask('state', {});
  showGuard(state);
  const [status, settings] = await Promise.all([ask('status', {}), ask('settings', {})]);
  const entries = await lists.of(status?.lists);
  if (entries !== shown) {
    coverage.keepOnly(status?.lists);
    views.protected.show(entries.protected);
    views.exempt.show(entries.exempt);
    shown = entries;
  }
  showFaults(state);
  showOrganisation(settings, entries.protected, entries.exempt);
  await showAsksWhich(settings);
  showState(state, status);
}

new AddForm('protected', 'add', (site, known) => void names.open(site, known));
new AddForm('exempt', 'exempt');
offerAsksWhich();
offerDevices();
offerWays();
offerKeys();
followViews();
const refresh = follow(show);
void refresh();
byId('retry').addEventListener('click', () => {
  void ask('retry', {}).then(refresh);
});
