/** What is done at night: the inbox forgets entries that are long done. */
import { rememberedMs } from '../core/event.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';

const maxBatch = 1_000;

/** Answers how many entries were forgotten. */
export async function keepHouse({ store, clock }: { store: Store; clock: Clock }): Promise<number> {
  const before = clock.now() - rememberedMs;
  let forgotten = 0;
  for (let count = maxBatch; count === maxBatch; forgotten += count)
    count = await store.inbox.forget(before, maxBatch);
  return forgotten;
}
