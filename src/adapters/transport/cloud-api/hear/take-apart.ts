/** The body of a webhook, whatever it is → its updates. Never throws, and one bad update never loses its neighbours. */
import type { ChannelId } from '../../../../core/channel.ts';
import { echoUpdate } from './echoes.ts';
import { type Fields, fieldsOf, listOf, momentOf, textOf, wordOf } from './fields.ts';
import { messageUpdate } from './messages.ts';
import { noticeUpdate } from './notices.ts';
import { preferenceUpdate } from './preferences.ts';
import { statusUpdate } from './statuses.ts';
import type { Update } from './update.ts';
import { valueError } from './value-errors.ts';

export type Reading = {
  /** The channel of one of our phone numbers, by Meta's id of it. */
  channelOf(phoneNumberId: string): ChannelId | null;
  /** Whose a value is that names no number, where there is no choice; null where there is. */
  readonly only: ChannelId | null;
  readonly now: number;
};

const envelope = 'whatsapp_business_account';

/** Every entry and every change of it: Meta puts up to a thousand updates into one. */
export function takeApart(body: unknown, reading: Reading): readonly Update[] {
  const { object, entry } = fieldsOf(body);
  if (object !== envelope || !Array.isArray(entry))
    return [{ kind: 'envelope', fate: 'unknown', channel: null, words: `object ${wordOf(object)}` }];
  return entry.flatMap((each) =>
    listOf(fieldsOf(each).changes).flatMap((change) =>
      changeOf(fieldsOf(change), reading, momentOf(fieldsOf(each).time, reading.now)),
    ),
  );
}

function changeOf(change: Fields, reading: Reading, toldAt: number): readonly Update[] {
  const field = wordOf(change.field);
  const notice = noticeUpdate(field, change.value, toldAt);
  if (notice !== null) return [notice];
  if (field.startsWith('group_'))
    return [{ kind: field, fate: 'ignored', channel: null, words: 'of a group' }];
  const value = fieldsOf(change.value);
  const parts = partsOf(value);
  if (parts.length === 0) return [{ kind: field, fate: 'unknown', channel: null, words: `field ${field}` }];
  const number = textOf(fieldsOf(value.metadata).phone_number_id);
  const channel = number === null ? reading.only : reading.channelOf(number);
  if (channel === null)
    return parts.map(({ kind }) => ({
      kind,
      fate: 'foreign',
      channel: null,
      words: `phone number id ${wordOf(number)} is none of KABAR_CLOUD_API_NUMBERS`,
    }));
  return parts.map(({ kind, read }) =>
    guarded(kind, channel, () => read({ channel, value, now: reading.now })),
  );
}

type Place = { readonly channel: ChannelId; readonly value: Fields; readonly now: number };
type Part = { readonly kind: string; readonly read: (place: Place) => Update };

/** Everything in one value, whatever its field is called: they come mixed. */
function partsOf(value: Fields): readonly Part[] {
  const parts = (key: string, kind: string, read: (item: Fields, place: Place) => Update): readonly Part[] =>
    listOf(value[key]).map((item) => ({ kind, read: (place) => read(fieldsOf(item), place) }));
  return [
    ...parts('messages', 'message', (item, { channel, now }) =>
      messageUpdate(item, { channel, now, contacts: value.contacts }),
    ),
    ...parts('statuses', 'status', (item, { channel, now }) => statusUpdate(item, channel, now)),
    ...parts('user_preferences', 'user_preferences', (item, { channel, now }) =>
      preferenceUpdate(item, channel, now),
    ),
    ...parts('message_echoes', 'smb_message_echoes', (item, { channel, now }) =>
      echoUpdate(item, channel, now),
    ),
    ...parts('errors', 'error', (item, { channel }) => valueError(item, channel)),
  ];
}

/** What nobody thought of must not take a thousand others with it. */
function guarded(kind: string, channel: ChannelId, read: () => Update): Update {
  try {
    return read();
  } catch (error) {
    return {
      kind,
      fate: 'broken',
      channel,
      words: error instanceof Error ? error.name : 'it cannot be read',
    };
  }
}
