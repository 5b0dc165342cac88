/** Counts what is seen of a simulation into its report. */
import { dayMs, hourMs, type Instant } from '../core/time/instant.ts';
import { createCounter, spreadOf } from './counter.ts';
import type { Deed } from './person.ts';
import type { FlowReport, Report } from './report.ts';
import type { Seen, Sight, StageSeen, Watcher } from './sight.ts';
import { dateOf, wallTime } from './wall-clock.ts';

export type Tally = {
  readonly watch: Watcher;
  report(facts: Pick<Report, 'contacts' | 'days' | 'seed' | 'start' | 'violations' | 'remarks'>): Report;
};

/** What is remembered of one person between two sights. */
type Memory = {
  heard: number;
  started: number;
  startedAt: Instant[];
  lastFlow: string | null;
  lastHeardAt: Instant;
  /** The flow of a started message that nobody has answered yet. */
  open: string | null;
  out: boolean;
};

const weekMs = 7 * dayMs;

/** Hours of load, and the ends of days, are those of the house. */
export function createTally(contacts: number, houseZone: string): Tally {
  const people: Memory[] = Array.from({ length: contacts }, () => ({
    heard: 0,
    started: 0,
    startedAt: [],
    lastFlow: null,
    lastHeardAt: 0,
    open: null,
    out: false,
  }));
  const personas = createCounter();
  const done = createCounter();
  const sent = createCounter();
  const held = createCounter();
  const dropped = createCounter();
  const perHour = createCounter();
  const perDay = createCounter();
  const stopsBy = { persona: createCounter(), flow: createCounter(), week: createCounter() };
  const byFlow = { started: createCounter(), replies: createCounter(), answered: createCounter() };
  const stages = createCounter();
  const days: Report['stages'][number][] = [];
  const repliesByHour = Array.from({ length: 24 }, () => 0);
  const sentByHour = Array.from({ length: 24 }, () => 0);

  const heard = ({ who, at, log }: Extract<Sight, { of: 'heard' }>) => {
    const person = people[who.index];
    if (!person || !log) return;
    const flow = log.flow ?? 'other';
    person.heard += 1;
    sent.add(log.origin);
    if (log.origin === 'started') {
      person.started += 1;
      person.startedAt = [...person.startedAt.filter((each) => at - each < weekMs), at];
      person.open = flow;
      byFlow.started.add(flow);
    } else byFlow.replies.add(flow);
    if (log.origin !== 'confirmation') person.lastFlow = flow;
    person.lastHeardAt = at;
    const { day, hour } = wallTime(at, houseZone);
    sentByHour[hour] = (sentByHour[hour] ?? 0) + 1;
    perHour.add(`${dateOf(day)} ${String(hour).padStart(2, '0')}:00`);
    perDay.add(dateOf(day));
  };

  const did = (who: Seen, deed: Deed, at: Instant) => {
    const person = people[who.index];
    if (!person) return;
    if (deed.do === 'join') personas.add(who.persona);
    if (!['write', 'vote', 'react'].includes(deed.do)) return;
    done.add(deed.do);
    const { hour } = wallTime(at, who.zone);
    repliesByHour[hour] = (repliesByHour[hour] ?? 0) + 1;
    if (person.open !== null && at - person.lastHeardAt <= dayMs) byFlow.answered.add(person.open);
    person.open = null;
    if (deed.do !== 'write') return;
    if (deed.means === 'stop' && !person.out) stopped(who, person, at);
    if (deed.means === 'start' && person.out) done.add('came back');
    if (['start', 'agree', 'less', 'stay', 'as-before'].includes(deed.means)) person.out = false;
  };

  const stopped = (who: Seen, person: Memory, at: Instant) => {
    person.out = true;
    const week = person.startedAt.filter((each) => at - each < weekMs).length;
    const isRecent = person.lastFlow !== null && at - person.lastHeardAt <= dayMs;
    stopsBy.persona.add(who.persona);
    stopsBy.week.add(String(week));
    stopsBy.flow.add(isRecent ? (person.lastFlow ?? 'nothing') : 'nothing for a day');
  };

  const dayOver = (at: Instant) => {
    // The night belongs to the day before.
    const { day } = wallTime(at - 6 * hourMs, houseZone);
    days.push({ day: dateOf(day), counts: stages.counts() });
  };

  const moved = (from: StageSeen | null, to: StageSeen) => {
    if (from !== null) stages.add(from, -1);
    stages.add(to);
  };

  const flowReports = (): readonly FlowReport[] => {
    const names = new Set([...Object.keys(byFlow.started.counts()), ...Object.keys(byFlow.replies.counts())]);
    return [...names].sort().map((flow) => ({
      flow,
      started: byFlow.started.get(flow),
      replies: byFlow.replies.get(flow),
      answered: byFlow.answered.get(flow),
      stops: stopsBy.flow.get(flow),
    }));
  };

  return {
    watch(sight) {
      switch (sight.of) {
        case 'heard':
          return heard(sight);
        case 'did':
          return did(sight.who, sight.deed, sight.at);
        case 'held':
          return held.add(sight.reason);
        case 'dropped':
          return dropped.add(sight.reason);
        case 'stage':
          return moved(sight.from, sight.to);
        case 'day-over':
          return dayOver(sight.at);
        case 'handed':
          return;
        default:
          sight satisfies never;
      }
    },
    report: (facts) => {
      const [busiestHour = ['', 0]] = Object.entries(perHour.counts());
      const [busiestDay = ['', 0]] = Object.entries(perDay.counts());
      return {
        contacts: facts.contacts,
        days: facts.days,
        seed: facts.seed,
        start: facts.start,
        people: personas.counts(),
        stages: days,
        messages: {
          started: sent.get('started'),
          replies: sent.get('reply'),
          goodbyes: sent.get('confirmation'),
          written: done.get('write'),
          votes: done.get('vote'),
          reactions: done.get('react'),
          startedPerContact: spreadOf(people.map(({ started }) => started)),
          heardPerContact: spreadOf(people.map((person) => person.heard)),
        },
        optOuts: {
          total: Object.values(stopsBy.persona.counts()).reduce((sum, each) => sum + each, 0),
          cameBack: done.get('came back'),
          byPersona: stopsBy.persona.counts(),
          byFlow: stopsBy.flow.counts(),
          byStartedThatWeek: stopsBy.week.counts(),
        },
        held: held.counts(),
        dropped: dropped.counts(),
        flows: flowReports(),
        repliesByHour,
        sentByHour,
        busiestHour: { at: busiestHour[0], messages: busiestHour[1] },
        busiestDay: { day: busiestDay[0], messages: busiestDay[1] },
        violations: facts.violations,
        remarks: facts.remarks,
      };
    },
  };
}
