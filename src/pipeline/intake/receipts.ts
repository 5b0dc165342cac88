/** Receipts: rows move forward in bulk; failures and reads of what we started also reach the contact through the inbox. */
import type { ChannelId } from '../../core/channel.ts';
import type { ContactEvent, EntryId } from '../../core/event.ts';
import type { OutboxId } from '../../core/outbox.ts';
import type { Receipt } from '../../core/receipt.ts';
import type { MessageRow } from '../../core/record.ts';
import type { Instant } from '../../core/time/instant.ts';
import { secondMs } from '../../core/time/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ReceiptNews } from '../../ports/store/message-store.ts';
import type { Store } from '../../ports/store.ts';
import { createBatcher } from '../batch.ts';
import type { DeliveryWatch } from '../sending/delivery-watch.ts';
import type { Inbox, Submission } from './inbox.ts';

export type Receipts = {
  /** Resolves when stored. Receipts of messages we do not know (yet) are tried again for a while. */
  receive(channel: ChannelId, receipts: readonly Receipt[]): Promise<void>;
  /** Tries those again that overtook their own send. Called by every tick and after sends. */
  retry(): Promise<void>;
};

const keepUnknownMs = 60 * secondMs;
const maxUnknown = 10_000;
const maxBatch = 512;

type Unknown = { readonly channel: ChannelId; readonly receipt: Receipt; readonly until: Instant };

export type ReceiptsDeps = {
  readonly store: Store;
  readonly inbox: Inbox;
  readonly clock: Clock;
  readonly delivery: Pick<DeliveryWatch, 'noteReceipt'>;
};

export function createReceipts({ store, inbox, clock, delivery }: ReceiptsDeps): Receipts {
  let unknown: Unknown[] = [];

  const take = createBatcher(
    async (items: readonly { channel: ChannelId; receipt: Receipt }[]) => {
      for (const [channel, receipts] of byChannel(items)) {
        const { news, unknown: early } = await store.messages.receive(channel, receipts);
        await tell(news);
        const until = clock.now() + keepUnknownMs;
        unknown = [...unknown, ...early.map((receipt) => ({ channel, receipt, until }))].slice(-maxUnknown);
      }
      return items.map(() => undefined);
    },
    { maxItems: maxBatch },
  );

  const tell = async (news: readonly ReceiptNews[]): Promise<void> => {
    for (const each of news) delivery.noteReceipt(each);
    const submissions = news.flatMap(submissionOf);
    if (submissions.length > 0) await inbox.submit(submissions);
  };

  return {
    async receive(channel, receipts) {
      await Promise.all(receipts.map((receipt) => take({ channel, receipt })));
    },
    async retry() {
      const now = clock.now();
      const waiting = unknown.filter(({ until }) => until > now);
      unknown = [];
      for (const [channel, receipts] of byChannel(waiting)) {
        const { news, unknown: early } = await store.messages.receive(channel, receipts);
        await tell(news);
        const still = new Set(early);
        unknown.push(...waiting.filter(({ receipt }) => still.has(receipt)));
      }
    },
  };
}

function submissionOf({ receipt, row }: ReceiptNews): readonly Submission[] {
  const message = row.id as OutboxId;
  const event = eventOf(receipt, row, message);
  if (!event) return [];
  return [
    { contact: row.contact, id: `${row.channel}:${receipt.status}:${message}` as EntryId, event, rank: 0 },
  ];
}

/** That an answer was read is no news: they had just written; but that anything reached a suspected number is. */
function eventOf(receipt: Receipt, row: MessageRow, message: OutboxId): ContactEvent | null {
  if (receipt.status === 'failed' && receipt.failure)
    return { type: 'message.failed', message, failure: receipt.failure };
  if (receipt.status === 'read' && row.origin === 'started')
    return { type: 'message.read', message, at: receipt.at };
  const arrived = receipt.status === 'delivered' || receipt.status === 'read';
  return arrived && row.suspected ? { type: 'message.delivered', message } : null;
}

function byChannel(items: readonly { channel: ChannelId; receipt: Receipt }[]): Map<ChannelId, Receipt[]> {
  const groups = new Map<ChannelId, Receipt[]>();
  for (const { channel, receipt } of items) groups.set(channel, [...(groups.get(channel) ?? []), receipt]);
  return groups;
}
