/** What is done at night: the inbox forgets entries that are long done, doors forget what is over, and retention rules are carried out. */
import { rememberedMs } from '../core/event.ts';
import type { Retention } from '../core/policy/retention.ts';
import { dayMs } from '../core/time/instant.ts';
import type { Inbox } from '../pipeline/intake/inbox.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Store } from '../ports/store.ts';
import { applyRetention } from './retention.ts';

const maxBatch = 1_000;
/** How long it is known who did what. */
const deedsMs = 365 * dayMs;

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
  const inboxForgotten = await inBatches((limit) => store.inbox.forget(now - rememberedMs, limit));
  await inBatches((limit) => store.deeds.forget(now - deedsMs, limit));
  await store.accounts.forget(now);
  await store.sessions.forget(now);
  const kept = { inbox: inboxForgotten, ...(await applyRetention({ store, inbox, now }, retention())) };
  logger.info('the house was kept: what was due was deleted', kept);
  return kept;
}

async function inBatches(forget: (limit: number) => Promise<number>): Promise<number> {
  let forgotten = 0;
  for (let count = maxBatch; count === maxBatch; forgotten += count) count = await forget(maxBatch);
  return forgotten;
}
