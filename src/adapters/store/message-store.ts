/** Message rows: inserted when decided, moved forward by sends and receipts, never back. */
import type { ChannelId } from '../../core/channel.ts';
import type { TransportId } from '../../core/message.ts';
import {
  movesForward,
  type Receipt,
  type ReceiptStatus,
  receiptStatuses,
  statusRank,
} from '../../core/receipt.ts';
import type { MessageRow } from '../../core/record.ts';
import { dayMs } from '../../core/time/instant.ts';
import type { MessageStore, MessageUpdate, ReceiptNews } from '../../ports/store/message-store.ts';
import type { Collection } from './models.ts';
import type { BulkOperation, Filter } from './shapes.ts';
import { forgetOldest } from './writing.ts';

/** Rows are found by when a message was decided; the caps let it wait for up to a month, and it counts from when it was sent. */
const longestWaitMs = 32 * dayMs;

/** `rank` is the status as a number, so that "only forward" is a condition the store can check. */
export type StoredMessage = Omit<MessageRow, 'id'> & { _id: MessageRow['id']; rank: number };

export function createMessageStore(messages: Collection): MessageStore {
  return {
    async settle(updates) {
      if (updates.length === 0) return;
      await messages.bulkWrite(updates.flatMap(settlement), { ordered: false });
    },

    async receive(channel, receipts) {
      const ids = [...new Set(receipts.map((receipt) => receipt.transportId))];
      const stored = await messages.find({ channel, transportId: { $in: ids } } as Filter).toArray();
      const rows = new Map(
        stored.map((row) => [row.transportId as TransportId, row as unknown as StoredMessage]),
      );
      const news: ReceiptNews[] = [];
      for (const receipt of latestOf(receipts)) {
        const row = rows.get(receipt.transportId);
        if (row && movesForward(receiptStatusOf(row), receipt.status))
          news.push({ receipt, row: messageOf(row) });
      }
      if (news.length > 0) await messages.bulkWrite(news.map(advance), { ordered: false });
      const unknown = receipts.filter((receipt) => !rows.has(receipt.transportId));
      const named = unknown
        .filter(({ message }) => message !== undefined)
        .map((receipt) => naming(channel, receipt));
      if (named.length > 0) await messages.bulkWrite(named, { ordered: false });
      return { news, unknown };
    },

    async undelivered(before, limit) {
      const rows = await messages
        .find({ awaitedSince: { $gt: 0, $lt: before } } as Filter)
        .sort({ awaitedSince: 1 })
        .limit(limit)
        .toArray();
      return rows.map((row) => messageOf(row as unknown as StoredMessage));
    },

    async giveUpWaiting(ids) {
      const given: Filter = { _id: { $in: [...ids] }, awaitedSince: { $gt: 0 } };
      await messages.updateMany(given, { $set: { awaitedSince: null, suspected: true } } as never);
    },

    async sentAs(id) {
      const row = await messages.findOne({ _id: id } as Filter);
      if (typeof row?.transportId !== 'string') return null;
      return { transportId: row.transportId as TransportId, at: Number(row.settledAt ?? row.at) };
    },

    async since(contacts, from) {
      if (contacts.length === 0) return [];
      const filter: Filter = { contact: { $in: [...contacts] }, at: { $gte: from } };
      const rows = await messages.find(filter).sort({ contact: 1, at: 1 }).toArray();
      return rows.map((row) => messageOf(row as unknown as StoredMessage));
    },

    async between(after, before, limit) {
      const rows = await messages
        .find({ at: { $gt: after, $lt: before } } as Filter)
        .sort({ at: 1 })
        .limit(limit)
        .toArray();
      return rows.map((row) => messageOf(row as unknown as StoredMessage));
    },

    async conversation(contact, limit) {
      const rows = await messages
        .find({ contact } as Filter)
        .sort({ at: -1, _id: -1 })
        .limit(limit)
        .toArray();
      return rows.reverse().map((row) => messageOf(row as unknown as StoredMessage));
    },

    async reached(questions) {
      const found = await Promise.all(
        questions.map(async ({ contact, since }) => {
          const rows = await messages
            .find({ contact, at: { $gte: since - longestWaitMs }, origin: 'started' } as Filter)
            .project({ deliveredAt: 1, settledAt: 1 })
            .toArray();
          const moments = rows.flatMap(({ deliveredAt, settledAt }) =>
            typeof deliveredAt === 'number' && settledAt >= since ? [deliveredAt] : [],
          );
          return [contact, moments.length === 0 ? null : Math.min(...moments)] as const;
        }),
      );
      return new Map(found);
    },

    count: (contact) => messages.countDocuments({ contact } as Filter),

    async erase(contact) {
      await messages.deleteMany({ contact } as Filter);
    },

    forget: (before, limit) => forgetOldest(messages, before, limit),
  };
}

export const storedMessage = ({ id, ...rest }: MessageRow): StoredMessage => ({ _id: id, ...rest, rank: 0 });

const messageOf = ({ _id, rank: _, ...rest }: StoredMessage): MessageRow => ({ id: _id, ...rest });

const receiptStatusOf = (row: StoredMessage): ReceiptStatus | null =>
  (receiptStatuses as readonly string[]).includes(row.status) ? (row.status as ReceiptStatus) : null;

/** Of several receipts of one message only the furthest is worth a write. */
function latestOf(receipts: readonly Receipt[]): readonly Receipt[] {
  const furthest = new Map<TransportId, Receipt>();
  for (const receipt of receipts) {
    const other = furthest.get(receipt.transportId);
    if (!other || movesForward(other.status, receipt.status)) furthest.set(receipt.transportId, receipt);
  }
  return [...furthest.values()];
}

/** Refused is less than sent: a message that left after all, in a race with its refusal, did leave. */
const droppedRank = 0.5;

/** `at` stays what it was: it orders the conversation, and moving it would move the row in the index. */
function settlement(update: MessageUpdate): readonly BulkOperation[] {
  if (update.status === 'held') return [waits(update)];
  const { id, at: settledAt, found, untold: _, ...outcome } = update;
  const rank = outcome.status === 'dropped' ? droppedRank : statusRank[outcome.status];
  const forward = {
    filter: { _id: id, rank: { $lt: rank } },
    update: { $set: { ...outcome, settledAt, rank } },
  };
  // A reason that is learnt later, such as that a STOP crossed it, is still told.
  const told = { filter: { _id: id, reason: null }, update: { $set: { reason: outcome.reason } } };
  const said = { filter: { _id: id, text: null }, update: { $set: { text: outcome.text } } };
  const operations = [
    { updateOne: forward },
    ...(outcome.reason === null ? [] : [{ updateOne: told }]),
    ...(found ? [{ updateOne: said }] : []),
  ];
  return operations as unknown as readonly BulkOperation[];
}

/** A send in doubt, found again by our own id; the receipt itself is taken when it is offered the next time. */
const naming = (channel: ChannelId, { message, transportId, at }: Receipt): BulkOperation =>
  ({
    updateOne: {
      filter: { _id: message, channel, transportId: null },
      update: { $set: { transportId, settledAt: at } },
    },
  }) as never;

/** Of a row that is still queued. */
const waits = ({ id, reason, holds }: Extract<MessageUpdate, { readonly status: 'held' }>): BulkOperation =>
  ({
    updateOne: { filter: { _id: id, rank: { $lt: droppedRank } }, update: { $set: { reason, holds } } },
  }) as never;

const advance = ({ receipt, row }: ReceiptNews): BulkOperation => {
  const { status, failure, at } = receipt;
  // What was read was delivered, and of two receipts the first one tells when.
  const arrived = statusRank[status] >= statusRank.delivered && row.deliveredAt === undefined;
  const rank = statusRank[status];
  const reason = failure ? { reason: failure.code } : {};
  const over = row.awaitedSince && status !== 'sent' ? { awaitedSince: null } : {};
  return {
    updateOne: {
      filter: { _id: row.id, rank: { $lt: rank } },
      update: { $set: { status, rank, ...reason, ...over, ...(arrived ? { deliveredAt: at } : {}) } },
    },
  } as never;
};
