/** Turns wake-ups that are due into inbox entries. Found by index: a tick costs what is due, however many contacts there are. */
import type { EntryId } from '../core/event.ts';
import { fingerprint } from '../core/hash.ts';
import type { LaneRange } from '../core/lanes.ts';
import type { Inbox, Submission } from '../pipeline/inbox.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';

export type WakeupsDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly inbox: Inbox;
  readonly lanes: () => readonly LaneRange[];
};

const maxBatch = 500;

/**
 * Submits one batch; answers how many wake-ups were due. They stay due until decided, and knocking twice is knocking once:
 * the entry's id is the arming's.
 */
export async function fireWakeups({ store, clock, inbox, lanes }: WakeupsDeps): Promise<number> {
  const now = clock.now();
  const mine = lanes();
  if (mine.length === 0) return 0;
  const records = await store.contacts.wakeable(now, mine, maxBatch);
  const submissions = records.flatMap(({ id, contact }) =>
    contact.wakeups
      .filter((wakeup) => wakeup.dueAt <= now)
      .map(
        ({ arming, timer }): Submission => ({
          contact: id,
          // An arming is named after the entry that armed it, often a wake-up itself: its fingerprint keeps ids from growing.
          id: `wakeup:${id}:${fingerprint(arming)}` as EntryId,
          event: { type: 'wakeup.due', arming, timer },
          rank: 1,
        }),
      ),
  );
  if (submissions.length > 0) await inbox.submit(submissions);
  return submissions.length;
}
