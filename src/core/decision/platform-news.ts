/** What the platform tells of somebody: their number reaches nobody, they have another one, they refused marketing there. */
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
 * A number that was given up may be somebody else's tomorrow (domain.md 1.2): nothing goes there any more until somebody
 * writes from it, and who writes from the new one is asked as a stranger is.
 */
export function leaveAddress(turn: Turn, { old, to }: AddressChanged): void {
  turn.note('address.changed', 'the platform tells it', {
    kind: old.kind,
    to: to.map(({ kind }) => kind).join(' '),
  });
  const [spokenTo] = turn.contact.addresses;
  if (spokenTo?.kind === old.kind && spokenTo.value === old.value) loseAddress(turn);
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
