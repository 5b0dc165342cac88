/** Applies a decision to the contact's record: the pure half of a commit. The same entry applied twice changes nothing. */
import type { Purpose } from './consent.ts';
import { consentIdPrefix } from './consent-record-id.ts';
import type { Contact } from './contact.ts';
import type { Decision } from './decide.ts';
import type { Effect } from './effect.ts';
import type { Arrival, EntryId } from './event.ts';
import { filingOf, inboundRow, withWaiting } from './filings.ts';
import type { OutboxEntry } from './outbox.ts';
import type { ContactRecord, Filing } from './record.ts';
import type { Instant } from './time/instant.ts';

/** design.md section 5, clause 8. */
const maxOutbox = 50;

/**
 * The record after `arrival` was decided: effects in the outbox, wake-ups and `unfiled`, the entry's id in `decided`.
 * The version is left alone: the store raises it when the write succeeds.
 */
export function applyDecision(
  record: ContactRecord,
  arrival: Arrival,
  decision: Decision,
  now: Instant,
): ContactRecord {
  if (record.decided.includes(arrival.id) || record.contact.erased !== null) return record;
  const filings: Filing[] = [...inboundRow(record, arrival)];
  // Never before what it answers: intake's stamps run a little ahead of a clock that stands.
  const at = Math.max(now, arrival.receivedAt);
  let contact = decision.contact;
  const journal = [...decision.journal];
  for (const [index, effect] of decision.effects.entries()) {
    if (effect.type === 'message.send' && contact.outbox.length >= maxOutbox) {
      journal.push({ what: 'message.refused', why: 'outbox full', facts: { limit: maxOutbox } });
      continue;
    }
    const before = contact;
    contact = applyEffect(contact, effect, now);
    if (effect.type === 'outbox.clear')
      filings.push(...clearedRows(arrival.id, before, contact, { at, reason: effect.reason }));
    // A little apart, so that the messages of one decision keep their order.
    filings.push(...filingOf(contact, arrival, effect, at + (index + 1) / 1_000));
  }
  filings.push({
    kind: 'journal',
    turn: {
      id: arrival.id,
      contact: record.id,
      at,
      event: arrival.event.type,
      stage: contact.lifecycle.stage,
      lines: journal,
    },
  });
  const unfiled = [...record.unfiled, ...withWaiting(filings, arrival)];
  return {
    ...record,
    contact,
    decided: [...record.decided, arrival.id],
    unfiled: contact.erased === null ? unfiled : withoutPersonalParts(unfiled),
  };
}

/**
 * What an erased contact may still file. Turns keep their ids only, for by them the entries of the inbox are found; consent
 * records are filed whole and blanked there, or the chain would miss them.
 */
const withoutPersonalParts = (filings: readonly Filing[]): readonly Filing[] =>
  filings.flatMap((filing): readonly Filing[] => {
    switch (filing.kind) {
      case 'journal': {
        const { turn } = filing;
        return [turn.event === 'contact.erased' ? filing : { kind: 'journal', turn: { ...turn, lines: [] } }];
      }
      case 'consent':
      case 'erasure':
        return [filing];
      case 'entry':
        return filing.event.type === 'contact.erased' ? [filing] : [];
      case 'message':
      case 'link':
      case 'dropped':
      case 'call':
      case 'round':
      case 'vote':
      case 'goal':
      case 'friend':
      case 'addresses':
        return [];
      default:
        return filing satisfies never;
    }
  });

/** Forgets entries that are done and filed; called by the next write of the contact. */
export function dropSettled(record: ContactRecord, settled: ReadonlySet<EntryId>): ContactRecord {
  const done = record.decided.filter((id) => settled.has(id));
  if (done.length === 0) return record;
  const prefixes = done.map(consentIdPrefix);
  const belongsToSettled = (filing: Filing) =>
    filing.kind === 'consent'
      ? prefixes.some((prefix) => filing.id.startsWith(prefix))
      : settled.has(entryOf(filing));
  return {
    ...record,
    decided: record.decided.filter((id) => !settled.has(id)),
    unfiled: record.unfiled.filter((filing) => !belongsToSettled(filing)),
  };
}

/** The entry that produced a filing: ids of effects are `entry.index`, but for those of consent records. */
function entryOf(filing: Exclude<Filing, { kind: 'consent' }>): EntryId {
  switch (filing.kind) {
    case 'journal':
      return filing.turn.id;
    case 'message':
      return filing.row.direction === 'in' ? (filing.row.id as EntryId) : withoutIndex(filing.row.id);
    case 'dropped':
    case 'erasure':
    case 'entry':
    case 'addresses':
    case 'round':
    case 'vote':
    case 'goal':
    case 'friend':
      return filing.entry;
    case 'call':
      return withoutIndex(filing.id);
    case 'link':
      return withoutIndex(filing.link.message);
    default:
      return filing satisfies never;
  }
}

const withoutIndex = (id: string): EntryId => id.slice(0, id.lastIndexOf('.')) as EntryId;

function applyEffect(contact: Contact, effect: Effect, now: Instant): Contact {
  switch (effect.type) {
    case 'message.send': {
      const dueAt = Math.max(now, effect.message.notBefore ?? now);
      const { links: _, ...message } = effect.message;
      const entry: OutboxEntry = {
        ...message,
        id: effect.id,
        channel: contact.channel,
        queuedAt: now,
        attempts: 0,
        dueAt,
      };
      return { ...contact, outbox: [...contact.outbox, entry] };
    }
    case 'outbox.clear':
      return { ...contact, outbox: clearedOutbox(contact.outbox, effect.purposes) };
    case 'outbox.expire':
      return {
        ...contact,
        outbox: contact.outbox.map((entry) =>
          entry.flow === effect.flow && entry.origin === 'started' && !entry.claim
            ? { ...entry, expiresAt: now, dueAt: now }
            : entry,
        ),
      };
    case 'outbox.review':
      return {
        ...contact,
        outbox: contact.outbox.map((entry) =>
          entry.held && !entry.claim ? { ...entry, dueAt: now } : entry,
        ),
      };
    case 'wakeup.set': {
      const others = contact.wakeups.filter((wakeup) => wakeup.timer !== effect.timer);
      return {
        ...contact,
        wakeups: [...others, { timer: effect.timer, arming: effect.id, dueAt: effect.dueAt }],
      };
    }
    case 'wakeup.cancel':
      return { ...contact, wakeups: contact.wakeups.filter((wakeup) => !names(effect.timer, wakeup.timer)) };
    case 'consent.record':
    case 'call.make':
    case 'round.open':
    case 'vote.count':
    case 'goal.count':
    case 'friend.count':
    case 'contact.tell':
    case 'addresses.move':
    case 'contact.erase':
      return contact;
    default:
      return effect satisfies never;
  }
}

/**
 * A claimed send may already be on its way, or be there: one whose claim is over without an outcome is in doubt. It stays, marked as
 * crossed, for the sender to settle. Everything else goes.
 */
function clearedOutbox(outbox: readonly OutboxEntry[], purposes: readonly Purpose[]): readonly OutboxEntry[] {
  const stays = ({ origin, purpose }: OutboxEntry) =>
    origin === 'confirmation' || !purposes.includes(purpose);
  return outbox
    .filter((entry) => stays(entry) || entry.claim !== undefined)
    .map((entry) => (stays(entry) ? entry : { ...entry, crossed: true }));
}

/** The rows of what was cleared must not say for ever that it waits. */
function clearedRows(
  entry: EntryId,
  before: Contact,
  after: Contact,
  why: { readonly at: Instant; readonly reason: string },
): readonly Filing[] {
  const left = new Set(after.outbox.map(({ id }) => id));
  const messages = before.outbox.map(({ id }) => id).filter((id) => !left.has(id));
  return messages.length === 0 ? [] : [{ kind: 'dropped', entry, messages, ...why }];
}

/** `run:` names every timer of the family, `run:wait` names one. */
const names = (pattern: string, timer: string): boolean =>
  pattern.endsWith(':') ? timer.startsWith(pattern) : timer === pattern;
