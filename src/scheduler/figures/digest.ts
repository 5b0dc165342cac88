/** Tells the digest when it is due: an event for each who gets it, by a name that is the same at every process and after a restart. */
import {
  type DigestRules,
  digestDays,
  digestEvent,
  digestValues,
  dueDigest,
} from '../../core/digest/digest.ts';
import type { EntryId } from '../../core/event.ts';
import { summed } from '../../core/figures/day-figures.ts';
import { isSubscribed, stages } from '../../core/lifecycle/stages.ts';
import type { Release } from '../../core/release.ts';
import { type Instant, minuteMs } from '../../core/time/instant.ts';
import type { Inbox } from '../../pipeline/intake/inbox.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Store } from '../../ports/store.ts';

export type DigestDeps = {
  readonly store: Pick<Store, 'contacts' | 'figures'>;
  readonly inbox: Inbox;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly release: () => Release;
};

/** The last day of a digest may be counted a minute late. */
const countedWithinMs = 2 * minuteMs;

/**
 * What is to be called every minute by one of all processes; it resolves with how many people were told now. Each time of the
 * digest is gathered once by a process, and told once by all of them.
 */
export function createDigest({ store, inbox, clock, logger, release }: DigestDeps): () => Promise<number> {
  let done: Instant | null = null;
  return async () => {
    const { digest, defaultTimeZone: zone } = release().policy;
    const due = digest === undefined ? null : dueDigest(digest, clock.now() - countedWithinMs, zone);
    if (digest === undefined || due === null || due === done) return 0;
    const event = {
      type: 'business.occurred',
      name: digestEvent,
      values: await valuesOf(digest, due, zone),
    } as const;
    let told = 0;
    for (const number of digest.to) {
      const contact = await store.contacts.find({ kind: 'phone', value: number });
      if (contact === null) {
        logger.warn('the digest has nobody to go to: one of its numbers has not written to us', { due });
        continue;
      }
      const id = `digest:${due}:${contact}` as EntryId;
      const [entry] = await inbox.submit([{ contact, id, event, rank: 0 }]);
      if (entry?.duplicate === false) told += 1;
    }
    done = due;
    return told;
  };

  async function valuesOf(digest: DigestRules, due: Instant, zone: string) {
    const { now, before } = digestDays(digest, due, zone);
    const [days, daysBefore, byStage] = await Promise.all([
      store.figures.between(now.from, now.to),
      store.figures.between(before.from, before.to),
      store.contacts.countByStage(),
    ]);
    const onList = stages.filter(isSubscribed).reduce((sum, stage) => sum + (byStage[stage] ?? 0), 0);
    const told = { span: now, now: summed('now', days), before: summed('before', daysBefore) };
    return digestValues(told, onList);
  }
}
