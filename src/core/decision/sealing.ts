/** A contact turns out to be part of another one, and may become one of its own again. */
import type { ContactEvent, ContactSealed, ContactUnsealed } from '../event.ts';
import { followUpTimers } from '../flow/planning.ts';
import { isElder } from '../merge/merge.ts';
import type { Turn } from '../turn.ts';
import type { FollowUp } from './agenda.ts';
import { doubtTimer } from './end-doubt.ts';
import { quietly, withdraw } from './opting.ts';
import { personTimer } from './person-timer.ts';

/** Nothing is done to it any more, and what is done on its behalf is the other's. What a send has begun is still settled. */
export function seal(turn: Turn, { into, born, by }: ContactSealed): void {
  const { contact, arrival } = turn;
  if (!isElder({ id: into, createdAt: born }, contact))
    return turn.note('contact.not-sealed', 'it is the elder', { into });
  const { outbox } = contact;
  turn.change({
    sealed: { into, at: arrival.receivedAt, by, outbox: outbox.filter(({ claim }) => claim === undefined) },
    outbox: outbox.filter(({ claim }) => claim !== undefined),
  });
  turn.note('contact.sealed', by, { into });
  turn.tell(into, { type: 'contact.absorbed', contact: contact.id, by });
}

/**
 * Back as it was when it was sealed, but for what went on with the other: the flow it was in, and what waited. Nobody knows
 * who of the two said STOP meanwhile, so it counts for both.
 */
export function unseal(turn: Turn, { from, by, withdrawn }: ContactUnsealed): readonly FollowUp[] {
  if (turn.contact.sealed?.into !== from) {
    turn.note('contact.not-unsealed', 'it is not part of that one', { from });
    return [];
  }
  turn.change({
    sealed: null,
    run: null,
    queue: [],
    planned: [],
    aside: [],
    withPerson: null,
    doubt: null,
  });
  for (const timer of ['run:', followUpTimers, personTimer, doubtTimer]) turn.cancel(timer);
  turn.note('contact.unsealed', by, { from });
  if (withdrawn.length === 0) return [];
  return withdraw(turn, {
    purposes: withdrawn,
    method: 'operator',
    source: 'merge',
    actor: 'operator',
    by,
    evidence: { reference: from },
  }).map(quietly);
}

/** What a contact that is part of another one still decides itself. Everything else is the other's. */
export const isOfSealed = ({ type }: ContactEvent): boolean =>
  type === 'contact.unsealed' || type === 'contact.erased';

/**
 * What is wanted of a contact because of its own clock, or by somebody who goes through the list: the other is on the list
 * itself. It is over with the contact.
 */
export function endsWithSealed(event: ContactEvent): boolean {
  switch (event.type) {
    case 'wakeup.due':
    case 'campaign.changed':
    case 'cleaning.asked':
    case 'upgrade.asked':
    case 'move.asked':
    case 'starts.changed':
      return true;
    case 'flow.requested':
      return event.by === 'campaign';
    default:
      return false;
  }
}
