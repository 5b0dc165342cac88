/** One inbound message → its update. */
import type { Address } from '../../../../core/address.ts';
import type { ChannelId } from '../../../../core/channel.ts';
import type { TransportId } from '../../../../core/message.ts';
import { addressesFrom, addressFrom, type Sender, senderOf } from './addresses.ts';
import { contentOf } from './content.ts';
import { type Fields, fieldsOf, momentOf, textOf, wordOf } from './fields.ts';
import { marketingWish } from './preferences.ts';
import type { Update } from './update.ts';

export type Place = {
  readonly channel: ChannelId;
  /** `value.contacts`, for the names and ids of those who wrote. */
  readonly contacts: unknown;
  readonly now: number;
};

export function messageUpdate(message: Fields, place: Place): Update {
  const type = wordOf(message.type);
  const kind = `message.${type}`;
  const { channel } = place;
  if (textOf(message.group_id) !== null) return { kind, fate: 'ignored', channel, words: 'from a group' };
  // No wish of theirs stands in these: WhatsApp offers a greeting, or takes back what was said and heard.
  if (type === 'revoke' || type === 'request_welcome') return { kind, fate: 'ignored', channel };
  const sender = senderOf(message, place.contacts);
  const id = textOf(message.id);
  if (sender === null || id === null)
    return {
      kind,
      fate: 'broken',
      channel,
      words: id === null ? 'it has no id' : 'it does not say who wrote',
    };
  if (type === 'system') return systemUpdate(message, { ...place, sender, id });
  if (type === 'reaction') return reactionUpdate(message, { ...place, sender, id });
  // What was edited is read again: they may have made a STOP of it. It has an id of its own.
  const edited = type === 'edit' ? fieldsOf(fieldsOf(message.edit).message) : message;
  return {
    kind,
    fate: 'taken',
    channel,
    news: {
      event: {
        type: 'message.received',
        channel,
        from: sender.address,
        transportId: id as TransportId,
        content: contentOf(edited),
        writtenAt: momentOf(message.timestamp, place.now),
        ...(sender.profileName === null ? {} : { profileName: sender.profileName }),
        ...(sender.also.length === 0 ? {} : { also: sender.also }),
      },
    },
  };
}

type Told = Place & { readonly sender: Sender; readonly id: string };

/** Taken back when the emoji is empty or not there. */
function reactionUpdate(message: Fields, { channel, sender, now }: Told): Update {
  const body = fieldsOf(message.reaction);
  const to = textOf(body.message_id);
  if (to === null)
    return { kind: 'message.reaction', fate: 'broken', channel, words: 'it does not say to what' };
  return {
    kind: 'message.reaction',
    fate: 'taken',
    channel,
    news: {
      event: {
        type: 'reaction.received',
        channel,
        to: to as TransportId,
        emoji: textOf(body.emoji),
      },
      from: sender.address,
      at: momentOf(message.timestamp, now),
    },
  };
}

/** A number or an id changed hands, or, in the words of old, marketing was refused. It has no `contacts`. */
function systemUpdate(message: Fields, told: Told): Update {
  const { channel, sender, id, now } = told;
  const body = fieldsOf(message.system);
  const type = wordOf(body.type);
  const kind = `message.system.${type}`;
  const at = momentOf(message.timestamp, now);
  switch (type) {
    case 'user_changed_number':
    case 'user_changed_user_id':
    case 'customer_changed_number': {
      const old = oldAddress(message, type, sender);
      const to = addressesFrom([body.wa_id, body.new_wa_id, body.user_id]).filter(
        ({ value }) => value !== old.value,
      );
      const event = { type: 'address.changed', channel, old, to } as const;
      return { kind, fate: 'taken', channel, news: { event, from: sender.address, at, id } };
    }
    case 'user_preference_changed':
      return marketingWish({ channel, from: sender.address, value: body.marketing, at, kind });
    case 'customer_identity_changed':
      return { kind, fate: 'noted', channel, words: 'somebody has a new security code' };
    default:
      return { kind, fate: 'unknown', channel, words: `system message ${type}` };
  }
}

/** Of a new id, the old one is told beside the number that stays. */
function oldAddress(message: Fields, type: string, { address, also }: Sender): Address {
  if (type !== 'user_changed_user_id') return addressFrom(message.from) ?? address;
  return [address, ...also].find(({ kind }) => kind === 'bsuid') ?? address;
}
