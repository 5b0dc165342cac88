/** Counts what a number sends and what arrives, by the hour; where an unusual share does not, it starts nothing until a person looks. */
import type { ChannelId } from '../../core/channel.ts';
import { type HourCount, hourOf, outageIn, watchedMs } from '../../core/delivery/outage.ts';
import { usualDelivery } from '../../core/delivery/rules.ts';
import { resumedAt } from '../../core/number/standing.ts';
import { type Instant, secondMs } from '../../core/time/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { ReceiptNews } from '../../ports/store/message-store.ts';
import type { Store } from '../../ports/store.ts';
import type { ReleaseBook } from '../releases/releases.ts';
import type { Plan } from './plan.ts';
import type { Standings } from './standings.ts';

export type DeliveryWatch = {
  /** Outcomes of sends, as they were stored. */
  noteSends(channel: ChannelId, plan: Pick<Plan, 'updates' | 'failures'>): void;
  noteReceipt(news: ReceiptNews): void;
  /**
   * Stores what was counted and judges it together with what others count. Called by every tick, and not at
   * once: what fails is told sooner than what does not. Never rejects.
   */
  look(): Promise<void>;
};

export type DeliveryWatchDeps = {
  readonly store: Pick<Store, 'channels'>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly releases: ReleaseBook;
  readonly standings: Pick<Standings, 'of' | 'restricted'>;
  /** Those whose numbers this process judges. */
  readonly channels: () => readonly ChannelId[];
};

const freshMs = 10 * secondMs;

export function createDeliveryWatch(deps: DeliveryWatchDeps): DeliveryWatch {
  const { store, clock, logger, releases, standings } = deps;
  const uncounted = new Map<ChannelId, Map<Instant, HourCount>>();
  const judgedAt = new Map<ChannelId, Instant>();
  let looking = Promise.resolve();

  const lookAt = async (channel: ChannelId): Promise<void> => {
    const counts = uncounted.get(channel);
    uncounted.delete(channel);
    for (const count of counts?.values() ?? []) await store.channels.countDelivery(channel, count);
    const now = clock.now();
    const isNews = [...(counts?.values() ?? [])].some(({ undeliverable }) => undeliverable > 0);
    if (!isNews && now - (judgedAt.get(channel) ?? 0) < freshMs) return;
    if (hourOf(judgedAt.get(channel) ?? 0) !== hourOf(now))
      await store.channels.forgetDeliveries(channel, now - 2 * watchedMs);
    judgedAt.set(channel, now);
    const standing = await standings.of(channel);
    if (standing.restricted !== null) return;
    const { policy } = releases.current();
    const hours = await store.channels.deliveries(channel, now - watchedMs);
    const found = outageIn(hours, policy.delivery ?? usualDelivery, { now, after: resumedAt(standing) });
    if (found === null) return;
    const words = `${found.words} Something is wrong here or at WhatsApp; nobody is taken for unreachable because of it.`;
    standings.restricted(channel, {
      by: 'Kabar',
      at: now,
      since: found.since,
      code: 'delivery.outage',
      words,
      until: null,
    });
  };

  const count = (channel: ChannelId, sentAt: Instant, what: Partial<Omit<HourCount, 'hour'>>) => {
    const hours = uncounted.get(channel) ?? new Map<Instant, HourCount>();
    uncounted.set(channel, hours);
    const hour = hourOf(sentAt);
    const known = hours.get(hour);
    hours.set(hour, {
      hour,
      sent: (known?.sent ?? 0) + (what.sent ?? 0),
      undeliverable: (known?.undeliverable ?? 0) + (what.undeliverable ?? 0),
      delivered: (known?.delivered ?? 0) + (what.delivered ?? 0),
    });
  };

  const look = (): Promise<void> => {
    looking = looking
      .then(async () => {
        for (const channel of new Set([...deps.channels(), ...uncounted.keys()])) await lookAt(channel);
      })
      // What was not counted is a few messages of an hour: no reason to stop anything.
      .catch((error: unknown) => logger.warn('what arrives could not be counted', { error }));
    return looking;
  };

  return {
    noteSends(channel, { updates, failures }) {
      for (const update of updates)
        if (update.status === 'sent' && !update.untold) count(channel, update.at, { sent: 1 });
      const undeliverable = failures.filter(({ failure }) => failure.addressFailed).length;
      if (undeliverable > 0) count(channel, clock.now(), { sent: undeliverable, undeliverable });
    },
    noteReceipt({ receipt: { status, failure }, row }) {
      const sentAt = row.settledAt ?? row.at;
      if (status === 'failed' && failure?.addressFailed) count(row.channel, sentAt, { undeliverable: 1 });
      const arrived = status === 'delivered' || status === 'read';
      if (arrived && row.deliveredAt === undefined) count(row.channel, sentAt, { delivered: 1 });
    },
    look,
  };
}
