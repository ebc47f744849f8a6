import { defanged } from '../../shared/defanged.ts';
import { keyOf } from '../../shared/text-key.ts';
import { webHost } from '../../shared/web-host.ts';
import { language, text } from '../../ui/text.ts';

export const recipients = ['registrar', 'host', 'imitated', 'police'] as const;
export type Recipient = (typeof recipients)[number];

export interface Told {
  readonly recipient: Recipient;
  readonly seen: string;
  readonly real: string;
  readonly story: string;
}

/** The name in what was typed: an address is more than a report needs. What is no name stays as it is, and is a person's to mend. */
function nameIn(typed: string): string {
  const live = typed.trim().replaceAll('[.]', '.').replace(/^hxxp/i, 'http');
  return webHost(live) ?? webHost(`https://${live}`) ?? live;
}

/** The report: facts and wishes, and no word that is for a court. Without the two names there is nothing to report. */
export function draftOf({ recipient, seen, real, story }: Told, now: Date): string {
  if (seen.trim() === '' || real.trim() === '') return '';
  const date = new Intl.DateTimeFormat(language(), { dateStyle: 'long' }).format(now);
  return [
    text(keyOf('draftTo', recipient)),
    text('draftFact', defanged(nameIn(seen)), nameIn(real), date),
    ...(story.trim() === '' ? [] : [story.trim()]),
    text(keyOf('draftAsk', recipient)),
    text('draftOwn'),
  ].join('\n\n');
}
