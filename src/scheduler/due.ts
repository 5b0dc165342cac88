/** When the store has something to do next: what time travel hops to, so that everything happens at its own moment. */
import type { ChannelId } from '../core/channel.ts';
import type { Contact } from '../core/contact.ts';
import type { LaneRange } from '../core/lanes.ts';
import type { ContactRecord } from '../core/record.ts';
import type { Instant } from '../core/time/instant.ts';
import type { Store } from '../ports/store.ts';

/** Further away than anything is ever planned, near enough for every store's numbers. */
const farAway: Instant = 8.64e15;

/** The earliest wake-up, send or call after `now`, or null. For virtual clocks; the real engine never asks. */
export async function nextDue(
  store: Store,
  channels: readonly ChannelId[],
  lanes: readonly LaneRange[],
  now: Instant,
): Promise<Instant | null> {
  const { wakeable, sendable } = store.contacts;
  const moments = await Promise.all([
    earliest(
      now,
      (limit) => wakeable(farAway, lanes, limit),
      ({ wakeups }) => wakeups,
    ),
    ...channels.map((channel) =>
      earliest(
        now,
        (limit) => sendable(channel, farAway, limit),
        ({ outbox }) => outbox,
      ),
    ),
  ]);
  const later = [...moments, await nextCall(store, now)].filter((at) => at !== null);
  return later.length === 0 ? null : Math.min(...later);
}

/** A call that failed is made again some seconds later; behind some that are under way. */
async function nextCall({ calls }: Store, now: Instant): Promise<Instant | null> {
  const waiting = await calls.pending({ now: farAway, limit: 1_000 });
  return waiting.find(({ at }) => at > now)?.at ?? null;
}

/** The first contact tells it, unless something of theirs is overdue and still waits. */
async function earliest(
  now: Instant,
  read: (limit: number) => Promise<readonly ContactRecord[]>,
  of: (contact: Contact) => readonly { readonly dueAt: Instant }[],
): Promise<Instant | null> {
  const momentsOf = (records: readonly ContactRecord[]) =>
    records.flatMap(({ contact }) => of(contact)).map(({ dueAt }) => dueAt);
  const first = Math.min(...momentsOf(await read(1)));
  if (first > now) return Number.isFinite(first) ? first : null;
  const later = momentsOf(await read(1_000)).filter((at) => at > now);
  return later.length === 0 ? null : Math.min(...later);
}
