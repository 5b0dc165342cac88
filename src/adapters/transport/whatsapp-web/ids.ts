/**
 * WhatsApp Web's identifiers in every shape that the page and the library hand them over, made plain.
 * Since July 2026 the page names the serialized id `$1`, before that `_serialized`; events carry strings, answers objects.
 */

/** `62812…@c.us`, `123@lid`, `true_62812…@c.us_3EB0…`: one string whatever the shape, or null when there is none. */
export function serializedOf(id: unknown): string | null {
  if (typeof id === 'string') return id === '' ? null : id;
  if (typeof id !== 'object' || id === null) return null;
  const fields = fieldsOf(id);
  for (const text of [fields._serialized, fields.$1]) if (typeof text === 'string') return text;
  const { user, server, fromMe, remote, id: key, participant } = fields;
  if (typeof user === 'string' && typeof server === 'string') return `${user}@${server}`;
  const chat = serializedOf(remote);
  if (typeof key !== 'string' || chat === null) return null;
  const author = serializedOf(participant);
  return [fromMe === true, chat, key, ...(author === null ? [] : [author])].join('_');
}

/**
 * The part of a message's id that stays the same when a chat moves between its phone and its hidden-number form.
 * It is the transport id of Kabar.
 */
export function keyOf(id: unknown): string | null {
  const own = fieldsOf(id).id;
  if (typeof own === 'string') return own;
  return serializedOf(id)?.split('_')[2] ?? null;
}

/** What a chat id can name: a business-scoped id is not known to WhatsApp Web. */
export type ChatAddress = { readonly kind: 'phone' | 'lid'; readonly value: string };

/** Who a chat id speaks to, or null for groups, status posts, newsletters and anything that is no person. */
export function addressOf(chat: string): ChatAddress | null {
  const [, user, server] = /^(\d+)(?::\d+)?@(c\.us|s\.whatsapp\.net|lid)$/.exec(chat) ?? [];
  if (user === undefined || server === undefined) return null;
  return server === 'lid' ? { kind: 'lid', value: user } : { kind: 'phone', value: `+${user}` };
}

/** The chat id that the page knows somebody by. */
export const chatIdOf = ({ kind, value }: ChatAddress): string =>
  kind === 'lid' ? `${value}@lid` : `${digitsOf(value)}@c.us`;

/** The digits of a phone address as WhatsApp Web wants them: a plus sign would be an error there. */
export const digitsOf = (phone: string): string => phone.replace(/\D/g, '');

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
