import type { Standing } from '../../shared/messages.ts';
import type { ListName } from '../../shared/vocabulary.ts';

/** The actions that a person has for a site; the ids of the popup's buttons. */
export type Choice = 'protect' | 'unprotect' | 'exempt' | 'unexempt' | 'undo-bypass' | 'open-link';

/**
 * The choices that a standing leaves. A lookalike is never offered for protection: that would turn the guard around.
 * @param isCheck true for a link that is not open.
 */
export function choicesOf({ host, url, verdict, bypassed, mayEdit }: Standing, isCheck: boolean): Choice[] {
  if (host === undefined) return [];
  const may = (list: ListName, choice: Choice): Choice[] => (mayEdit.includes(list) ? [choice] : []);
  const open: Choice[] = isCheck && url !== undefined ? ['open-link'] : [];
  switch (verdict?.verdict) {
    case 'clear':
    case 'known':
      return [...may('protected', 'protect'), ...open];
    case 'lookalike':
      return [...(bypassed ? ['undo-bypass' as const] : []), ...may('exempt', 'exempt')];
    case 'exempt':
      return verdict.source === 'user' ? [...open, ...may('exempt', 'unexempt')] : open;
    case 'protected':
      return [...open, ...(verdict.source === 'user' ? may('protected', 'unprotect') : [])];
    case 'unjudged':
    case undefined:
      return open;
  }
}
