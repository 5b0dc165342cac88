/** Waits until entries are decided: by the engine that runs on the store, or, where none does, by this process. */
import { setTimeout as pause } from 'node:timers/promises';
import { KabarError } from '../../core/errors.ts';
import type { EntryId } from '../../core/event.ts';
import { secondMs } from '../../core/time/instant.ts';
import type { Store } from '../../ports/store.ts';
import type { Engine } from '../engine.ts';

const lookAgainMs = 50;
/** Nothing at all was decided for so long: somebody has to be told. */
const stalledMs = 60 * secondMs;

/**
 * The returned function rejects with `import.stalled` (retryable) when nothing moves. `work` is done before each look: what
 * brings the decisions about, if that is up to us.
 */
export const awaitDecisions =
  (store: Store, work: () => Promise<void> = async () => {}) =>
  async (entries: readonly EntryId[]): Promise<void> => {
    let left = entries;
    let movedAt = performance.now();
    while (true) {
      await work();
      const undone = await store.inbox.undone(left);
      if (undone.size === 0) return;
      if (undone.size < left.length) movedAt = performance.now();
      if (performance.now() - movedAt > stalledMs) throw stalled(undone.size);
      left = left.filter((id) => undone.has(id));
      await pause(lookAgainMs);
    }
  };

/**
 * Decides with an engine of our own (a quiet one: it must not send) unless another process is at work, which knows its flows
 * better than we do. Should that one end, we go on in its place.
 */
export function workUnlessOthers(engine: Engine): () => Promise<void> {
  let atWork = false;
  let tickedAt = 0;
  return async () => {
    if (!atWork) {
      if (await engine.isAttended()) return;
      await engine.start();
      atWork = true;
    }
    // Leases want to be renewed while we work.
    if (performance.now() - tickedAt > secondMs) {
      await engine.tick();
      tickedAt = performance.now();
    }
    await engine.idle();
  };
}

const stalled = (count: number): KabarError =>
  new KabarError(
    'import.stalled',
    `${count} rows are stored and nobody decides them. Is the engine that holds the store in trouble? Its log tells. Running the import again does no harm.`,
    { retryable: true },
  );
