/** Waits a moment for what was told to the inbox, so that the next page shows it. */
import { setTimeout as pause } from 'node:timers/promises';
import type { EntryId } from '../../core/event.ts';
import { secondMs } from '../../core/time/instant.ts';
import type { ConsoleDeps } from '../deps.ts';

const lookAgainMs = 20;
const patienceMs = 2 * secondMs;

/** Ends as well when it is not decided in time: it is stored, and comes in its turn. */
export async function untilDecided(
  { store }: Pick<ConsoleDeps, 'store'>,
  entries: readonly EntryId[],
): Promise<void> {
  for (let waited = 0; waited < patienceMs; waited += lookAgainMs) {
    if ((await store.inbox.undone(entries)).size === 0) return;
    await pause(lookAgainMs);
  }
}
