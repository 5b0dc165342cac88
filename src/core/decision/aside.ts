/** Runs that only wait step aside while another flow speaks, and are taken up again afterwards. */
import type { Contact, SetAside } from '../contact.ts';
import { soundValues } from '../flow/clip.ts';
import type { Turn } from '../turn.ts';

/** More than these are stopped: nobody follows so many threads. */
const maxAside = 4;
const runTimers = 'run:';

/** A question that the gate holds back or refused is none to them: what they write is no answer to it. */
export function isUnseen({ run, outbox }: Contact): boolean {
  const waiting = run?.stack.at(-1)?.waiting;
  if (waiting?.for !== 'answer' || waiting.shownAt !== null) return false;
  const question = outbox.find(({ id }) => id === waiting.question);
  return question === undefined || question.held !== undefined;
}

/** True while the foreground run wants nothing of the contact: it waits for time, an event, a person, or is not seen yet. */
function rests(contact: Contact): boolean {
  const waiting = contact.run?.stack.at(-1)?.waiting;
  if (!waiting) return false;
  if (waiting.for === 'answer')
    return isUnseen(contact) && contact.outbox.some(({ id }) => id === waiting.question);
  return waiting.for === 'time' || waiting.for === 'event' || waiting.for === 'person';
}

/**
 * Frees the foreground without stopping its run, if the run rests, or even if it asks for something that can wait a moment;
 * false when it must be stopped instead.
 */
export function setAside(turn: Turn, why: string, { even = false } = {}): boolean {
  const { contact } = turn;
  const { run, aside } = contact;
  if (!run || !(even || rests(contact)) || aside.length >= maxAside) return false;
  turn.note('run.set-aside', why, { flow: run.stack[0]?.flow ?? null });
  turn.change({ run: null, aside: [...aside, { run, timer: timerOf(turn), heard: null }] });
  turn.cancel(runTimers);
  return true;
}

/** The last run that was set aside, back in the foreground with its clock; null when there is none. */
export function takeUp(turn: Turn): SetAside | null {
  const { aside } = turn.contact;
  const last = aside.at(-1);
  if (!last) return null;
  turn.note('run.taken-up', undefined, { flow: last.run.stack[0]?.flow ?? null });
  turn.change({ run: last.run, aside: aside.slice(0, -1) });
  if (last.timer) turn.wake(last.timer.name, Math.max(last.timer.dueAt, turn.world.now));
  return last;
}

/** Remembers an event for a run that waits for it aside; false when none does. */
export function hearAside(
  turn: Turn,
  name: string,
  values: NonNullable<SetAside['heard']>['values'],
): boolean {
  const { aside } = turn.contact;
  const waits = ({ run }: SetAside) => {
    const waiting = run.stack.at(-1)?.waiting;
    return waiting?.for === 'event' && waiting.name === name;
  };
  if (!aside.some(waits)) return false;
  turn.change({
    aside: aside.map((one) => (waits(one) ? { ...one, heard: { name, values: soundValues(values) } } : one)),
  });
  return true;
}

/** The run's own clock: armed in this turn, or before it. */
function timerOf({ contact, effects }: Turn): SetAside['timer'] {
  const now = effects.findLast(
    (effect) => effect.type === 'wakeup.set' && effect.timer.startsWith(runTimers),
  );
  if (now?.type === 'wakeup.set') return { name: now.timer, dueAt: now.dueAt };
  const before = contact.wakeups.find(({ timer }) => timer.startsWith(runTimers));
  return before ? { name: before.timer, dueAt: before.dueAt } : null;
}
