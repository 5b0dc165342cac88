/** What is done at night: the inbox forgets entries that are long done, and retention rules are carried out. */
import { rememberedMs } from '../core/event.ts';
import type { Retention } from '../core/policy/retention.ts';
import type { Inbox } from '../pipeline/inbox.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Store } from '../ports/store.ts';
import { applyRetention } from './retention.ts';

const maxBatch = 1_000;

export type HouseDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly inbox: Inbox;
  readonly logger: Logger;
  /** The rules of the current release. */
  readonly retention: () => Retention;
  /** What the calendar says of the current release, as lines for the admin. */
  readonly warnings?: () => readonly string[];
};

/** What was deleted, by collection; `erased` counts contacts. */
export type HouseKept = {
  readonly inbox: number;
  readonly messages: number;
  readonly journal: number;
  readonly erased: number;
};

export async function keepHouse({
  store,
  clock,
  inbox,
  logger,
  retention,
  warnings,
}: HouseDeps): Promise<HouseKept> {
  const now = clock.now();
  const due = warnings?.() ?? [];
  if (due.length > 0) logger.warn('what was written ahead has run out', { issues: due });
  let forgotten = 0;
  for (let count = maxBatch; count === maxBatch; forgotten += count)
    count = await store.inbox.forget(now - rememberedMs, maxBatch);
  const kept = { inbox: forgotten, ...(await applyRetention({ store, inbox, now }, retention())) };
  logger.info('the house was kept: what was due was deleted', kept);
  return kept;
}
