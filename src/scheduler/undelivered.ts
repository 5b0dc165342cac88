/** Notes of contacts that something left for them days ago and never arrived. Found by index: costs what is there to note. */
import { usualDelivery } from '../core/delivery/rules.ts';
import type { EntryId } from '../core/event.ts';
import type { OutboxId } from '../core/outbox.ts';
import type { Policy } from '../core/policy/policy.ts';
import type { Inbox } from '../pipeline/intake/inbox.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';

export type UndeliveredDeps = {
  readonly store: Pick<Store, 'messages'>;
  readonly clock: Clock;
  readonly inbox: Inbox;
  readonly policy: () => Policy;
};

const maxBatch = 500;

/** Answers how many were noted: one batch. Told first and marked afterwards: a crash tells the same again, which is one entry. */
export async function noteUndelivered({ store, clock, inbox, policy }: UndeliveredDeps): Promise<number> {
  const { notDeliveredMs } = policy().delivery ?? usualDelivery;
  const rows = await store.messages.undelivered(clock.now() - notDeliveredMs, maxBatch);
  if (rows.length === 0) return 0;
  await inbox.submit(
    rows.map(({ id, contact, settledAt, at }) => ({
      contact,
      id: `undelivered:${id}` as EntryId,
      // Rows that Kabar started are named after their outbox entry.
      event: { type: 'message.undelivered', message: id as OutboxId, sentAt: settledAt ?? at },
      rank: 1,
    })),
  );
  await store.messages.giveUpWaiting(rows.map(({ id }) => id));
  return rows.length;
}
