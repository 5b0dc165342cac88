/** The only way in: finds or makes the contact, stores what happened, and only then says it was taken. */
import { type Address, addressKey } from '../core/address.ts';
import type { ChannelId } from '../core/channel.ts';
import { type Contact, type ContactId, newContact } from '../core/contact.ts';
import type { ContactEvent, EntryId } from '../core/event.ts';
import { fingerprint } from '../core/hash.ts';
import { laneOf } from '../core/lanes.ts';
import { languageOfAddress } from '../core/language.ts';
import { firstSnapshot } from '../core/lifecycle/snapshot.ts';
import type { Instant } from '../core/time/instant.ts';
import type { Clock } from '../ports/clock.ts';
import type { InboxEntry, Rank, Store } from '../ports/store.ts';
import type { Incoming } from '../ports/transport.ts';
import { createBatcher } from './batch.ts';

export type Submission = {
  readonly contact: ContactId;
  /** Derived from what happened: submitting the same thing again is a duplicate. */
  readonly id: EntryId;
  readonly event: ContactEvent;
  readonly rank: Rank;
};

export type Accepted = { readonly id: EntryId; readonly contact: ContactId; readonly duplicate: boolean };

export type Inbox = {
  /** What a transport heard. Resolves when stored; the same transport id again is a duplicate and changes nothing. */
  incoming(channel: ChannelId, news: readonly Incoming[]): Promise<readonly Accepted[]>;
  /** What time, campaigns, applications and people of the business want of a contact. Resolves when stored. */
  submit(submissions: readonly Submission[]): Promise<readonly Accepted[]>;
  /** The contact of an address, born when it is unknown. */
  contactOf(address: Address, channel: ChannelId): Promise<ContactId>;
};

export type InboxDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly newContactId: () => ContactId;
  /** Languages we speak and the one for everybody else; from the current release. */
  readonly languages: () => { readonly spoken: readonly string[]; readonly fallback: string };
  /** Told of entries that are new, so that the worker need not look for them. */
  readonly arrived: (entries: readonly InboxEntry[]) => void;
};

const maxBatch = 256;
/** Addresses hardly ever change hands; the most recent ones are remembered. */
const maxRemembered = 50_000;

export function createInbox({ store, clock, newContactId, languages, arrived }: InboxDeps): Inbox {
  const stamp = growingStamps(clock);
  const remembered = new Map<string, ContactId>();

  const add = createBatcher(
    async (entries: readonly InboxEntry[]) => {
      const fresh = await store.inbox.add(entries);
      const news = entries.filter((_, index) => fresh[index]);
      if (news.length > 0) arrived(news);
      return fresh;
    },
    { maxItems: maxBatch },
  );

  const resolve = createBatcher(
    async (wanted: readonly { address: Address; channel: ChannelId }[]) => {
      const channels = new Map(wanted.map(({ address, channel }) => [addressKey(address), channel]));
      const addresses = wanted.map(({ address }) => address);
      return store.contacts.resolve(addresses, (address) =>
        // Every address asked for came with its channel.
        birth(address, channels.get(addressKey(address)) as ChannelId),
      );
    },
    { maxItems: maxBatch },
  );

  function birth(address: Address, channel: ChannelId): Contact {
    const { spoken, fallback } = languages();
    const guess = languageOfAddress(address, spoken, fallback);
    return newContact({
      id: newContactId(),
      createdAt: clock.now(),
      channel,
      address,
      language: guess.language,
      languageFrom: guess.from,
      lifecycle: firstSnapshot,
    });
  }

  async function contactOf(address: Address, channel: ChannelId): Promise<ContactId> {
    const key = addressKey(address);
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const contact = await resolve({ address, channel });
    if (remembered.size >= maxRemembered) remembered.clear();
    remembered.set(key, contact);
    return contact;
  }

  async function submit(submissions: readonly Submission[]): Promise<readonly Accepted[]> {
    const entries = submissions.map(
      ({ contact, id, event, rank }): InboxEntry => ({
        id,
        receivedAt: stamp(),
        event,
        contact,
        lane: laneOf(contact),
        rank,
      }),
    );
    const fresh = await Promise.all(entries.map(add));
    return entries.map(({ id, contact }, index) => ({ id, contact, duplicate: fresh[index] !== true }));
  }

  return {
    contactOf,
    submit,
    async incoming(channel, news) {
      // Stamped before anything is awaited, so that the order of arrival is the order of the stamps.
      const stamped = news.map((item) => ({ item, receivedAt: stamp() }));
      const entries = await Promise.all(
        stamped.map(async ({ item, receivedAt }): Promise<InboxEntry> => {
          const contact = await contactOf('from' in item ? item.from : item.event.from, channel);
          return {
            id: entryIdOf(channel, item),
            receivedAt,
            event: item.event,
            contact,
            lane: laneOf(contact),
            rank: 0,
          };
        }),
      );
      const fresh = await Promise.all(entries.map(add));
      return entries.map(({ id, contact }, index) => ({ id, contact, duplicate: fresh[index] !== true }));
    },
  };
}

/** `channel:kind:transportId`; a vote and a reaction may change, so they add when they were made. */
function entryIdOf(channel: ChannelId, item: Incoming): EntryId {
  const { event } = item;
  switch (event.type) {
    case 'message.received':
      return `${channel}:message:${event.transportId}` as EntryId;
    case 'vote.received':
      return `${channel}:vote:${fingerprint(`${event.poll} ${addressOf(item)} ${timeOf(item)}`)}` as EntryId;
    case 'reaction.received':
      return `${channel}:reaction:${fingerprint(`${event.to} ${addressOf(item)} ${timeOf(item)}`)}` as EntryId;
    default:
      return event satisfies never;
  }
}

const addressOf = (item: Incoming): string => addressKey('from' in item ? item.from : item.event.from);
const timeOf = (item: Incoming): Instant => ('at' in item ? item.at : item.event.writtenAt);

/** The clock, but never twice the same: entries of one millisecond keep the order in which they came. */
function growingStamps(clock: Clock): () => Instant {
  let last = 0;
  return () => {
    last = Math.max(clock.now(), last + 0.001);
    return last;
  };
}
