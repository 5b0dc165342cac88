/** Hands a conversation to a person of the business, and back to the bot. */
import type { ConversationAssigned, ConversationHanded, PersonWrote } from '../event.ts';
import { handOverTimer } from '../flow/hand-over-timer.ts';
import { whyUnheard } from '../policy/persons-words.ts';
import type { Turn } from '../turn.ts';
import type { FollowUp } from './agenda.ts';
import { longestWithPersonMs, personTimer } from './person-timer.ts';
import { proceed } from './running.ts';
import { noteAnswered } from './with-person.ts';

/** To a person: the bot is silent. Back to the bot: a run that waited for the person goes on. */
export function hand(turn: Turn, event: ConversationHanded): readonly FollowUp[] {
  if (event.to === 'bot') return handBack(turn, event.actor);
  turn.wake(personTimer, turn.world.now + longestWithPersonMs);
  return [{ do: 'hand-over', reason: event.actor }];
}

/**
 * Words of a person of the business: they have the conversation from then on, and for as long again as the bot would have waited for them.
 * Whoever said STOP, cannot be reached or wrote too long ago gets none.
 */
export function writeToThem(turn: Turn, { text, actor }: PersonWrote): readonly FollowUp[] {
  const { withPerson, language, run } = turn.contact;
  const why = whyUnheard(turn.contact, turn.world.channel, turn.world.now);
  if (why !== null) {
    turn.note('person.unheard', why, { actor });
    return [];
  }
  noteAnswered(turn, actor);
  turn.send({
    body: { kind: 'verbatim', text },
    values: {},
    language,
    purpose: 'service',
    origin: 'reply',
    optOutLine: false,
  });
  const waiting = run?.stack.at(-1)?.waiting;
  if (withPerson !== null && waiting?.for === 'person') prolong(turn);
  else turn.wake(personTimer, turn.world.now + longestWithPersonMs);
  return withPerson === null ? [{ do: 'hand-over', reason: actor }] : [];
}

/** For people of the business alone: nothing is said because of it. */
export function assign(turn: Turn, { to, actor }: ConversationAssigned): void {
  const { withPerson } = turn.contact;
  if (withPerson === null) return turn.note('conversation.left', 'nobody of the business has it', { actor });
  const { assignee: _, ...rest } = withPerson;
  turn.change({ withPerson: to === null ? rest : { ...rest, assignee: to } });
  turn.note('conversation.assigned', to ?? 'whoever comes first', { actor });
}

/** The hand-over of a flow names its own time, `at-most`: counted from the person's last words. */
function prolong(turn: Turn): void {
  const { contact, world } = turn;
  const frame = contact.run?.stack.at(-1);
  const config = frame && world.release.version(frame.version)?.steps[frame.step]?.config;
  const { atMostMs = longestWithPersonMs } = (config ?? {}) as { readonly atMostMs?: number };
  turn.wake(handOverTimer, world.now + atMostMs);
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
