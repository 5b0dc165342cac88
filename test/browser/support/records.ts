/** What was told so far, and a wait with a deadline for what will be. Tests wait on facts, never on time. */

export type Records<Item> = {
  readonly all: readonly Item[];
  add(...items: readonly Item[]): void;
  /** The first item, past or coming, that fits. */
  when(fits: (item: Item) => boolean, limitMs?: number): Promise<Item>;
};

const patienceMs = 20_000;

export function createRecords<Item>(name: string): Records<Item> {
  const all: Item[] = [];
  const waiting = new Set<(item: Item) => void>();
  return {
    all,
    add(...items) {
      for (const item of items) {
        all.push(item);
        for (const look of [...waiting]) look(item);
      }
    },
    when(fits, limitMs = patienceMs) {
      const known = all.find(fits);
      if (known !== undefined) return Promise.resolve(known);
      // Made here, so that it points to the test's line.
      const late = new Error(`no such ${name} within ${limitMs} ms; there were ${JSON.stringify(all)}`);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(late);
        }, limitMs);
        const look = (item: Item) => {
          if (!fits(item)) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(item);
        };
        waiting.add(look);
      });
    },
  };
}

/** For facts that nobody announces: asks every few milliseconds until it is so. */
export async function until<T>(fact: () => T | Promise<T>, limitMs = patienceMs): Promise<NonNullable<T>> {
  const end = Date.now() + limitMs;
  for (;;) {
    const value = await fact();
    if (value) return value;
    if (Date.now() > end) throw new Error(`not so within ${limitMs} ms: ${fact}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
