/** Gathers single calls into batches: while one batch is on its way, the next one fills. */

export type BatchOptions = {
  /** More than this many items go into the following batch. */
  readonly maxItems: number;
};

type Waiting<Item, Result> = {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * A function for one item made of a function for many. `run` answers one result per item, in order; when it rejects,
 * every item of that batch rejects with the same error. Items run in the order of the calls, one batch at a time.
 */
export function createBatcher<Item, Result>(
  run: (items: readonly Item[]) => Promise<readonly Result[]>,
  { maxItems }: BatchOptions,
): (item: Item) => Promise<Result> {
  let queue: Waiting<Item, Result>[] = [];
  let running = false;

  const drain = async () => {
    while (queue.length > 0) {
      const batch = queue.slice(0, maxItems);
      queue = queue.slice(maxItems);
      try {
        const results = await run(batch.map((waiting) => waiting.item));
        // One result per item is `run`'s promise to us.
        for (const [index, waiting] of batch.entries()) waiting.resolve(results[index] as Result);
      } catch (error) {
        for (const waiting of batch) waiting.reject(error);
      }
    }
    running = false;
  };

  return (item) =>
    new Promise<Result>((resolve, reject) => {
      queue.push({ item, resolve, reject });
      if (running) return;
      running = true;
      // The rest of this tick still joins the first batch.
      setImmediate(() => void drain());
    });
}
