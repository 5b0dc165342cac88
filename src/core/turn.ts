/** One decision in the making: the contact as it will be, the effects and the journal so far. Lives only inside `decide`. */
import { type Address, countryOf } from './address.ts';
import type { CallId, CallRequest } from './call.ts';
import type { ConsentRecord, ConsentRecordId, Purpose } from './consent.ts';
import { consentRecordId } from './consent-record-id.ts';
import type { Contact } from './contact.ts';
import type { ContactId } from './contact-id.ts';
import type { Effect, NewErasure } from './effect.ts';
import type { Arrival, ContactEvent, EntryId } from './event.ts';
import type { FlowId } from './flow/flow.ts';
import type { Reached } from './goal.ts';
import type { JournalLine } from './journal.ts';
import type { NewMessage, OutboxId } from './outbox.ts';
import type { Round, RoundId } from './round.ts';
import type { Instant } from './time/instant.ts';
import type { ArmingId } from './wakeup.ts';
import type { World } from './world.ts';

/**
 * Collects what a decision wants. Every id is the arrival's id + the effect's index, so the same arrival decided twice
 * makes the same ids. `contact` is replaced, never mutated.
 */
export type Turn = {
  readonly arrival: Arrival;
  readonly world: World;
  readonly contact: Contact;
  readonly effects: readonly Effect[];
  readonly journal: readonly JournalLine[];
  change(patch: Partial<Contact>): void;
  send(message: NewMessage): OutboxId;
  wake(timer: string, dueAt: Instant): ArmingId;
  /** A timer, or a family of timers when it ends in `:`. */
  cancel(timer: string): void;
  /** Adds to the ledger; number, address, channel, controller and jurisdiction are filled in. */
  record(record: ConsentRecord): ConsentRecordId;
  call(request: CallRequest): CallId;
  /** They came by the link of whoever has this code; whether they stay is told then. */
  befriend(code: string, dueAt: Instant): void;
  /** Counts a goal as reached. */
  reach(reached: Reached): void;
  /** Asks in a round that is there from now on. */
  openRound(round: Round): void;
  /** Their choice in a round: null when they are asked, empty when it was taken back. */
  countVote(round: RoundId, options: readonly string[] | null): void;
  /** What waits for these purposes never leaves. */
  clearOutbox(purposes: readonly Purpose[], reason: string): void;
  /** Replaces the contact by an empty shell; the ledger's record of it is filed once the records it names are known. */
  erase(shell: Contact, erasure: Omit<NewErasure, 'record'>, record: ConsentRecord): void;
  /** What this flow started to say and has not sent is not sent any more. */
  expire(flow: FlowId): void;
  /** Another contact learns of this, right after this decision and before anything that comes for it later. */
  tell(contact: ContactId, event: ContactEvent): void;
  /** From now on these lead from the one contact to the other. */
  moveAddresses(addresses: readonly Address[], from: ContactId, to: ContactId): void;
  /** Has the gate look again at what is held. */
  review(): void;
  note(what: string, why?: string, facts?: JournalLine['facts']): void;
};

/** The id of the next effect that has one. */
export const nextEffectId = ({ arrival, effects }: Pick<Turn, 'arrival' | 'effects'>): string =>
  `${arrival.id}.${effects.length}`;

export function openTurn(before: Contact, arrival: Arrival, world: World): Turn {
  let contact = before;
  const effects: Effect[] = [];
  const journal: JournalLine[] = [];
  const nextId = () => nextEffectId({ arrival, effects });
  /** What every line of the ledger says: which of theirs it is, whose address, on which channel, who was named, under which country's law. */
  const circumstances = () => {
    const [address] = contact.addresses;
    const jurisdiction = address === undefined ? null : countryOf(address);
    return {
      channel: contact.channel,
      controller: world.release.policy.business.name,
      nth: contact.ledger.count + 1,
      ...(address === undefined ? {} : { address }),
      ...(jurisdiction === null ? {} : { jurisdiction }),
    };
  };

  return {
    arrival,
    world,
    get contact() {
      return contact;
    },
    effects,
    journal,
    change(patch) {
      contact = { ...contact, ...patch };
    },
    send(message) {
      const id = nextId() as OutboxId;
      effects.push({ type: 'message.send', id, message });
      return id;
    },
    wake(timer, dueAt) {
      const id = nextId() as ArmingId;
      effects.push({ type: 'wakeup.set', id, timer, dueAt });
      return id;
    },
    cancel(timer) {
      effects.push({ type: 'wakeup.cancel', timer });
    },
    record(record) {
      const id = consentRecordId(arrival.id, effects.length);
      effects.push({ type: 'consent.record', id, record: { ...circumstances(), ...record } });
      contact = { ...contact, ledger: { count: contact.ledger.count + 1, last: id } };
      return id;
    },
    call(request) {
      const id = nextId() as CallId;
      effects.push({ type: 'call.make', id, request });
      return id;
    },
    befriend(code, dueAt) {
      effects.push({ type: 'friend.count', code, dueAt });
    },
    reach(reached) {
      effects.push({ type: 'goal.count', id: nextId(), reached });
    },
    openRound(round) {
      effects.push({ type: 'round.open', round });
    },
    countVote(round, options) {
      effects.push({ type: 'vote.count', round, options });
    },
    clearOutbox(purposes, reason) {
      effects.push({ type: 'outbox.clear', purposes, reason });
    },
    erase(shell, erasure, record) {
      const id = consentRecordId(arrival.id, effects.length);
      const nth = contact.ledger.count + 1;
      effects.push({ type: 'contact.erase', erasure: { ...erasure, record: { id, ...record, nth } } });
      contact = { ...shell, ledger: { count: nth, last: id } };
    },
    expire(flow) {
      effects.push({ type: 'outbox.expire', flow });
    },
    tell(other, event) {
      effects.push({ type: 'contact.tell', id: nextId() as EntryId, contact: other, event });
    },
    moveAddresses(addresses, from, to) {
      effects.push({ type: 'addresses.move', addresses, from, to });
    },
    review() {
      if (contact.outbox.some(({ held }) => held !== undefined)) effects.push({ type: 'outbox.review' });
    },
    note(what, why, facts) {
      journal.push({
        what,
        ...(why === undefined ? {} : { why }),
        ...(facts === undefined ? {} : { facts }),
      });
    },
  };
}
