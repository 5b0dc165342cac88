/**
 * Counts the journal day by day, a page at a time. What is counted stands in the day itself, so two processes, or one that is killed,
 * count nothing twice. A turn that is filed more than a minute after it was decided, as after a crash, may be left out.
 */
import { added, type DayFigures, figuresOf, noFigures } from '../core/figures/day-figures.ts';
import type { JournalTurn } from '../core/record.ts';
import { type Instant, minuteMs } from '../core/time/instant.ts';
import { localDay } from '../core/time/local-time.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';

export type FiguresDeps = {
  readonly store: Pick<Store, 'journal' | 'figures'>;
  readonly clock: Clock;
  /** Of the business: its days are counted. */
  readonly zone: () => string;
};

/** Until then a turn is certainly filed, in the ordinary run of things. */
const filedWithinMs = minuteMs;
const pageSize = 500;
/** In one run; the next one goes on. */
const mostPages = 200;

/** Counts what was filed since the last run. Resolves with how many turns that were. */
export async function countFigures({ store, clock, zone }: FiguresDeps): Promise<number> {
  const before = clock.now() - filedWithinMs;
  // Days beyond today come from a clock that was ahead for a while: counting must not wait until they are there.
  const today = localDay(clock.now(), zone());
  let after = (await store.figures.latest(today))?.upTo ?? 0;
  let counted = 0;
  for (let page = 0; page < mostPages; page++) {
    const turns = await wholeMoments(after, before);
    const last = turns.at(-1);
    if (last === undefined) break;
    counted += await count(turns, zone());
    after = last.at;
  }
  return counted;

  /** A page that does not end between two turns of the same moment. */
  async function wholeMoments(from: Instant, to: Instant): Promise<readonly JournalTurn[]> {
    for (let limit = pageSize; ; limit *= 2) {
      const turns = await store.journal.since(from, to, limit);
      if (turns.length < limit) return turns;
      const last = turns.at(-1)?.at;
      const whole = turns.filter(({ at }) => at !== last);
      if (whole.length > 0) return whole;
    }
  }

  async function count(turns: readonly JournalTurn[], inZone: string): Promise<number> {
    const byDay = new Map<string, JournalTurn[]>();
    for (const turn of turns) {
      const day = localDay(turn.at, inZone);
      const ofDay = byDay.get(day);
      if (ofDay) ofDay.push(turn);
      else byDay.set(day, [turn]);
    }
    const known = await store.figures.counted([...byDay.keys()]);
    let sum = 0;
    for (const [day, ofDay] of byDay) {
      const { figures, upTo, version } = known.get(day) ?? { figures: noFigures(day), upTo: 0, version: 0 };
      const fresh = ofDay.filter(({ at }) => at > upTo);
      const [more] = figuresOf(fresh, inZone);
      const last = fresh.at(-1);
      if (more === undefined || last === undefined) continue;
      const next: DayFigures = added(figures, more);
      // Another process that was quicker counted the same turns.
      if (await store.figures.save({ figures: next, upTo: last.at, version })) sum += fresh.length;
    }
    return sum;
  }
}
