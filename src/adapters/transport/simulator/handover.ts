/** Hands things to the engine in order and in batches, again and again until it has stored them. */
import { secondMs } from '../../../core/time/instant.ts';
import type { Clock } from '../../../ports/clock.ts';

export type Handover<Item> = {
  /**
   * Resolves `stored` once the engine has it, `kept` when nobody listens (any more). Rejects when the engine refused it
   * the first time; it is offered again all the same.
   */
  push(item: Item): Promise<'stored' | 'kept'>;
  open(): void;
  /** Lets the batch on its way end; nothing is handed over afterwards. */
  close(): Promise<void>;
  /** Resolves when nothing waits or the engine refuses. */
  settled(): Promise<void>;
};

export type HandoverDeps<Item> = {
  readonly clock: Clock;
  readonly maxItems: number;
  readonly deliver: (items: readonly Item[]) => Promise<void>;
  readonly delivered: (items: readonly Item[]) => void;
  readonly refused: (error: unknown) => void;
};

type Waiting<Item> = {
  readonly item: Item;
  readonly resolve: (outcome: 'stored' | 'kept') => void;
  readonly reject: (error: unknown) => void;
};

const firstDelayMs = secondMs;
const longestDelayMs = 30 * secondMs;

export function createHandover<Item>(deps: HandoverDeps<Item>): Handover<Item> {
  let queue: Waiting<Item>[] = [];
  let open = false;
  let running: Promise<void> | null = null;
  let delayMs = firstDelayMs;
  let cancelRetry: (() => void) | null = null;

  async function drain(): Promise<void> {
    // The rest of this tick still joins the first batch.
    await new Promise((resolve) => setImmediate(resolve));
    while (open && queue.length > 0) {
      const batch = queue.slice(0, deps.maxItems);
      queue = queue.slice(batch.length);
      const items = batch.map((waiting) => waiting.item);
      try {
        await deps.deliver(items);
      } catch (error) {
        for (const { reject } of batch) reject(error);
        deps.refused(error);
        if (open) tryLater(batch);
        return;
      }
      delayMs = firstDelayMs;
      deps.delivered(items);
      for (const { resolve } of batch) resolve('stored');
    }
  }

  function run(): void {
    if (running || cancelRetry || !open) return;
    running = drain().finally(() => {
      running = null;
      if (queue.length > 0) run();
    });
  }

  function tryLater(batch: readonly Waiting<Item>[]): void {
    queue = [...batch, ...queue];
    cancelRetry = deps.clock.at(deps.clock.now() + delayMs, () => {
      cancelRetry = null;
      run();
    });
    delayMs = Math.min(2 * delayMs, longestDelayMs);
  }

  return {
    push(item) {
      if (!open) return Promise.resolve('kept');
      return new Promise((resolve, reject) => {
        queue.push({ item, resolve, reject });
        run();
      });
    },
    open() {
      open = true;
    },
    async close() {
      open = false;
      cancelRetry?.();
      cancelRetry = null;
      const left = queue;
      queue = [];
      for (const { resolve } of left) resolve('kept');
      await running;
    },
    async settled() {
      while (running) await running;
    },
  };
}
