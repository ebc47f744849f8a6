import type { HostFault } from '../../shared/guard-state.ts';
import { requestDeadline } from '../../shared/limits.ts';
import type { Hello } from '../../shared/protocol/messages.ts';
import { protocols } from '../../shared/vocabulary.ts';
import type { HostClient } from './client.ts';

/**
 * Settles on a protocol that both sides speak: the helper's newest, or the newest of ours that it still speaks.
 * @returns which side is too old; nothing when there is one.
 */
export async function agree(client: HostClient, { protocol, oldest = protocol }: Hello): Promise<HostFault | undefined> {
  if (protocol < protocols.oldest) return 'host-too-old';
  if (protocol <= protocols.newest) return undefined;
  if (oldest > protocols.newest) return 'extension-too-old';
  const asked = { min: protocols.oldest, max: protocols.newest };
  return client.request('hello', asked, requestDeadline).then(
    () => undefined,
    () => 'extension-too-old',
  );
}
