/** Consent given, refused and withdrawn: the ledger record, the contact's consents and the lifecycle move together. */

import type { ConsentRecord, ConsentRecordId, Consents, PendingConsent, Purpose } from '../consent.ts';
import { purposes as allPurposes } from '../consent.ts';
import { noEngagement } from '../engagement/score.ts';
import { followUpTimers } from '../flow/planning.ts';
import { codeOfSource } from '../friend.ts';
import type { Instant } from '../time/instant.ts';
import type { Turn } from '../turn.ts';
import { adopt } from './adopting.ts';
import type { FollowUp } from './agenda.ts';
import { endDoubt } from './end-doubt.ts';
import { joinedOf } from './joined-facts.ts';
import { personTimer } from './person-timer.ts';
import { stopRun } from './running.ts';
import { creditLeaving } from './trying.ts';

export type Reported = Omit<ConsentRecord, 'action' | 'at' | 'recordedAt'> & {
  /** When they agreed, if that was before we learnt of it. */
  readonly givenAt?: Instant;
};

/**
 * The person (or, with evidence, somebody for them) agreed. Old sequences are never resumed. What the person says while a
 * report is to be confirmed is the answer to it, unless `pending` says otherwise.
 */
export function grant(
  turn: Turn,
  reported: Reported,
  pending: PendingConsent | null = askedOf(turn, reported),
): readonly FollowUp[] {
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
  const { joined, consents } = turn.contact;
  const isNew = joined === null && allPurposes.every((purpose) => consents[purpose].state !== 'granted');
  const joinedBy = pending?.method ?? reported.method;
  const newly = {
    at: Math.floor(at),
    method: joinedBy,
    followed: true,
    ...formIn(pending ?? reported),
  } as const;
  turn.change({
    consents: withState(turn, 'granted', purposes, id, reported.expiresAt),
    pendingConsent: null,
    ...(isNew ? { joined: newly } : {}),
  });
  // Once on the list of those not to be contacted, only they themselves come off it.
  if (reported.actor === 'contact') turn.change({ suppressed: false });
  endDoubt(turn);
  if (pending) adopt(turn, pending);
  turn.note(pending === null ? 'consent.granted' : 'consent.confirmed', reported.method, {
    purposes: purposes.join(' '),
    ...(isNew ? { joinedBy, ...joinedOf(newly) } : {}),
  });
  return [{ do: 'live', event: { type: 'consent.granted' } }];
}

/** The form by which they came. A friend's link tells whose it is, and is none. */
const formIn = ({ method, source }: Pick<PendingConsent, 'method' | 'source'>): { readonly by?: string } =>
  (method === 'form' || method === 'link') && codeOfSource(source) === null ? { by: source } : {};

type Told = Pick<PendingConsent, 'token' | 'topics' | 'attributes'>;

/** Somebody reported that they agreed; it counts once the person says so on WhatsApp, and only for what was reported. */
export function ask(turn: Turn, reported: Reported, told: Told): readonly FollowUp[] {
  const at = turn.arrival.receivedAt;
  const { purposes, method, source, disclosure = null } = reported;
  const record = turn.record({ ...dated(reported, at), action: 'ask' });
  turn.change({ pendingConsent: { record, purposes, method, source, at, disclosure, ...told } });
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
  creditLeaving(turn);
  const id = turn.record({ ...dated(reported, turn.arrival.receivedAt), action: 'withdraw' });
  const { joined } = turn.contact;
  turn.change({ consents: withState(turn, 'withdrawn', reported.purposes, id), pendingConsent: null });
  turn.note('consent.withdrawn', reported.evidence.rule ?? reported.method, {
    purposes: reported.purposes.join(' '),
    ...(everything && joined !== null
      ? {
          joinedBy: joined.method,
          joinedAt: joined.at,
          ...joinedOf(joined),
          stage: turn.contact.lifecycle.stage,
        }
      : {}),
  });
  if (reported.purposes.includes('marketing')) endDoubt(turn);
  if (!everything) {
    // Answers go on as long as they write.
    const others = reported.purposes.filter((purpose) => purpose !== 'service');
    turn.clearOutbox(others, 'consent withdrawn');
    return [];
  }
  turn.clearOutbox(allPurposes, 'opted out');
  stopRun(turn, 'opted out');
  // Whoever comes back after it begins anew.
  turn.change({
    queue: [],
    planned: [],
    aside: [],
    joined: null,
    withPerson: null,
    pausedUntil: null,
    engagement: noEngagement,
  });
  turn.cancel(followUpTimers);
  turn.cancel('pause');
  turn.cancel(personTimer);
  return [{ do: 'live', event: { type: 'consent.withdrawn' } }];
}

/** It counts no longer and nobody refused: for these purposes nothing was ever given. */
export function lapse(turn: Turn, reported: Reported): void {
  turn.record({ ...dated(reported, turn.arrival.receivedAt), action: 'lapse' });
  const unknown = reported.purposes.map((purpose) => [purpose, { state: 'unknown' }]);
  turn.change({ consents: { ...turn.contact.consents, ...Object.fromEntries(unknown) } });
}

/** The same without a welcome or a goodbye: for people who know us, and for those nobody is to write to. */
export function quietly(wish: FollowUp): FollowUp {
  if (wish.do !== 'live') return wish;
  const { event } = wish;
  if (event.type !== 'consent.granted' && event.type !== 'consent.withdrawn') return wish;
  return { do: 'live', event: { ...event, quiet: true } };
}
/** The question they are in the middle of; a report about somebody who is in asks nothing of them. */
const askedOf = ({ contact }: Turn, { actor }: Reported): PendingConsent | null =>
  actor === 'contact' && contact.lifecycle.stage === 'confirming' ? contact.pendingConsent : null;

const dated = ({ givenAt, ...reported }: Reported, now: Instant) =>
  givenAt === undefined ? { ...reported, at: now } : { ...reported, at: givenAt, recordedAt: now };

function withState(
  turn: Turn,
  state: 'granted' | 'withdrawn',
  purposes: readonly Purpose[],
  record: ConsentRecordId,
  expiresAt?: Instant,
): Consents {
  const at = turn.arrival.receivedAt;
  const ends = expiresAt === undefined ? {} : { expiresAt };
  const changed = purposes.map((purpose) => [purpose, { state, at, record, ...ends }]);
  return { ...turn.contact.consents, ...Object.fromEntries(changed) };
}
