/** Tells when files below some directories changed. Any sign only wakes us; a comparison decides whether there is news. */
import { type FSWatcher, watch } from 'node:fs';
import { dirname } from 'node:path';
import { listDirectories } from './list-files.ts';

export type WatchTrees = {
  readonly roots: readonly string[];
  readonly settleMs: number;
  /** What the trees hold now, as one comparable string; rejects while a tree cannot be read. */
  readonly fingerprint: () => Promise<string>;
  /** The fingerprint the caller already knows, or null to begin with what is there now. */
  readonly loaded: string | null;
  readonly changed: () => void;
};

/** Some file systems (network mounts, some containers) send no signs at all; there we look by ourselves. */
const lookMs = 5_000;

/**
 * Each directory is watched by itself: that sees editors that replace a file, and a directory swapped for another,
 * which a recursive watch on Linux loses.
 */
export function watchTrees({ roots, settleMs, fingerprint, loaded, changed }: WatchTrees): () => void {
  const watchers = new Map<string, FSWatcher>();
  let stopped = false;
  let settling: NodeJS.Timeout | undefined;
  let last = loaded;
  /** One comparison at a time, so that one change is told once. */
  let comparing = loaded === null ? take() : Promise.resolve();

  compare();
  const looking = setInterval(compare, lookMs);
  looking.unref();

  return () => {
    stopped = true;
    clearTimeout(settling);
    clearInterval(looking);
    for (const directory of [...watchers.keys()]) unwatch(directory);
  };

  function sign(): void {
    if (stopped) return;
    clearTimeout(settling);
    settling = setTimeout(compare, settleMs);
  }

  function compare(): void {
    comparing = comparing.then(watchDirectories).then(async () => {
      const before = last;
      await take();
      if (!stopped && last !== before) changed();
    });
  }

  /** While a tree cannot be read (half-way through a checkout) there is nothing to say. */
  async function take(): Promise<void> {
    last = await fingerprint().catch(() => last);
  }

  async function watchDirectories(): Promise<void> {
    const trees = await Promise.all(roots.map((root) => listDirectories(root)));
    if (stopped) return;
    const wanted = new Set([...roots.map((root) => dirname(root)), ...trees.flat()]);
    for (const directory of watchers.keys()) if (!wanted.has(directory)) unwatch(directory);
    for (const directory of wanted) if (!watchers.has(directory)) watchOne(directory);
  }

  function watchOne(directory: string): void {
    try {
      const watcher = watch(directory, { persistent: false }, (kind, name) => {
        // The directory itself moved away: what now has its name is watched anew.
        if (kind === 'rename' && name !== null && directory.endsWith(name)) unwatch(directory);
        sign();
      });
      watcher.on('error', () => unwatch(directory));
      watchers.set(directory, watcher);
    } catch {
      // Gone again, or the system's limit of watches is reached: `looking` still finds the change.
    }
  }

  function unwatch(directory: string): void {
    watchers.get(directory)?.close();
    watchers.delete(directory);
  }
}
