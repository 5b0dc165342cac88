/** Consent given, refused and withdrawn: the ledger record, the contact's consents and the lifecycle move together. */
import type { ConsentRecord, ConsentRecordId, Consents, Purpose } from '../consent.ts';
import { purposes as allPurposes } from '../consent.ts';
import type { Turn } from '../turn.ts';
import type { FollowUp } from './agenda.ts';
import { personTimer } from './handing.ts';
import { stopRun } from './running.ts';

export type Reported = Omit<ConsentRecord, 'action' | 'at'>;

/** The person (or, with evidence, somebody for them) agreed. Old sequences are never resumed. */
export function grant(turn: Turn, reported: Reported): readonly FollowUp[] {
  const id = turn.record({ ...reported, action: 'grant', at: turn.arrival.receivedAt });
  turn.change({ consents: withState(turn, 'granted', reported.purposes, id) });
  turn.note('consent.granted', reported.method, { purposes: reported.purposes.join(' ') });
  return [{ do: 'live', event: { type: 'consent.granted' } }];
}

/** A plain no: nothing is withdrawn because nothing was given; the ledger keeps that we asked. */
export function refuse(turn: Turn, reported: Reported): readonly FollowUp[] {
  turn.record({ ...reported, action: 'refuse', at: turn.arrival.receivedAt });
  turn.note('consent.refused', reported.method, { purposes: reported.purposes.join(' ') });
  return [];
}

/**
 * Everything stops in this one commit: consents, the running flow, what waited, what was pending. `purposes` narrows it
 * (a platform's "no more marketing"): then the rest of the life goes on.
 */
export function withdraw(turn: Turn, reported: Reported): readonly FollowUp[] {
  const everything = allPurposes.every((purpose) => reported.purposes.includes(purpose));
  const id = turn.record({ ...reported, action: 'withdraw', at: turn.arrival.receivedAt });
  turn.change({ consents: withState(turn, 'withdrawn', reported.purposes, id) });
  turn.note('consent.withdrawn', reported.evidence.rule ?? reported.method, {
    purposes: reported.purposes.join(' '),
  });
  if (!everything) return [];
  stopRun(turn, 'opted out');
  turn.change({ queue: [], aside: [], withPerson: null, pausedUntil: null });
  turn.cancel('pause');
  turn.cancel(personTimer);
  turn.clearOutbox('opted out');
  return [{ do: 'live', event: { type: 'consent.withdrawn' } }];
}

function withState(
  turn: Turn,
  state: 'granted' | 'withdrawn',
  purposes: readonly Purpose[],
  record: ConsentRecordId,
): Consents {
  const at = turn.arrival.receivedAt;
  const changed = purposes.map((purpose) => [purpose, { state, at, record }]);
  return { ...turn.contact.consents, ...Object.fromEntries(changed) };
}
