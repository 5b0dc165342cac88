/** Flows that follow something after a while: an event of an application, or an answer. Each waits once, with what was said. */
import { zoneOf } from '../policy/where.ts';
import { dayMs, type Instant } from '../time/instant.ts';
import { atLocal, inZone, parseTimeOfDay } from '../time/local-time.ts';
import type { Turn } from '../turn.ts';
import type { Value } from '../value.ts';
import { soundValues } from './clip.ts';
import type { Flow, FlowId, Later } from './flow.ts';
import { waysIn } from './ways-in.ts';

/** The family of wake-ups; what follows is the flow. */
export const followUpTimers = 'follow-up:';

/** More are not planned: whoever hears of so much at once has no use for the ninth. */
const maxPlanned = 8;

type Planned = {
  readonly because: string;
  readonly values: Readonly<Record<string, Value>>;
  readonly later: Later;
};

/** When it is due: at that time of the day that is meant, and never before what it follows. */
function laterThan(at: Instant, { afterMs, at: time }: Later, zone: string): Instant {
  const due = at + afterMs;
  const clock = time === null ? null : parseTimeOfDay(time);
  if (clock === null) return due;
  const onDay = (daysAhead: number) => {
    const { year, month, day } = inZone(due, zone).plus({ days: daysAhead });
    return atLocal({ year, month, day }, clock, zone);
  };
  return onDay(0) > at ? onDay(0) : onDay(1);
}

/** The same again takes the place of what waits: a follow-up follows the last time, once. */
export function plan(turn: Turn, flow: FlowId, { because, values, later }: Planned): void {
  const { contact, world, arrival } = turn;
  const others = contact.planned.filter((each) => each.flow !== flow);
  if (others.length >= maxPlanned)
    return turn.note('flow.skipped', 'too many flows are planned', { flow, limit: maxPlanned });
  const dueAt = laterThan(Math.floor(arrival.receivedAt), later, zoneOf(contact, world.release.policy));
  turn.change({ planned: [...others, { flow, because, values: soundValues(values) }] });
  turn.wake(followUpTimers + flow, dueAt);
  turn.note('flow.planned', because, { flow, due: new Date(dueAt).toISOString() });
}

type Answered = {
  readonly flow: Flow;
  readonly step: string;
  readonly option: string | undefined;
  /** The answer as texts quote it. */
  readonly values: Readonly<Record<string, Value>>;
};

/** Flows that follow this answer. */
export function planAfterAnswer(turn: Turn, { flow, step, option, values }: Answered): void {
  for (const { flow: follower, start } of waysIn(turn.world.release).answers.get(`${flow.id}.${step}`) ??
    []) {
    if (start.is !== null && (option === undefined || !start.is.includes(option))) continue;
    plan(turn, follower.id, { because: `answer:${flow.id}.${step}`, values, later: start.later });
  }
}

/** Longer than any flow is planned ahead by a slip of the pen. */
export const longestAfterMs = 400 * dayMs;
