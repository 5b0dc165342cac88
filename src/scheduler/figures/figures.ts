/**
 * Counts the journal and the messages day by day, a page at a time. What is counted stands in the day itself, so two processes, or one
 * that is killed, count nothing twice. A turn that is filed more than a minute after it was decided, as after a crash, may be left out.
 */
import { attributionMs } from '../../core/campaign/report.ts';
import { aftermathOf, mayBelong } from '../../core/figures/aftermath.ts';
import { added, type DayFigures, noFigures } from '../../core/figures/day-figures.ts';
import { figuresOfMessages } from '../../core/figures/of-messages.ts';
import { figuresOfTurns } from '../../core/figures/of-turns.ts';
import type { JournalTurn, MessageRow } from '../../core/record.ts';
import { dayMs, type Instant, minuteMs } from '../../core/time/instant.ts';
import { localDay } from '../../core/time/local-time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CountedUpTo } from '../../ports/store/figure-store.ts';
import type { Store } from '../../ports/store.ts';

export type FiguresDeps = {
  readonly store: Pick<Store, 'journal' | 'messages' | 'figures'>;
  readonly clock: Clock;
  /** Of the business: its days are counted. */
  readonly zone: () => string;
};

/** Something that is counted, in the order of time. */
type Source<T extends { readonly at: Instant }> = {
  readonly mark: CountedUpTo;
  /** Until it is so old it may change, or not be there. */
  readonly ripeMs: number;
  readonly read: (after: Instant, before: Instant, limit: number) => Promise<readonly T[]>;
  /** What these, of one day, add to it. */
  readonly figuresOf: (items: readonly T[], zone: string) => Promise<readonly DayFigures[]>;
};

/** Until then a turn is certainly filed, in the ordinary run of things. */
const filedWithinMs = minuteMs;
/** Until then a message has left, as campaigns' reports have it, and what belongs to it has come. */
export const messagesRipeMs = attributionMs + dayMs;
const pageSize = 500;
/** In one run; the next one goes on. Of a message it is read what came of it, too. */
const mostPages = { upTo: 200, messagesUpTo: 40 } as const;

/** Counts what came since the last run. Resolves with how many turns and messages that were. */
export async function countFigures({ store, clock, zone }: FiguresDeps): Promise<number> {
  const turns: Source<JournalTurn> = {
    mark: 'upTo',
    ripeMs: filedWithinMs,
    read: store.journal.since,
    figuresOf: async (items, inZone) => figuresOfTurns(items, inZone),
  };
  const messages: Source<MessageRow> = {
    mark: 'messagesUpTo',
    ripeMs: messagesRipeMs,
    read: store.messages.between,
    figuresOf: async (items, inZone) => figuresOfMessages(items, inZone, await aftermath(items)),
  };
  return (await countAll(turns)) + (await countAll(messages));

  async function countAll<T extends { readonly at: Instant }>(source: Source<T>): Promise<number> {
    const before = clock.now() - source.ripeMs;
    // Days beyond today come from a clock that was ahead for a while: counting must not wait until they are there.
    const today = localDay(clock.now(), zone());
    let after = (await store.figures.latest(today, source.mark))?.[source.mark] ?? 0;
    let counted = 0;
    for (let page = 0; page < mostPages[source.mark]; page++) {
      const items = await wholeMoments(source, after, before);
      const last = items.at(-1);
      if (last === undefined) break;
      counted += await count(source, items, zone());
      after = last.at;
    }
    return counted;
  }

  /** What came of those that we started, and of those with links. Found by index, contact by contact. */
  async function aftermath(items: readonly MessageRow[]) {
    const reached = items.filter(
      ({ origin, links, deliveredAt }) =>
        (origin === 'started' || links !== undefined) && deliveredAt !== undefined,
    );
    if (reached.length === 0) return aftermathOf([], []);
    const from = Math.min(...reached.map(({ at }) => at));
    const to = Math.max(...reached.map(({ deliveredAt }) => deliveredAt ?? 0)) + attributionMs + 1;
    const contacts = [...new Set(reached.map(({ contact }) => contact))];
    const deeds = (await store.journal.during(contacts, from, to)).filter(mayBelong);
    const doers = [...new Set(deeds.map(({ contact }) => contact))];
    return aftermathOf(deeds, await store.messages.since(doers, from - dayMs));
  }

  async function count<T extends { readonly at: Instant }>(
    source: Source<T>,
    items: readonly T[],
    inZone: string,
  ): Promise<number> {
    let sum = 0;
    for (const [day, ofDay] of byDay(items, inZone)) sum += await countDay(source, day, ofDay, inZone);
    return sum;
  }

  /** Another process that was quicker counted the same, or something else of the day: then it is looked at again. */
  async function countDay<T extends { readonly at: Instant }>(
    source: Source<T>,
    day: string,
    items: readonly T[],
    inZone: string,
  ): Promise<number> {
    for (;;) {
      const known = (await store.figures.counted([day])).get(day) ?? {
        figures: noFigures(day),
        upTo: 0,
        messagesUpTo: 0,
        version: 0,
      };
      const fresh = items.filter(({ at }) => at > known[source.mark]);
      const last = fresh.at(-1);
      if (last === undefined) return 0;
      const [more] = await source.figuresOf(fresh, inZone);
      const figures = more === undefined ? known.figures : added(known.figures, more);
      if (await store.figures.save({ ...known, figures, [source.mark]: last.at })) return fresh.length;
    }
  }
}

function byDay<T extends { readonly at: Instant }>(items: readonly T[], zone: string): Map<string, T[]> {
  const days = new Map<string, T[]>();
  for (const item of items) {
    const day = localDay(item.at, zone);
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return days;
}

/** A page that does not end between two of the same moment. */
async function wholeMoments<T extends { readonly at: Instant }>(
  { read }: Pick<Source<T>, 'read'>,
  after: Instant,
  before: Instant,
): Promise<readonly T[]> {
  for (let limit = pageSize; ; limit *= 2) {
    const items = await read(after, before, limit);
    if (items.length < limit) return items;
    const last = items.at(-1)?.at;
    const whole = items.filter(({ at }) => at !== last);
    if (whole.length > 0) return whole;
  }
}
