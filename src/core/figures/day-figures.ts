/** What happened on one day of the list, counted from the journal: no names, no texts, so it outlasts both. */
import type { JournalLine } from '../journal.ts';
import type { JournalTurn } from '../record.ts';
import { localDay, localHour } from '../time/local-time.ts';
import { trialCounts } from '../variants/results.ts';

type Counts = Readonly<Record<string, number>>;

export type DayFigures = {
  /** YYYY-MM-DD on the calendar of the business. */
  readonly day: string;
  /** What people wrote, voted, pressed or reacted with, by the hour of the business's clock: 24 numbers. */
  readonly heard: readonly number[];
  /** Contacts who came from one stage to another: `active>dormant`. */
  readonly moves: Counts;
  /** What became of consents: `granted` at once, `asked` and `confirmed`, `refused`, `withdrawn`, each contact once a turn. */
  readonly consents: Counts;
  /** By flow: how many runs began. */
  readonly started: Counts;
  /** By flow: how many runs came to their end. */
  readonly finished: Counts;
  /** By flow and step (`welcome/name`): questions that were answered. */
  readonly answered: Counts;
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
};

export const noFigures = (day: string): DayFigures => ({
  day,
  heard: Array.from({ length: 24 }, () => 0),
  moves: {},
  consents: {},
  started: {},
  finished: {},
  answered: {},
  goals: {},
  trials: {},
  clicked: {},
  handed: 0,
  byPeople: 0,
  failed: {},
});

/** Links that an application made for one person are of no flow. */
const clickName = ({ flow, step, link }: NonNullable<JournalLine['facts']>): string | null =>
  flow === undefined ? null : `${flow}/${step}/${link}`;

/** Stages have no such sign in their names. */
const moveName = (from: unknown, to: unknown): string => `${from}>${to}`;

const heardEvents: readonly string[] = ['message.received', 'vote.received', 'reaction.received'];
const consentWords = ['granted', 'confirmed', 'asked', 'refused', 'withdrawn'];

/** The days of these turns, each with what they add to it. The turns' order does not matter. */
export function figuresOf(turns: readonly JournalTurn[], zone: string): readonly DayFigures[] {
  const days = new Map<string, Tally>();
  for (const turn of turns) {
    const day = localDay(turn.at, zone);
    const tally = days.get(day) ?? createTally(day);
    days.set(day, tally);
    tally.add(turn, localHour(turn.at, zone));
  }
  return [...days.values()].map((tally) => tally.figures());
}

/** One day's figures and what more is known of it. */
export function added(one: DayFigures, other: DayFigures): DayFigures {
  return {
    day: one.day,
    heard: one.heard.map((count, hour) => count + (other.heard[hour] ?? 0)),
    moves: sum(one.moves, other.moves),
    consents: sum(one.consents, other.consents),
    started: sum(one.started, other.started),
    finished: sum(one.finished, other.finished),
    answered: sum(one.answered, other.answered),
    goals: sum(one.goals, other.goals),
    trials: sum(one.trials, other.trials),
    clicked: sum(one.clicked, other.clicked),
    handed: one.handed + other.handed,
    byPeople: one.byPeople + other.byPeople,
    failed: sum(one.failed, other.failed),
  };
}

function sum(one: Counts, other: Counts): Counts {
  const all = { ...one };
  for (const [name, count] of Object.entries(other)) all[name] = (all[name] ?? 0) + count;
  return all;
}

type Tally = { add(turn: JournalTurn, hour: number): void; figures(): DayFigures };

function createTally(day: string): Tally {
  const heard = Array.from({ length: 24 }, () => 0);
  const names = [
    'moves',
    'consents',
    'started',
    'finished',
    'answered',
    'goals',
    'trials',
    'clicked',
    'failed',
  ] as const;
  const counts = Object.fromEntries(names.map((name) => [name, {}])) as Record<
    (typeof names)[number],
    Record<string, number>
  >;
  let [handed, byPeople] = [0, 0];
  const count = (of: Record<string, number>, name: unknown) => {
    if (typeof name === 'string') of[name] = (of[name] ?? 0) + 1;
  };
  return {
    add({ event, lines }, hour) {
      if (heardEvents.includes(event)) heard[hour] = (heard[hour] ?? 0) + 1;
      for (const word of consentWords)
        if (lines.some(({ what }) => what === `consent.${word}`)) count(counts.consents, word);
      for (const line of lines) for (const name of trialCounts(line)) count(counts.trials, name);
      for (const { what, why, facts = {} } of lines) {
        if (what === 'stage.changed') count(counts.moves, moveName(facts.from, facts.to));
        else if (what === 'flow.started') count(counts.started, facts.flow);
        else if (what === 'flow.finished') count(counts.finished, facts.flow);
        else if (what === 'question.answered') count(counts.answered, `${facts.flow}/${facts.step}`);
        else if (what === 'link.clicked') count(counts.clicked, clickName(facts));
        else if (what === 'goal.reached') count(counts.goals, facts.goal);
        else if (what === 'message.failed') count(counts.failed, why);
        else if (what === 'person.wrote') byPeople += 1;
        else if (what === 'conversation.handed' && facts.to === 'person') handed += 1;
      }
    },
    figures: () => ({ day, heard, ...counts, handed, byPeople }),
  };
}
