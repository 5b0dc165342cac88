/** What turns of the journal add to their days. */
import type { JournalLine } from '../journal.ts';
import type { JournalTurn } from '../record.ts';
import type { Instant } from '../time/instant.ts';
import { localDay, localHour } from '../time/local-time.ts';
import { trialCounts } from '../variants/results.ts';
import { isOwnStop } from './aftermath.ts';
import { answerName, bandOf, stayBands } from './bands.ts';
import { type DayFigures, noCounts, noFigures } from './day-figures.ts';
import { joinedCounts } from './joined-lives.ts';
import { cohortName, mondayOf, watchedWeeks, weeksSince } from './weeks.ts';
import { winBackCount } from './win-back.ts';

type Facts = NonNullable<JournalLine['facts']>;

/** Stages have no such sign in their names. */
const moveName = (from: unknown, to: unknown): string => `${from}>${to}`;

const heardEvents: readonly string[] = ['message.received', 'vote.received', 'reaction.received'];
const consentWords = ['granted', 'confirmed', 'asked', 'refused', 'withdrawn'];

/** The days of these turns, each with what they add to it. The turns' order does not matter. */
export function figuresOfTurns(turns: readonly JournalTurn[], zone: string): readonly DayFigures[] {
  const days = new Map<string, Tally>();
  for (const turn of turns) {
    const day = localDay(turn.at, zone);
    const tally = days.get(day) ?? createTally(day, zone);
    days.set(day, tally);
    tally.add(turn);
  }
  return [...days.values()].map((tally) => tally.figures());
}

type Tally = { add(turn: JournalTurn): void; figures(): DayFigures };

function createTally(day: string, zone: string): Tally {
  const heard = Array.from({ length: 24 }, () => 0);
  const counts = noCounts();
  let [handed, byPeople, unheardOf] = [0, 0, 0];
  const count = (of: Record<string, number>, name: unknown) => {
    if (typeof name === 'string') of[name] = (of[name] ?? 0) + 1;
  };
  /** The week in which they joined, and the how manieth after it this is; nothing beyond those that are watched. */
  const countCohort = (of: Record<string, number>, joinedAt: unknown, at: Instant) => {
    if (typeof joinedAt !== 'number') return;
    const week = weeksSince(joinedAt, at);
    if (week <= watchedWeeks) count(of, cohortName(mondayOf(joinedAt, zone), week));
  };

  /** By what a line says. */
  const adds: Readonly<Record<string, (facts: Facts, line: JournalLine, turn: JournalTurn) => void>> = {
    'stage.changed': (facts, _, { at }) => {
      const { from, to, since, joinedBy } = facts;
      countLife('moved', facts, at);
      count(counts.moves, moveName(from, to));
      if (typeof since === 'number') count(counts.stayed, `${from}/${bandOf(stayBands, at - since)}`);
      if (joinedBy !== undefined) count(counts.sources, `${joinedBy}/active`);
      count(counts.wonBack, winBackCount(facts, at, zone));
    },
    'consent.asked': (_, { why }) => count(counts.sources, `${why}/asked`),
    'consent.granted': join,
    'consent.confirmed': join,
    'consent.withdrawn': (facts, _, { at }) => {
      const { joinedBy, joinedAt } = facts;
      countLife('left', facts, at);
      if (joinedBy === undefined) return;
      count(counts.sources, `${joinedBy}/left`);
      countCohort(counts.left, joinedAt, at);
    },
    'flow.started': ({ flow }) => count(counts.started, flow),
    'flow.finished': ({ flow }) => count(counts.finished, flow),
    'question.asked': ({ flow, step }) => count(counts.asked, `${flow}/${step}`),
    'question.answered': ({ flow, step, option, tookMs }) => {
      if (typeof tookMs === 'number') count(counts.took, answerName('contact', tookMs));
      count(counts.answered, `${flow}/${step}`);
      if (typeof option === 'string') count(counts.chosen, `${flow}/${step}/${option}`);
    },
    // Links that an application made for one person are of no flow.
    'link.clicked': ({ flow, step, link }) => {
      if (typeof flow === 'string') count(counts.clicked, `${flow}/${step}/${link}`);
    },
    'goal.reached': ({ goal }) => count(counts.goals, goal),
    'contact.kept': ({ joinedAt }, _, { at }) => countCohort(counts.kept, joinedAt, at),
    'message.failed': (_, { why }) => count(counts.failed, why),
    'variant.judged': (_, line) => {
      for (const name of trialCounts(line)) count(counts.trials, name);
    },
    'message.undelivered': () => {
      unheardOf += 1;
    },
    'person.wrote': ({ tookMs }) => {
      byPeople += 1;
      if (typeof tookMs === 'number') count(counts.took, answerName('person', tookMs));
    },
    'conversation.handed': ({ to }) => {
      if (to === 'person') handed += 1;
    },
  };

  function countLife(deed: 'joined' | 'left' | 'moved', facts: Facts, at: Instant) {
    const { ways, forms } = joinedCounts(deed, facts, at, zone);
    for (const name of ways) count(counts.ways, name);
    for (const name of forms) count(counts.forms, name);
  }

  function join(facts: Facts, _: JournalLine, { at }: JournalTurn) {
    const { joinedBy } = facts;
    countLife('joined', facts, at);
    if (joinedBy !== undefined) count(counts.sources, `${joinedBy}/joined`);
  }

  return {
    add(turn) {
      const hour = localHour(turn.at, zone);
      if (heardEvents.includes(turn.event)) heard[hour] = (heard[hour] ?? 0) + 1;
      for (const word of consentWords)
        if (turn.lines.some(({ what }) => what === `consent.${word}`)) count(counts.consents, word);
      if (isOwnStop(turn)) count(counts.consents, 'stopped');
      for (const line of turn.lines) adds[line.what]?.(line.facts ?? {}, line, turn);
    },
    figures: () => ({ ...noFigures(day), heard, ...counts, handed, byPeople, unheardOf }),
  };
}
