/** Small, whole things of the store for tests: contacts, entries, filings. */
import type { ChannelId } from '../../src/core/channel.ts';
import { type Contact, newContact } from '../../src/core/contact.ts';
import type { ContactId } from '../../src/core/contact-id.ts';
import type { Arrival, EntryId } from '../../src/core/event.ts';
import { laneOf } from '../../src/core/lanes.ts';
import { firstSnapshot } from '../../src/core/lifecycle/snapshot.ts';
import type { TransportId } from '../../src/core/message.ts';
import type { OutboxEntry, OutboxId } from '../../src/core/outbox.ts';
import type { MessageRow } from '../../src/core/record.ts';
import { textKey } from '../../src/core/texts.ts';
import type { InboxEntry, Rank } from '../../src/ports/store.ts';

export const simulator = 'simulator' as ChannelId;
/** A Tuesday, 10:00 in Jakarta. */
export const someTime = Date.UTC(2026, 10, 24, 3);

export const aContact = (id: string, more: Partial<Contact> = {}): Contact => ({
  ...newContact({
    id: id as ContactId,
    createdAt: someTime,
    channel: simulator,
    address: { kind: 'phone', value: `+62812${id.length}${laneOf(id as ContactId)}` },
    language: 'en',
    languageFrom: 'default',
    lifecycle: firstSnapshot,
  }),
  // Whatever their number says: the tests' clock is Jakarta's.
  timeZone: 'Asia/Jakarta',
  ...more,
});

export const textArrival = (id: string, text: string, receivedAt = someTime): Arrival => ({
  id: id as EntryId,
  receivedAt,
  event: {
    type: 'message.received',
    channel: simulator,
    from: { kind: 'phone', value: '+6281234567' },
    transportId: id as TransportId,
    content: { kind: 'text', text },
    writtenAt: receivedAt,
  },
});

export const anEntry = (contact: ContactId, id: string, receivedAt: number, rank: Rank = 0): InboxEntry => ({
  ...textArrival(id, 'hi', receivedAt),
  contact,
  lane: laneOf(contact),
  rank,
});

export const anOutboxEntry = (id: string, more: Partial<OutboxEntry> = {}): OutboxEntry => ({
  id: id as OutboxId,
  channel: simulator,
  queuedAt: someTime,
  attempts: 0,
  dueAt: someTime,
  body: { kind: 'text', key: textKey('welcome', 'hello') },
  values: {},
  language: 'en',
  purpose: 'service',
  origin: 'reply',
  optOutLine: false,
  ...more,
});

export const outRow = (contact: ContactId, id: string, more: Partial<MessageRow> = {}): MessageRow => ({
  id: id as OutboxId,
  contact,
  channel: simulator,
  direction: 'out',
  at: someTime,
  transportId: null,
  status: 'queued',
  reason: null,
  text: null,
  origin: 'started',
  ...more,
});
