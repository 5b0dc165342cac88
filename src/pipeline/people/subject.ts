/** Everything the store holds of one person, whole and as it is kept: what they may ask for by law (GDPR articles 15 and 20). */
import type { Address } from '../../core/address.ts';
import type { ContactId } from '../../core/contact-id.ts';
import type { Suppression } from '../../core/erasure.ts';
import type { ReachedGoal } from '../../core/reached-goal.ts';
import type { ContactRecord, JournalTurn, MessageRow } from '../../core/record.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { TrackedLink } from '../../core/tracked-link.ts';
import type { Vote } from '../../core/vote.ts';
import type { ConsentRow, KnownEntry, PendingCall, Store } from '../../ports/store.ts';
import type { Suppressions } from './suppressions.ts';

export type Subject = {
  readonly takenAt: Instant;
  /** The contact's own document, with what waits in it. */
  readonly contact: ContactRecord;
  readonly addresses: readonly Address[];
  /** In and out, with their words and what the receipts said. */
  readonly messages: readonly MessageRow[];
  /** Links in what was said to them, and where each leads. When they opened one is in the journal. */
  readonly links: readonly TrackedLink[];
  readonly journal: readonly JournalTurn[];
  /** With evidence and seal. */
  readonly consents: readonly ConsentRow[];
  /** What arrived: what is not decided yet with its content, the rest by id and time. */
  readonly inbox: readonly KnownEntry[];
  readonly calls: readonly PendingCall[];
  /** What they chose in polls, and in which they were asked. */
  readonly votes: readonly Vote[];
  readonly goals: readonly ReachedGoal[];
  /** Of their addresses, from an earlier erasure or a do-not-contact list. */
  readonly suppressions: readonly Suppression[];
  /** The same of those contacts that turned out to be this person. */
  readonly parts: readonly Subject[];
};

/** The store takes it as "all": nobody has as many. */
const everything = 1_000_000;

/** Null when there is no such contact. */
export async function subjectOf(
  deps: { readonly store: Store; readonly suppressions: Suppressions },
  contact: ContactId,
  now: Instant,
): Promise<Subject | null> {
  const { store, suppressions } = deps;
  const record = await store.contacts.get(contact);
  if (!record) return null;
  const addresses = await store.contacts.addressesOf(contact);
  const journal = await store.journal.of(contact, everything);
  const known = await suppressions.of(addresses);
  const parts = await Promise.all(record.contact.absorbed.map((part) => subjectOf(deps, part.contact, now)));
  return {
    takenAt: now,
    contact: record,
    addresses,
    messages: await store.messages.conversation(contact, everything),
    links: await store.links.of(contact),
    journal,
    consents: await store.consents.of(contact),
    inbox: await store.inbox.of(
      contact,
      journal.map(({ id }) => id),
    ),
    calls: await store.calls.of(contact),
    goals: await store.goals.of(contact),
    votes: await store.rounds.votesOf(contact),
    suppressions: known.filter((suppression) => suppression !== null),
    parts: parts.filter((part) => part !== null),
  };
}
