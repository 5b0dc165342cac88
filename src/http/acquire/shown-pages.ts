/** How often pages of forms were shown, added to the days: what one process saw since it looked last. */
import type { Registry } from 'prom-client';
import { added, noFigures } from '../../core/figures/day-figures.ts';
import { shownName } from '../../core/figures/joined-lives.ts';
import { localDay } from '../../core/time/local-time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';
import { countsOf } from './counts.ts';

export type ShownPagesDeps = {
  readonly store: Pick<Store, 'figures'>;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly zone: () => string;
  /** The names of all forms there are. */
  readonly forms: () => readonly string[];
};

/** To be run once a minute by each process. What the last minute of a process that is killed has seen is counted nowhere. */
export function createShownPages({ store, registry, clock, zone, forms }: ShownPagesDeps) {
  const written = new Map<string, number>();
  return async (): Promise<void> => {
    const seen = new Map<string, number>();
    for (const form of forms())
      for (const { source, shown } of (await countsOf(registry, form)).places)
        seen.set(shownName(form, source), shown);
    const fresh = [...seen].flatMap(([name, count]) => {
      const more = count - (written.get(name) ?? 0);
      return more > 0 ? [[name, more] as const] : [];
    });
    if (fresh.length === 0) return;
    await addToDay({ ...noFigures(localDay(clock.now(), zone())), forms: Object.fromEntries(fresh) });
    for (const [name, count] of seen) written.set(name, count);
  };

  /** Another process that was quicker counted something else of the day: then it is looked at again. */
  async function addToDay(more: ReturnType<typeof noFigures>): Promise<void> {
    for (;;) {
      const known = (await store.figures.counted([more.day])).get(more.day);
      const day = known ?? { figures: noFigures(more.day), upTo: 0, messagesUpTo: 0, version: 0 };
      if (await store.figures.save({ ...day, figures: added(day.figures, more) })) return;
    }
  }
}
