/** News of the session → what the engine stores. Groups, status posts, newsletters and our own messages are not for us. */
import type { Address } from '../../../core/address.ts';
import type { ChannelId } from '../../../core/channel.ts';
import type { InboundContent, MediaType, TransportId } from '../../../core/message.ts';
import type { Receipt, ReceiptStatus, SendFailure } from '../../../core/receipt.ts';
import { type Instant, secondMs } from '../../../core/time/instant.ts';
import type { Incoming } from '../../../ports/transport.ts';
import type { Writer } from './people.ts';
import type { WireMessage, WireReaction, WireVote } from './protocol.ts';

/** The page's notes to itself, and messages it could not decrypt yet: those come again with the same id when it can. */
const silentTypes = new Set([
  'ciphertext',
  'revoked',
  'protocol',
  'debug',
  'gp2',
  'e2e_notification',
  'notification',
  'notification_template',
  'group_notification',
  'broadcast_notification',
  'poll_update',
  'reaction',
  'pinned_message',
]);

const mediaTypes: Readonly<Record<string, MediaType>> = {
  image: 'image',
  video: 'video',
  gif: 'video',
  audio: 'audio',
  ptt: 'audio',
  document: 'document',
};

export const isForUs = (message: WireMessage): boolean => !message.fromMe && !silentTypes.has(message.type);

/** What was edited is read again, under an id of its own: they may have made a STOP of it. */
const transportIdOf = ({ key, editedAtMs }: WireMessage): TransportId =>
  (editedAtMs === undefined ? key : `${key}.edited.${editedAtMs}`) as TransportId;

/** The page's own key of a message, edited or not. */
export const messageKeyOf = (id: TransportId): string => id.split('.edited.')[0] ?? id;

export function messageReceived(message: WireMessage, { from, also }: Writer, channel: ChannelId): Incoming {
  return {
    event: {
      type: 'message.received',
      channel,
      from,
      transportId: transportIdOf(message),
      content: contentOf(message),
      writtenAt: message.editedAtMs ?? message.atMs,
      ...(message.quotes === undefined ? {} : { quotes: message.quotes as TransportId }),
      ...(also.length === 0 ? {} : { also }),
      ...(message.profileName === undefined ? {} : { profileName: message.profileName }),
    },
  };
}

/** The second in which `at` is. WhatsApp writes whole ones: what happens after `at` may be told as at its beginning. */
export const wholeSecond = (at: Instant): Instant => Math.floor(at / secondMs) * secondMs;

export const reactionReceived = (reaction: WireReaction, from: Address, channel: ChannelId): Incoming => ({
  event: {
    type: 'reaction.received',
    channel,
    to: reaction.to as TransportId,
    emoji: reaction.emoji,
  },
  from,
  at: reaction.atMs,
});

/** `options` are the poll's option ids by position. A position that we never offered is left out. */
export function voteReceived(
  vote: WireVote,
  from: Address,
  { channel, options }: { readonly channel: ChannelId; readonly options: readonly string[] },
): Incoming {
  const chosen = vote.options.flatMap((position) => options[position] ?? []);
  return {
    event: { type: 'vote.received', channel, poll: vote.poll as TransportId, options: chosen },
    from,
    at: vote.atMs,
  };
}

function contentOf(message: WireMessage): InboundContent {
  const { type, words, media, place } = message;
  if (type === 'chat') return { kind: 'text', text: words };
  const mediaType = mediaTypes[type];
  if (mediaType !== undefined)
    return {
      kind: 'media',
      media: {
        type: mediaType,
        mimeType: media?.mimeType ?? '',
        ref: message.ref,
        ...(media?.name === undefined ? {} : { name: media.name }),
        ...(media?.sizeBytes === undefined ? {} : { sizeBytes: media.sizeBytes }),
      },
      ...(words === '' ? {} : { caption: words }),
    };
  if (type === 'location' && place !== undefined) {
    const { latitude, longitude, name } = place;
    return { kind: 'location', latitude, longitude, ...(name === undefined || name === '' ? {} : { name }) };
  }
  return { kind: 'unsupported', what: type === 'call_log' ? 'call' : type };
}

const statuses: Readonly<Record<number, ReceiptStatus>> = {
  [-1]: 'failed',
  1: 'sent',
  2: 'delivered',
  3: 'read',
  4: 'read',
};

/** WhatsApp's servers refused it; they do not say why. */
export const refused: SendFailure = {
  code: 'whatsapp-web.refused',
  words: 'WhatsApp refused the message without saying why.',
  retryable: true,
  ours: false,
  addressFailed: false,
};

/** Null for `pending`, which is no news. */
export function receiptOf(key: string, ack: number, at: Instant): Receipt | null {
  const status = statuses[ack];
  if (status === undefined) return null;
  const receipt = { transportId: key as TransportId, status, at };
  return status === 'failed' ? { ...receipt, failure: refused } : receipt;
}
