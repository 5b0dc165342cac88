/** What another contact was in the middle of goes on with this one, where it has room for it. */
import type { Contact } from '../contact.ts';
import { followUpTimers } from '../flow/planning.ts';
import type { Turn } from '../turn.ts';
import { doubtTimer } from './end-doubt.ts';
import { pause } from './pausing.ts';
import { personTimer } from './person-timer.ts';

const runTimers = 'run:';
/** design.md section 5, clause 8, and the limits of src/core/flow. */
const most = { outbox: 50, queue: 8, planned: 8 } as const;

/** One conversation at a time: their run goes on when this contact is in none. Their answers that wait go out in any case. */
export function takeOver(turn: Turn, other: Contact): void {
  const own = turn.contact;
  const carriesOn = own.run === null && other.run !== null;
  const waiting = other.sealed?.outbox ?? [];
  const moved = waiting.filter(({ origin }) => carriesOn || origin !== 'started');
  const planned = other.planned.filter(({ flow }) => !own.planned.some((known) => known.flow === flow));
  turn.change({
    outbox: [...own.outbox, ...moved].slice(0, most.outbox),
    queue: [...own.queue, ...other.queue].slice(0, most.queue),
    planned: [...own.planned, ...planned].slice(0, most.planned),
    ...(carriesOn ? { run: other.run, aside: other.aside } : {}),
  });
  if (carriesOn) carryTimers(turn, other, runTimers);
  else if (other.run !== null) turn.note('flow.dropped', 'merge', { flow: other.run.stack[0]?.flow ?? '' });
  for (const { flow } of turn.contact.planned.slice(own.planned.length))
    carryTimers(turn, other, `${followUpTimers}${flow}`);
  takeOverStates(turn, other);
}

/** A person of the business who has the conversation keeps it; a pause and a doubt stand. */
function takeOverStates(turn: Turn, other: Contact): void {
  const { withPerson, doubt, pausedUntil } = turn.contact;
  if (withPerson === null && other.withPerson !== null) {
    turn.change({ withPerson: other.withPerson });
    carryTimers(turn, other, personTimer);
  }
  if (doubt === null && other.doubt !== null) {
    turn.change({ doubt: other.doubt });
    carryTimers(turn, other, doubtTimer);
  }
  if (other.pausedUntil !== null && other.pausedUntil > (pausedUntil ?? 0)) pause(turn, other.pausedUntil);
}

/** A timer, or a family of timers when it ends in `:`, with the time that is left. */
function carryTimers(turn: Turn, { wakeups }: Contact, pattern: string): void {
  for (const { timer, dueAt } of wakeups)
    if (pattern.endsWith(':') ? timer.startsWith(pattern) : timer === pattern) turn.wake(timer, dueAt);
}
