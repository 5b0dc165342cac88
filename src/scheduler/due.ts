/** When the store has something to do next: what time travel hops to, so that everything happens at its own moment. */
import type { ChannelId } from '../core/channel.ts';
import type { LaneRange } from '../core/lanes.ts';
import type { Instant } from '../core/time/instant.ts';
import type { Store } from '../ports/store.ts';

/** Further away than anything is ever planned, near enough for every store's numbers. */
const farAway: Instant = 8.64e15;

/** The earliest wake-up or send after `now`, or null. For virtual clocks; the real engine never asks. */
export async function nextDue(
  store: Store,
  channels: readonly ChannelId[],
  lanes: readonly LaneRange[],
  now: Instant,
): Promise<Instant | null> {
  const waking = await store.contacts.wakeable(farAway, lanes, 1_000);
  const sending = await Promise.all(
    channels.map((channel) => store.contacts.sendable(channel, farAway, 1_000)),
  );
  const moments = [
    ...waking.flatMap(({ contact }) => contact.wakeups),
    ...sending.flat().flatMap(({ contact }) => contact.outbox),
  ].map(({ dueAt }) => dueAt);
  const later = moments.filter((at) => at > now);
  return later.length === 0 ? null : Math.min(...later);
}
