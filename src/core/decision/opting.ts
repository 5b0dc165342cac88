/** Consent given, refused and withdrawn: the ledger record, the contact's consents and the lifecycle move together. */
import type { ConsentRecord, ConsentRecordId, Consents, Purpose } from '../consent.ts';
import { purposes as allPurposes } from '../consent.ts';
import type { Instant } from '../time/instant.ts';
import type { Turn } from '../turn.ts';
import type { FollowUp } from './agenda.ts';
import { personTimer } from './handing.ts';
import { stopRun } from './running.ts';

export type Reported = Omit<ConsentRecord, 'action' | 'at' | 'recordedAt'> & {
  /** When they agreed, if that was before we learnt of it. */
  readonly givenAt?: Instant;
};

/** The person (or, with evidence, somebody for them) agreed. Old sequences are never resumed. */
export function grant(turn: Turn, reported: Reported): readonly FollowUp[] {
  const pending = reported.actor === 'contact' ? turn.contact.pendingConsent : null;
  const at = turn.arrival.receivedAt;
  const id =
    pending === null
      ? turn.record({ ...dated(reported, at), action: 'grant' })
      : turn.record({
          ...dated(reported, at),
          purposes: pending.purposes,
          action: 'confirm',
          confirms: pending.record,
        });
  const purposes = pending?.purposes ?? reported.purposes;
  turn.change({ consents: withState(turn, 'granted', purposes, id), pendingConsent: null });
  if (reported.actor === 'contact') turn.change({ suppressed: false });
  turn.note(pending === null ? 'consent.granted' : 'consent.confirmed', reported.method, {
    purposes: purposes.join(' '),
  });
  return [{ do: 'live', event: { type: 'consent.granted' } }];
}

/** Somebody reported that they agreed; it counts once the person says so on WhatsApp, and only for what was reported. */
export function ask(turn: Turn, reported: Reported, token: string | null): readonly FollowUp[] {
  const at = turn.arrival.receivedAt;
  const { purposes, method, source, disclosure = null } = reported;
  const record = turn.record({ ...dated(reported, at), action: 'ask' });
  turn.change({ pendingConsent: { record, purposes, method, source, at, token, disclosure } });
  turn.note('consent.asked', method, { purposes: purposes.join(' ') });
  return [{ do: 'live', event: { type: 'consent.asked' } }];
}

/** A plain no: nothing is withdrawn because nothing was given; the ledger keeps that we asked. */
export function refuse(turn: Turn, reported: Reported): readonly FollowUp[] {
  turn.record({ ...dated(reported, turn.arrival.receivedAt), action: 'refuse' });
  turn.change({ pendingConsent: null });
  turn.note('consent.refused', reported.method, { purposes: reported.purposes.join(' ') });
  return [];
}

/**
 * Everything stops in this one commit: consents, the running flow, what waited, what was pending. `purposes` narrows it
 * (a platform's "no more marketing"): then the rest of the life goes on.
 */
export function withdraw(turn: Turn, reported: Reported): readonly FollowUp[] {
  const everything = allPurposes.every((purpose) => reported.purposes.includes(purpose));
  const id = turn.record({ ...dated(reported, turn.arrival.receivedAt), action: 'withdraw' });
  turn.change({ consents: withState(turn, 'withdrawn', reported.purposes, id), pendingConsent: null });
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

const dated = ({ givenAt, ...reported }: Reported, now: Instant) =>
  givenAt === undefined ? { ...reported, at: now } : { ...reported, at: givenAt, recordedAt: now };

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
