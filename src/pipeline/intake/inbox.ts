/** The only way in: finds or makes the contact, stores what happened, and only then says it was taken. */
import { type Address, type AddressKey, addressKey, isSameAddress } from '../../core/address.ts';
import type { ChannelId } from '../../core/channel.ts';
import type { ContactId } from '../../core/contact-id.ts';
import { KabarError } from '../../core/errors.ts';
import type { ContactEvent, EntryId, MessageReceived } from '../../core/event.ts';
import { laneOf } from '../../core/lanes.ts';
import { saidByWhatsApp } from '../../core/merge/merge.ts';
import { createRecentMap } from '../../core/recent-map.ts';
import { hourMs, type Instant } from '../../core/time/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import type { InboxEntry, Rank, Store } from '../../ports/store.ts';
import type { Incoming } from '../../ports/transport.ts';
import { createBatcher } from '../batch.ts';
import { createAliases, type Heard } from '../people/aliases.ts';
import { type Asker, type BirthsDeps, createBirths } from '../people/births.ts';
import { type Pair, sealedBy } from '../people/pairs.ts';
import type { RightOfWay } from '../right-of-way.ts';
import { createIntakeRoom } from './intake-room.ts';

export type Submission = {
  readonly contact: ContactId;
  /** Derived from what happened: submitting the same thing again is a duplicate. */
  readonly id: EntryId;
  readonly event: ContactEvent;
  readonly rank: Rank;
};

export type Accepted = { readonly id: EntryId; readonly contact: ContactId; readonly duplicate: boolean };

export type Inbox = {
  /**
   * What a transport heard. Resolves when stored; the same transport id again is a duplicate and changes nothing. What came
   * from a suppressed address and brings nobody back is left out. Rejects with `intake.full` when too much is on its way into
   * the store: then nothing of it was taken.
   */
  incoming(channel: ChannelId, news: readonly Incoming[]): Promise<readonly Accepted[]>;
  /** What time, campaigns, applications and people of the business want of a contact. Resolves when stored. */
  submit(submissions: readonly Submission[]): Promise<readonly Accepted[]>;
  /**
   * The contact of an address that somebody else than its owner tells of; born when it is unknown. Rejects with
   * `consent.suppressed` when its owner was erased or is not to be contacted: then nothing is stored.
   */
  contactOf(address: Address, channel: ChannelId): Promise<ContactId>;
  /**
   * What comes in from now on is stamped after `at`: what an earlier process took in and nobody decided yet comes first, also
   * when the clock was set back meanwhile. An `at` more than two hours from now is left out of account.
   */
  stampAfter(at: Instant): void;
  /** The contact of somebody who wrote a message then, read anew; null when that message brings nobody back. */
  writerOf(address: Address, channel: ChannelId, writtenAt: Instant): Promise<ContactId | null>;
};

export type InboxDeps = BirthsDeps & {
  readonly store: Store;
  readonly clock: Clock;
  /** What transports heard is stored before anything else is done. */
  readonly rightOfWay: RightOfWay;
  /** Told of entries that are new, so that the worker need not look for them. */
  readonly arrived: (entries: readonly InboxEntry[]) => void;
};

const maxBatch = 256;
/** Clocks are set back by seconds, or by an hour; a stamp from further ahead is an error that must not spread: windows would stay open. */
const mostSetBackMs = 2 * hourMs;
/** A message on its way takes a few kilobytes: together some tens of megabytes, and seconds of a store that goes on. */
const mostOnTheirWay = 10_000;
/** Addresses hardly ever change hands; the most recent ones are remembered: of those who talk now, others are looked up. */
const rememberedAddresses = 5_000;
/** Another process may have learnt that a number is somebody else's now. */
const mostRememberedMs = hourMs;

export function createInbox(deps: InboxDeps): Inbox {
  const { store, arrived } = deps;
  const stamp = growingStamps(deps.clock);
  const room = createIntakeRoom(mostOnTheirWay);
  const resolve = createBirths(deps);
  /** May be out of date after an erasure: then the entry finds a shell, and the worker asks again (late-entries.ts). */
  const remembered = createRecentMap<AddressKey, ContactId>(rememberedAddresses);
  let rememberedSince = deps.clock.now();
  const aliases = createAliases({ store, suppressions: deps.suppressions, find, tellLost, tellOne });

  const add = createBatcher(
    async (entries: readonly InboxEntry[]) => {
      const fresh = await store.inbox.add(entries);
      const news = entries.filter((_, index) => fresh[index]);
      if (news.length > 0) arrived(news);
      return fresh;
    },
    { maxItems: maxBatch },
  );

  async function find(address: Address, channel: ChannelId, asker: Asker): Promise<ContactId | null> {
    const contact = await resolve({ address, channel, asker });
    if (contact === null) forget(address);
    else remember(address, contact);
    return contact;
  }

  function remember(address: Address, contact: ContactId): void {
    const now = deps.clock.now();
    if (now - rememberedSince > mostRememberedMs) {
      remembered.clear();
      rememberedSince = now;
    }
    remembered.set(addressKey(address), contact);
  }

  const forget = (address: Address) => remembered.delete(addressKey(address));

  async function addAll(entries: readonly InboxEntry[]): Promise<readonly Accepted[]> {
    const fresh = await Promise.all(entries.map(add));
    return entries.map(({ id, contact }, index) => ({ id, contact, duplicate: fresh[index] !== true }));
  }

  return {
    async contactOf(address, channel) {
      const contact = await find(address, channel, { kind: 'other' });
      if (contact !== null) return contact;
      const words = 'This number cannot be added. Only its owner can, by writing to us from it on WhatsApp.';
      throw new KabarError('consent.suppressed', words, { ours: false });
    },
    writerOf: (address, channel, writtenAt) => find(address, channel, { kind: 'person', writtenAt }),
    submit: (submissions) =>
      addAll(
        submissions.map(({ contact, id, event, rank }) => ({
          id,
          receivedAt: stamp.next(),
          event,
          contact,
          lane: laneOf(contact),
          rank,
        })),
      ),
    stampAfter: stamp.after,
    incoming: (channel, news) =>
      room.with(news.length, () => deps.rightOfWay.first(() => takeIn(channel, news))),
  };

  async function takeIn(channel: ChannelId, news: readonly Incoming[]): Promise<readonly Accepted[]> {
    // Stamped before anything is awaited, so that the order of arrival is the order of the stamps.
    const stamped = news.map((item) => ({ item, receivedAt: stamp.next() }));
    const heard = await Promise.all(stamped.map(({ item, receivedAt }) => hear(channel, item, receivedAt)));
    const accepted = await addAll(heard.flatMap(({ entries }) => entries));
    await Promise.all(heard.map(({ stored }) => stored?.()));
    return accepted;
  }

  type Entries = { readonly entries: readonly InboxEntry[]; readonly stored?: () => Promise<void> };

  async function hear(channel: ChannelId, item: Incoming, receivedAt: Instant): Promise<Entries> {
    const entryOf = (contact: ContactId, event: Incoming['event']): InboxEntry => ({
      id: entryIdOf(channel, item, contact),
      receivedAt,
      event,
      contact,
      lane: laneOf(contact),
      rank: 0,
    });
    const { event } = item;
    if (event.type === 'address.changed') {
      const moved = await aliases.whoMoved(event, addressOf(item));
      if (moved === null) return { entries: [] };
      return {
        entries: [entryOf(moved.contact, { ...event, to: moved.to })],
        async stored() {
          await aliases.leave(moved.contact, event);
          forget(event.old);
        },
      };
    }
    const told = [addressOf(item), ...(event.type === 'message.received' ? (event.also ?? []) : [])];
    const [contact, ...others] = told.map((address) => remembered.get(addressKey(address)));
    if (contact !== undefined && others.every((other) => other === contact))
      return { entries: [entryOf(contact, event)] };
    if (event.type !== 'message.received' || told.length === 1) {
      const found = await find(addressOf(item), channel, askerOf(item));
      return { entries: found === null ? [] : [entryOf(found, event)] };
    }
    const heard = { message: event, id: messageId(channel, event), receivedAt };
    const { contact: writer, by } = await aliases.writerOf(heard);
    if (writer === null) return { entries: [] };
    for (const address of by) remember(address, writer);
    const also = by.filter((address) => !isSameAddress(address, event.from));
    return { entries: [entryOf(writer, { ...event, also })] };
  }

  async function tellOne(pair: Pair, { id, receivedAt }: Heard): Promise<void> {
    const contact = pair.younger.id;
    const entry = { id: `merge:${id}:${contact}` as EntryId, contact, lane: laneOf(contact) };
    // Between the stamps of what came before and of what told it.
    const at = receivedAt - stampMs / 2;
    await addAll([{ ...entry, receivedAt: at, event: sealedBy(pair, saidByWhatsApp), rank: 0 }]);
  }

  async function tellLost(
    contact: ContactId,
    old: Address,
    { channel, transportId }: MessageReceived,
  ): Promise<void> {
    const id = `${channel}:recycled:${transportId}` as EntryId;
    const event = { type: 'address.changed', channel, old, to: [] } as const;
    await addAll([{ id, receivedAt: stamp.next(), event, contact, lane: laneOf(contact), rank: 0 }]);
  }
}

const askerOf = ({ event }: Incoming): Asker =>
  event.type === 'message.received' ? { kind: 'person', writtenAt: event.writtenAt } : { kind: 'phone' };

/**
 * `channel:kind:transportId`; a vote and a reaction may change, so they add when they were made, a reaction what it is, too. Never an address: records
 * of the ledger are named after their entry, and must not name a person who was erased.
 */
function entryIdOf(channel: ChannelId, item: Incoming, contact: ContactId): EntryId {
  const { event } = item;
  switch (event.type) {
    case 'message.received':
      return messageId(channel, event);
    case 'vote.received':
      return `${channel}:vote:${event.poll}:${contact}:${timeOf(item)}` as EntryId;
    case 'reaction.received':
      return `${channel}:reaction:${event.to}:${contact}:${timeOf(item)}:${event.emoji ?? ''}` as EntryId;
    case 'consent.reported':
    case 'conversation.handed':
    case 'address.changed':
      return `${channel}:platform:${'id' in item ? item.id : ''}:${contact}` as EntryId;
    default:
      return event satisfies never;
  }
}

const messageId = (channel: ChannelId, { transportId }: MessageReceived): EntryId =>
  `${channel}:message:${transportId}` as EntryId;

const addressOf = (item: Incoming): Address => ('from' in item ? item.from : item.event.from);
const timeOf = (item: Incoming): Instant => ('at' in item ? item.at : item.event.writtenAt);

/** No two entries of a process are closer. */
const stampMs = 0.001;

/** The clock, but never twice the same: entries of one millisecond keep the order in which they came. */
function growingStamps(clock: Clock) {
  let last = 0;
  return {
    next(): Instant {
      last = Math.max(clock.now(), last + stampMs);
      return last;
    },
    after(at: Instant): void {
      if (at - clock.now() <= mostSetBackMs) last = Math.max(last, at);
    },
  };
}
