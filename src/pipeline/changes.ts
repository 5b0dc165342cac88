/** That something happened in this process: whoever shows what the store holds looks again. What other processes do is not told. */

export type Changes = {
  /** How many there were: what is read after this is asked may be missing only what is counted later. */
  count(): number;
  /** Resolves once there were more than `seen`, or after so many milliseconds, or when the signal ends it. Never rejects. */
  after(seen: number, withinMs: number, signal: AbortSignal): Promise<void>;
  tell(): void;
};

export function createChanges(): Changes {
  let count = 0;
  const waiting = new Set<() => void>();
  return {
    count: () => count,
    after: (seen, withinMs, signal) =>
      new Promise((resolve) => {
        if (count > seen || signal.aborted) return resolve();
        const end = () => {
          clearTimeout(late);
          signal.removeEventListener('abort', end);
          waiting.delete(end);
          resolve();
        };
        const late = setTimeout(end, withinMs);
        signal.addEventListener('abort', end);
        waiting.add(end);
      }),
    tell() {
      count += 1;
      for (const end of [...waiting]) end();
    },
  };
}
