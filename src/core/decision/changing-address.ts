/** Somebody is reached by another address from now on, or by none that we know. */
import { isSameAddress } from '../address.ts';
import type { AddressChanged } from '../event.ts';
import type { Turn } from '../turn.ts';
import { loseAddress } from './platform-news.ts';
import { clearSuspicion } from './suspecting.ts';

/**
 * A number that was given up may be somebody else's tomorrow (domain.md 1.2): nothing goes there any more, and who writes from
 * it is a stranger. The person stays who they are, with all they agreed to and refused, where the platform tells their new
 * address; without one nobody can reach them.
 */
export function leaveAddress(turn: Turn, { old, to }: AddressChanged): void {
  turn.note('address.changed', 'the platform tells it', {
    kind: old.kind,
    to: to.map(({ kind }) => kind).join(' '),
  });
  const { addresses } = turn.contact;
  const at = addresses.findIndex((address) => isSameAddress(address, old));
  const others = addresses.filter((address) => ![old, ...to].some((each) => isSameAddress(each, address)));
  // The new one takes the place of the old one: the first is the one we send to.
  const place = Math.max(0, at);
  turn.change({ addresses: [...others.slice(0, place), ...to, ...others.slice(place)] });
  // What did not arrive at the old one says nothing of the new one.
  if (at === 0) clearSuspicion(turn, 'another address');
  if (turn.contact.addresses.length === 0) loseAddress(turn);
}
