import type { EditReply, Entry, ListName } from '../protocol/messages.ts';
import type { HostLink } from './host/link.ts';
import { requestDeadline } from './limits.ts';

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
    for (;;) {
      const page = await this.link.request(`${list}-list`, { offset: entries.length }, requestDeadline);
      entries.push(...page.entries);
      if (page.entries.length === 0 || entries.length >= page.total) return entries;
    }
  }

  /** @throws HostError */
  async edit(list: ListName, action: 'add' | 'remove', names: readonly string[]): Promise<EditReply> {
    const reply = await this.link.request(`${list}-${action}`, { names }, requestDeadline);
    this.onLists(reply.lists);
    return reply;
  }
}
