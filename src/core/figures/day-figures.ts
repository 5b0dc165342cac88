/** What happened on one day of the list, in numbers: no names, no texts, so it outlasts what it was counted from. */

export type Counts = Readonly<Record<string, number>>;

/** The counts of a day that have names, each with what its names are. */
export const countNames = [
  'moves',
  'stayed',
  'consents',
  'started',
  'finished',
  'asked',
  'answered',
  'chosen',
  'goals',
  'trials',
  'clicked',
  'failed',
  'sources',
  'kept',
  'left',
  'sent',
  'delivered',
  'read',
  'lost',
  'replied',
  'converted',
  'stopped',
  'linked',
  'opened',
  'engaged',
  'took',
  'forms',
  'ways',
  'held',
  'dropped',
  'wonBack',
] as const;
export type CountName = (typeof countNames)[number];

export type DayFigures = {
  /** YYYY-MM-DD on the calendar of the business. */
  readonly day: string;
  /** What people wrote, voted, pressed or reacted with, by the hour of the business's clock: 24 numbers. */
  readonly heard: readonly number[];
  /** Contacts who came from one stage to another: `active>dormant`. */
  readonly moves: Counts;
  /** By the stage that was left and how many days they had been in it (`active/8-30`): stays of which that is known. */
  readonly stayed: Counts;
  /**
   * What became of consents: `granted` at once, `asked` and `confirmed`, `refused`, `withdrawn`, of these `stopped` by
   * themselves, each contact once a turn.
   */
  readonly consents: Counts;
  /** By flow: how many runs began. */
  readonly started: Counts;
  /** By flow: how many runs came to their end. */
  readonly finished: Counts;
  /** By flow and step (`welcome/name`): questions that were asked; one that is repeated counts once. */
  readonly asked: Counts;
  /** By flow and step (`welcome/name`): questions that were answered. */
  readonly answered: Counts;
  /** By flow, step and option (`goodbye/reason/too-many`). */
  readonly chosen: Counts;
  /** By goal. */
  readonly goals: Counts;
  /** What came of messages with several wordings, as src/core/variants/results.ts names it. */
  readonly trials: Counts;
  /** By flow, step and link (`offers/look/shop`): links that were opened, each once a day by each person. */
  readonly clicked: Counts;
  /** Conversations handed to a person of the business. */
  readonly handed: number;
  /** Answers that a person of the business wrote. */
  readonly byPeople: number;
  /** Messages of ours that failed for good, by the code of the failure. */
  readonly failed: Counts;
  /** Messages that we started and gave up waiting for a receipt of: some of these people may have blocked us. */
  readonly unheardOf: number;
  /** By how they came (`form/asked`): `asked` to confirm, `joined`, `active` for the first time since, `left` everything. */
  readonly sources: Counts;
  /** By the Monday of the week in which they joined and the week after it (`2026-11-23/3`): contacts who were heard in that week. */
  readonly kept: Counts;
  /** By the same names: contacts who left everything. */
  readonly left: Counts;
  /**
   * Messages of ours that were decided on the day, by what they were (aspects.ts): those that left or failed; of these, those that
   * arrived, were read, failed.
   */
  readonly sent: Counts;
  readonly delivered: Counts;
  readonly read: Counts;
  readonly lost: Counts;
  /** Those that we started and after which somebody replied, reached a goal, stopped something (aftermath.ts). */
  readonly replied: Counts;
  readonly converted: Counts;
  readonly stopped: Counts;
  /** Those with links of which a click is counted and that arrived; of these, those of which a link was opened within 72 hours. */
  readonly linked: Counts;
  readonly opened: Counts;
  /**
   * Of those that we started and that arrived, `all`, and `some` after which somebody replied, opened a link of it or reached a
   * goal: each once, however much of it was done. Both, for days of an earlier version have neither.
   */
  readonly engaged: Counts;
  /**
   * Answers, by who gave them and how long that took (`person/1h`: less than an hour, and not less than the band before it).
   * Those of the engine are counted with its messages, the others with the journal.
   */
  readonly took: Counts;
  /** Of forms: how often they were shown, and what became of those who joined by them, as joined-lives.ts names it. */
  readonly forms: Counts;
  /** What became of those who joined, by the way they came (a consent method), as joined-lives.ts names it. */
  readonly ways: Counts;
  /** Messages of ours that were decided on the day, by the gate's reason: those that waited, each once for a reason; those that never left. */
  readonly held: Counts;
  readonly dropped: Counts;
  /** By the Monday of the week in which they fell silent and whether they were asked to come back: `2026-11-23/asked`, of these `…/asked-back`. */
  readonly wonBack: Counts;
};

export const noFigures = (day: string): DayFigures => ({
  day,
  heard: Array.from({ length: 24 }, () => 0),
  ...noCounts(),
  handed: 0,
  byPeople: 0,
  unheardOf: 0,
});

/** None of any name: what is counted into. */
export const noCounts = (): Record<CountName, Record<string, number>> =>
  // Every name of a count is in it.
  Object.fromEntries(countNames.map((name) => [name, {}])) as Record<CountName, Record<string, number>>;

/** One day's figures and what more is known of it. */
export const added = (one: DayFigures, other: DayFigures): DayFigures => summed(one.day, [one, other]);

/** Many days as one. */
export function summed(day: string, all: readonly DayFigures[]): DayFigures {
  const heard = Array.from({ length: 24 }, () => 0);
  const counts = noCounts();
  let [handed, byPeople, unheardOf] = [0, 0, 0];
  for (const figures of all) {
    for (const [hour, count] of figures.heard.entries()) heard[hour] = (heard[hour] ?? 0) + count;
    for (const name of countNames) addTo(counts[name], figures[name]);
    handed += figures.handed;
    byPeople += figures.byPeople;
    unheardOf += figures.unheardOf;
  }
  return { day, heard, ...counts, handed, byPeople, unheardOf };
}

function addTo(sum: Record<string, number>, counts: Counts): void {
  for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count;
}

/** The counts of a day, each changed. */
export const mappedCounts = (
  figures: Pick<DayFigures, CountName>,
  change: (counts: Counts, name: CountName) => Counts,
): Pick<DayFigures, CountName> =>
  // Every name of a count is in it.
  Object.fromEntries(countNames.map((name) => [name, change(figures[name], name)])) as Pick<
    DayFigures,
    CountName
  >;
