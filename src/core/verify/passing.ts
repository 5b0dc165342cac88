/** Time in the model: the timer that is due first, and how much of it passes before something happens. */
import { describeDuration } from '../time/duration.ts';
import { dayMs, hourMs, type Instant, minuteMs } from '../time/instant.ts';
import { dueNext } from './abstract.ts';
import type { Move } from './move.ts';
import type { Situation } from './situation.ts';

/**
 * The same, once more right before the next timer: with now and then every order of timers is seen that what happens in
 * between can bring about.
 */
export function lateToo(moves: readonly Move[], { contact, now }: Situation): readonly Move[] {
  const first = dueNext(contact).at(-1);
  const at = first === undefined ? now : first.dueAt - minuteMs;
  if (contact.outbox.length > 0 || at < now + hourMs) return moves;
  return moves.flatMap((move) =>
    move.by === 'silence' || move.kind === 'stop' || move.kind === 'read'
      ? [move]
      : [move, postponed(move, at, now)],
  );
}

function postponed(move: Move, at: Instant, now: Instant): Move {
  const { event } = move;
  const later = event?.type === 'message.received' ? { ...event, writtenAt: at } : event;
  return { ...move, at, event: later, words: `${lengthInWords(at - now)}. ${move.words}` };
}

export function lengthInWords(ms: number): string {
  const days = Math.round(ms / dayMs);
  if (ms >= 0.9 * dayMs) return days === 1 ? 'A day passes' : `${days} days pass`;
  return `${describeDuration(Math.round(ms / minuteMs) * minuteMs)} pass`;
}
