import type { ListName } from '../../../shared/vocabulary.ts';
import { ask } from '../../../ui/ask.ts';
import { fillCountries } from '../../../ui/countries.ts';
import { byId } from '../../../ui/dom.ts';
import { countedText, type TextKey, text } from '../../../ui/text.ts';
import { Proposal } from './proposal.ts';
import { decode, readFile } from './read-file.ts';
import { type Branch, loadStarterSets } from './starter-sets.ts';
import { type UsedFrom, usedSites } from './used-sites.ts';

/** A list of 100,000 names takes 2 MB, a large bookmarks file with its icons 10 MB; beyond this it is something else. */
const largestFile = 32 << 20;

const branches: Readonly<Record<Branch, TextKey>> = {
  accounts: 'branchAccounts',
  banks: 'branchBanks',
  payment: 'branchPayment',
  government: 'branchGovernment',
  post: 'branchPost',
  health: 'branchHealth',
  shops: 'branchShops',
  messengers: 'branchMessengers',
};

/** The whole world, as regions are numbered (UN M49). */
const world = '001';

/** The ways to find sites to protect. Each leads to the same proposal, in which people choose. */
export function offerWays(): void {
  const proposal = new Proposal();
  void offerStarters(proposal);
  const offerUsed = (from: UsedFrom, id: string): void =>
    byId(id).addEventListener('click', async () => {
      const names = await usedSites(from);
      byId('used-notice').textContent = names === undefined ? text('usedRefused') : '';
      if (names !== undefined) await proposal.show({ list: 'protected', groups: [{ names }], areChosen: false });
    });
  offerUsed('bookmarks', 'from-bookmarks');
  offerUsed('topSites', 'from-top-sites');
  byId('import-file').addEventListener('change', () => void importFile(proposal));
}

async function importFile(proposal: Proposal): Promise<void> {
  const input = byId<HTMLInputElement>('import-file');
  const file = input.files?.[0];
  if (file === undefined) return;
  const notice = byId('import-notice');
  notice.textContent = '';
  const found = file.size > largestFile ? undefined : readFile(decode(await file.arrayBuffer()));
  input.value = ''; // the same file can be chosen again
  if (found === undefined) notice.textContent = text('importTooLarge');
  else if (found.kind === 'no-column') notice.textContent = text('importNoColumn');
  else {
    const list = byId<HTMLSelectElement>('import-list').value as ListName;
    const names = found.kind === 'text' ? await ask('read', { text: found.text, isFile: true }) : found.names;
    if (names === null) notice.textContent = text('listUnavailable');
    else if (names.length === 0) notice.textContent = text('importNoColumn');
    else await proposal.show({ list, groups: [{ names }], areChosen: found.kind !== 'bookmarks' });
    if (found.kind === 'passwords' && found.left > 0) notice.textContent = countedText('importLeft', found.left);
  }
}

/** The choice of a country, with that of the browser's language chosen already. */
async function offerStarters(proposal: Proposal): Promise<void> {
  const sets = await loadStarterSets();
  const choice = byId<HTMLSelectElement>('country');
  fillCountries(choice, Object.keys(sets), world);
  const show = (): void => {
    const groups = (Object.keys(branches) as Branch[]).flatMap((branch) => {
      const names = sets[choice.value]?.[branch]?.split(' ');
      return names === undefined ? [] : [{ title: text(branches[branch]), names }];
    });
    void proposal.show({ list: 'protected', groups, areChosen: false });
  };
  choice.addEventListener('change', show);
  byId('show-starters').addEventListener('click', show);
}
