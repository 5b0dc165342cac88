/** A person of the business who forgets to hand a conversation back must not silence the bot for ever. */
import { dayMs } from '../time/instant.ts';
import type { Turn } from '../turn.ts';

export const personTimer = 'person';

/** When nobody said otherwise. */
export const longestWithPersonMs = dayMs;

/** The run that handed over is gone; the person has the conversation for as long as it would have given them. */
export function keepPersonTimer(turn: Turn): void {
  const { run, withPerson, wakeups } = turn.contact;
  if (withPerson === null || run?.stack.at(-1)?.waiting?.for !== 'person') return;
  const until = wakeups.find(({ timer }) => timer.startsWith('run:'))?.dueAt;
  turn.wake(personTimer, until ?? turn.world.now + longestWithPersonMs);
}
