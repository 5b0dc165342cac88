/** How much may be on its way into the store at once: what is more is refused, for whoever brings it keeps it and comes again. */
import { KabarError } from '../../core/errors.ts';

export type IntakeRoom = {
  /**
   * Runs `work`, which brings in so many items, while there is room. Rejects with `intake.full`, retryable, before anything was
   * done when there is none. One batch always fits where nothing else is on its way, however large it is.
   */
  with<T>(items: number, work: () => Promise<T>): Promise<T>;
};

export function createIntakeRoom(most: number): IntakeRoom {
  let onTheirWay = 0;
  return {
    async with(items, work) {
      if (onTheirWay > 0 && onTheirWay + items > most) throw full(onTheirWay);
      onTheirWay += items;
      try {
        return await work();
      } finally {
        onTheirWay -= items;
      }
    },
  };
}

const full = (onTheirWay: number): KabarError =>
  new KabarError(
    'intake.full',
    `${onTheirWay} messages wait to be stored. Nothing of this one was taken: send it again in a moment.`,
    { retryable: true, ours: false, details: { onTheirWay } },
  );
