/** What the platform tells of somebody: their number reaches nobody, they have another one, they refused marketing there. */
import { isSameAddress } from '../address.ts';
import type { AddressChanged } from '../event.ts';
import type { SendFailure } from '../receipt.ts';
import type { Turn } from '../turn.ts';
import type { FollowUp } from './agenda.ts';
import { report } from './reporting.ts';
import { settle } from './settle.ts';

export function loseAddress(turn: Turn): void {
  settle(turn, [{ do: 'live', event: { type: 'address.failed' } }], 'started');
}

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
  if (turn.contact.addresses.length === 0) loseAddress(turn);
}

/** They pressed "stop" in WhatsApp itself, and we learn of it by a message that was not delivered (domain.md 1.4, code 131050). */
export function refusedOnPlatform(turn: Turn, { refuses, code }: SendFailure): readonly FollowUp[] {
  if (refuses === undefined || turn.contact.consents[refuses].state === 'withdrawn') return [];
  return report(turn, {
    type: 'consent.reported',
    action: 'withdraw',
    purposes: [refuses],
    method: 'platform',
    source: 'whatsapp',
    evidence: { note: code },
    confirm: false,
  });
}
