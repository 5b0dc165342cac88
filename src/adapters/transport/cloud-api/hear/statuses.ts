/** What became of a message we sent (domain.md 1.3) → a receipt. They come late, twice and in any order. */
import type { ChannelId } from '../../../../core/channel.ts';
import type { TransportId } from '../../../../core/message.ts';
import type { OutboxId } from '../../../../core/outbox.ts';
import type { ReceiptStatus } from '../../../../core/receipt.ts';
import { classify, readError } from '../errors/classify.ts';
import { type Fields, listOf, momentOf, textOf, wordOf } from './fields.ts';
import type { Update } from './update.ts';

const statuses = new Map<string, ReceiptStatus>(
  Object.entries({
    sent: 'sent',
    delivered: 'delivered',
    read: 'read',
    // A voice message that was listened to.
    played: 'read',
    failed: 'failed',
  } as const),
);

const known = new Set(['deleted', 'warning', 'accepted', 'pending']);

export function statusUpdate(told: Fields, channel: ChannelId, now: number): Update {
  const word = wordOf(told.status);
  const kind = `status.${word}`;
  if (told.recipient_type === 'group' || textOf(told.group_id) !== null)
    return { kind, fate: 'ignored', channel, words: 'of a group' };
  const status = statuses.get(word);
  const [error] = listOf(told.errors).map(readError);
  if (status === undefined)
    return {
      kind,
      fate: known.has(word) ? 'noted' : 'unknown',
      channel,
      words: `status ${word}${error ? `, code ${error.code}` : ''}`,
    };
  const id = textOf(told.id);
  if (id === null) return { kind, fate: 'broken', channel, words: 'it does not say of which message' };
  const message = textOf(told.biz_opaque_callback_data);
  const receipt = {
    transportId: id as TransportId,
    status,
    at: momentOf(told.timestamp, now),
    ...(message === null ? {} : { message: message as OutboxId }),
  };
  if (status !== 'failed') return { kind, fate: 'taken', channel, receipt };
  const { failure, trouble } = classify(
    error ?? { code: 0, details: 'WhatsApp does not say why', transient: false },
  );
  return {
    kind,
    fate: 'taken',
    channel,
    // It was accepted, so there is no next try; what it tells of the person still counts.
    receipt: { ...receipt, failure },
    ...(trouble === null ? {} : { trouble }),
  };
}
