/** Holds news until the engine has stored it. In order, in batches, again and again while the store is away. */
import type { Clock } from '../../../ports/clock.ts';
import type { Logger } from '../../../ports/logger.ts';
import { backoffMs } from './deadlines.ts';

export type NewsQueue<Item> = {
  push(items: readonly Item[]): void;
  /** Resolves when everything so far is stored. */
  settled(): Promise<void>;
  /** Takes no more, and resolves when nothing is being stored. What was not stored comes again at the next catch-up. */
  stop(): Promise<void>;
};

const batchSize = 50;
const retry = { first: 250, cap: 10_000 };

export function createNewsQueue<Item>(
  { clock, logger }: { readonly clock: Clock; readonly logger: Logger },
  store: (batch: readonly Item[]) => Promise<void>,
): NewsQueue<Item> {
  let waiting: Item[] = [];
  let working: Promise<void> | null = null;
  let stopped = false;
  let wakeUp = () => {};

  const pause = (ms: number) =>
    new Promise<void>((wake) => {
      const cancel = clock.at(clock.now() + ms, wake);
      wakeUp = () => {
        cancel();
        wake();
      };
    });

  const drain = async () => {
    for (let failures = 0; waiting.length > 0 && !stopped; ) {
      const batch = waiting.slice(0, batchSize);
      try {
        await store(batch);
        waiting = waiting.slice(batch.length);
        failures = 0;
      } catch (error) {
        failures += 1;
        logger.warn('whatsapp-web news not stored yet', { count: waiting.length, failures, error });
        await pause(backoffMs(failures, retry));
      }
    }
    working = null;
  };

  return {
    push(items) {
      if (stopped || items.length === 0) return;
      waiting.push(...items);
      working ??= drain();
    },
    async settled() {
      while (working !== null) await working;
    },
    async stop() {
      stopped = true;
      wakeUp();
      await working;
    },
  };
}
