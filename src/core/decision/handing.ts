/** Hands a conversation to a person of the business, and back to the bot. */
import type { ConversationHanded } from '../event.ts';
import type { Turn } from '../turn.ts';
import type { FollowUp } from './agenda.ts';
import { longestWithPersonMs, personTimer } from './person-timer.ts';
import { proceed } from './running.ts';

/** To a person: the bot is silent. Back to the bot: a run that waited for the person goes on. */
export function hand(turn: Turn, event: ConversationHanded): readonly FollowUp[] {
  if (event.to === 'bot') return handBack(turn, event.actor);
  turn.wake(personTimer, turn.world.now + longestWithPersonMs);
  return [{ do: 'hand-over', reason: event.actor }];
}

export function handBack(turn: Turn, why: string): readonly FollowUp[] {
  turn.change({ withPerson: null });
  turn.cancel(personTimer);
  turn.review();
  turn.note('conversation.handed', why, { to: 'bot' });
  const { run } = turn.contact;
  if (!run) return [{ do: 'next' }];
  const waitsForPerson = run.stack.at(-1)?.waiting?.for === 'person';
  return waitsForPerson ? proceed(turn, run, { kind: 'handed-back' }, 'started') : [];
}
