import { readPart, requestDeadline } from '../shared/limits.ts';
import type { EditAction, EditReply, EditResult, Entry } from '../shared/protocol/messages.ts';
import { type ListName, namesPerRequest } from '../shared/vocabulary.ts';
import { HostError } from './host/host-error.ts';
import type { HostLink } from './host/link.ts';
import type { Privacy } from './pages.ts';

/** The two lists as the helper keeps them; the extension has no copy. */
export class Lists {
  constructor(
    private readonly link: Pick<HostLink, 'request'>,
    /** An edit's reply brings the new version of the lists before the helper's notice does. */
    private readonly onLists: (lists: string) => void,
  ) {}

  /** @throws HostError */
  async all(list: ListName): Promise<Entry[]> {
    const entries: Entry[] = [];
    let lists: string | undefined;
    for (;;) {
      const page = await this.link.request(`${list}-list`, { offset: entries.length }, requestDeadline);
      // Pages of two versions don't fit together: an entry would be there twice, or never.
      if (lists !== undefined && page.lists !== lists) return this.all(list);
      lists = page.lists;
      entries.push(...page.entries);
      if (page.entries.length === 0 || entries.length >= page.total) return entries;
    }
  }

  /**
   * The sites in a text, which is sent in parts where it is long; none of a file of which a part is a table.
   * @throws HostError
   */
  async read(text: string, isFile = false): Promise<string[]> {
    const names: string[] = [];
    for (const part of partsOf(text)) {
      const reply = await this.link.request('read', { text: part, ...(isFile ? { file: true } : {}) }, requestDeadline);
      if (reply.table === true) return [];
      names.push(...reply.names);
    }
    return names;
  }

  /**
   * Edits a list, in several requests where there are many names. Where the helper goes away in between, what it answered
   * stands and the rest is refused as `gone`. What a private window shows is put on no list, as lists are files.
   * @throws HostError when the first request has no answer: then nothing was changed.
   */
  async edit(list: ListName, action: EditAction, names: readonly string[], { isPrivate }: Privacy): Promise<EditReply> {
    if (isPrivate) return { lists: '', results: names.map((input) => ({ input, outcome: 'refused', reason: 'private' })) };
    const results: EditResult[] = [];
    let lists = '';
    for (let from = 0; from === 0 || from < names.length; from += namesPerRequest) {
      try {
        const reply = await this.link.request(`${list}-${action}`, { names: names.slice(from, from + namesPerRequest) }, requestDeadline);
        results.push(...reply.results);
        lists = reply.lists;
      } catch (error) {
        if (from === 0 || !(error instanceof HostError)) throw error;
        results.push(...names.slice(from).map((input): EditResult => ({ input, outcome: 'refused', reason: 'gone' })));
        break;
      }
    }
    this.onLists(lists);
    return { lists, results };
  }
}

/** A text in parts that fit a request, parted where lines end, or else where names do. Half a character, which no JSON has, is a mark. */
export function partsOf(written: string): string[] {
  const text = written.replace(/\p{Surrogate}/gu, '\uFFFD');
  const parts: string[] = [];
  for (let from = 0; from < text.length; ) {
    const most = text.slice(from, from + readPart).replace(/[\uD800-\uDBFF]$/, ''); // half a character is no text
    const end =
      from + most.length >= text.length ? most.length : most.lastIndexOf('\n') + 1 || most.search(/[\s,;][^\s,;]*$/) + 1 || most.length;
    parts.push(most.slice(0, end));
    from += end;
  }
  return parts;
}
