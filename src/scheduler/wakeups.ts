/** Turns wake-ups that are due into inbox entries. Found by index: a tick costs what is due, however many contacts there are. */
import type { Contact } from '../core/contact.ts';
import type { EntryId, WakeupDue } from '../core/event.ts';
import { fingerprint } from '../core/hash.ts';
import type { LaneRange } from '../core/lanes.ts';
import { countedBy } from '../core/lifecycle/step.ts';
import type { Instant } from '../core/time/instant.ts';
import type { Inbox, Submission } from '../pipeline/intake/inbox.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';

export type WakeupsDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly inbox: Inbox;
  readonly lanes: () => readonly LaneRange[];
};

const maxBatch = 500;

/** Receipts move messages in bulk and tell the contact nothing: what they say is looked up here, once a silence is due. */
function silenceOf({ id, wakeups, talk, createdAt }: Contact, now: Instant) {
  const isDue = wakeups.some(({ timer, dueAt }) => dueAt <= now && countedBy(timer) === 'silence');
  return isDue && talk.silentSince !== null ? [{ contact: id, since: talk.lastInboundAt ?? createdAt }] : [];
}

const reachedFor = (timer: string, reached: Instant | null | undefined): Pick<WakeupDue, 'reached'> =>
  reached === undefined || countedBy(timer) !== 'silence' ? {} : { reached };

/**
 * Submits one batch; answers how many wake-ups were due. They stay due until decided, and knocking twice is knocking once:
 * the entry's id is the arming's.
 */
export async function fireWakeups({ store, clock, inbox, lanes }: WakeupsDeps): Promise<number> {
  const now = clock.now();
  const mine = lanes();
  if (mine.length === 0) return 0;
  const records = await store.contacts.wakeable(now, mine, maxBatch);
  const reached = await store.messages.reached(records.flatMap(({ contact }) => silenceOf(contact, now)));
  const submissions = records.flatMap(({ id, contact }) =>
    contact.wakeups
      .filter((wakeup) => wakeup.dueAt <= now)
      .map(
        ({ arming, timer }): Submission => ({
          contact: id,
          // An arming is named after the entry that armed it, often a wake-up itself: its fingerprint keeps ids from growing.
          id: `wakeup:${id}:${fingerprint(arming)}` as EntryId,
          event: { type: 'wakeup.due', arming, timer, ...reachedFor(timer, reached.get(id)) },
          rank: 1,
        }),
      ),
  );
  if (submissions.length > 0) await inbox.submit(submissions);
  return submissions.length;
}
