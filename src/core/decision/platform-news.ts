/** What the platform tells of somebody: their number reaches nobody, they refused marketing there. */
import type { SendFailure } from '../receipt.ts';
import type { Turn } from '../turn.ts';
import type { FollowUp } from './agenda.ts';
import { report } from './reporting.ts';
import { settle } from './settle.ts';

export function loseAddress(turn: Turn): void {
  settle(turn, [{ do: 'live', event: { type: 'address.failed' } }], 'started');
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
