/** Part of the store: what happened day by day, counted from the journal and from messages. */
import type { DayFigures } from '../../core/figures/day-figures.ts';
import type { Instant } from '../../core/time/instant.ts';

export type CountedDay = {
  readonly figures: DayFigures;
  /** All turns of the day up to this moment are counted. */
  readonly upTo: Instant;
  /** All messages that were decided on the day up to this moment are counted, with what became of them. */
  readonly messagesUpTo: Instant;
  /** 0: not stored yet. */
  readonly version: number;
};

/** A month as one sum. It is kept once nothing is added to its days any more, and never changes. */
export type CountedMonth = {
  /** YYYY-MM. */
  readonly month: string;
  readonly figures: DayFigures;
  /** Of each of its days on which anything was counted: what was heard, by the hour. */
  readonly heardOn: Readonly<Record<string, DayFigures['heard']>>;
};

/** What is counted, by how far it is. */
export type CountedUpTo = 'upTo' | 'messagesUpTo';

export type FigureStore = {
  /** The days from one to the other (YYYY-MM-DD), both included, in their order; days on which nothing happened are left out. */
  between(from: string, to: string): Promise<readonly DayFigures[]>;
  /** These days as far as they are counted, by day. */
  counted(days: readonly string[]): Promise<ReadonlyMap<string, CountedDay>>;
  /** The last day up to this one (YYYY-MM-DD) of which anything of this kind is counted, or null. */
  latest(upTo: string, of: CountedUpTo): Promise<CountedDay | null>;
  /**
   * Writes it as `version + 1` where the stored version is still its own, and adds it where that is 0; `false` where another
   * process counted first.
   */
  save(day: CountedDay): Promise<boolean>;
  /** The months from one to the other (YYYY-MM), both included, in their order; those of which no sum is kept are left out. */
  months(from: string, to: string): Promise<readonly CountedMonth[]>;
  /** Adds its sum; `false` where one is kept already, which stays as it is. */
  keepMonth(month: CountedMonth): Promise<boolean>;
};
