/** Whether words of theirs wait for an answer of a person of the business, and since when. */
import type { Turn } from '../turn.ts';

/** Words of theirs wait from now on, if none did before. */
export function noteWaiting(turn: Turn): void {
  const { withPerson } = turn.contact;
  const { event, receivedAt } = turn.arrival;
  if (withPerson === null || withPerson.waitsSince !== undefined || event.type !== 'message.received') return;
  turn.change({ withPerson: { ...withPerson, waitsSince: receivedAt } });
}

/** A person wrote: nothing waits any more, and the journal tells how long it did. */
export function noteAnswered(turn: Turn, actor: string): void {
  const { withPerson } = turn.contact;
  if (withPerson?.waitsSince === undefined) return turn.note('person.wrote', undefined, { actor });
  const { waitsSince, ...rest } = withPerson;
  turn.change({ withPerson: rest });
  turn.note('person.wrote', undefined, { actor, tookMs: Math.round(turn.world.now - waitsSince) });
}
