/** Makes plain what the library hands over. Its shapes are not to be trusted, so they are read and not assumed. */
import { z } from 'zod';
import { addressOf, keyOf, serializedOf } from '../ids.ts';
import type { WireMessage, WireReaction, WireVote } from '../protocol.ts';

const text = z.string().catch('');
const maybeText = z.string().optional().catch(undefined);
const count = z.number().catch(0);

const libraryMessage = z.object({
  id: z.unknown(),
  from: z.unknown(),
  to: z.unknown(),
  type: text,
  body: text,
  timestamp: count,
  ack: count,
  hasMedia: z.boolean().catch(false),
  _data: z
    .object({
      from: z.unknown().optional(),
      to: z.unknown().optional(),
      notifyName: maybeText,
      mimetype: maybeText,
      filename: maybeText,
      size: z.number().optional().catch(undefined),
      lat: z.number().optional().catch(undefined),
      lng: z.number().optional().catch(undefined),
      loc: maybeText,
      latestEditSenderTimestampMs: z.number().positive().optional().catch(undefined),
      quotedStanzaID: maybeText,
    })
    .catch({}),
});

/** Null for what is no message between us and one chat: no readable id, no chat. */
export function readMessage(raw: unknown): WireMessage | null {
  const parsed = libraryMessage.safeParse(raw);
  if (!parsed.success) return null;
  const { id, from, to, type, body, timestamp, ack, hasMedia, _data: data } = parsed.data;
  const key = keyOf(id);
  const ref = serializedOf(id);
  const fromMe = ref?.startsWith('true_') ?? false;
  // What is read from a chat has ids as the page names them; of those the library keeps only the ones that it knows.
  const chat = serializedOf(fromMe ? to : from) ?? serializedOf(fromMe ? data.to : data.from);
  if (key === null || ref === null || chat === null) return null;
  return {
    key,
    ref,
    fromMe,
    chat,
    type,
    words: body,
    atMs: timestamp * 1000,
    ack,
    ...(data.notifyName === undefined ? {} : { profileName: data.notifyName }),
    ...(data.latestEditSenderTimestampMs === undefined
      ? {}
      : { editedAtMs: data.latestEditSenderTimestampMs }),
    ...(data.quotedStanzaID === undefined ? {} : { quotes: data.quotedStanzaID }),
    ...(hasMedia
      ? { media: { mimeType: data.mimetype ?? '', name: data.filename, sizeBytes: data.size } }
      : {}),
    ...(data.lat === undefined || data.lng === undefined
      ? {}
      : { place: { latitude: data.lat, longitude: data.lng, name: data.loc } }),
  };
}

const libraryVote = z.object({
  voter: z.unknown(),
  selectedOptions: z.array(z.object({ localId: z.number().int() })),
  interractedAtTs: count,
  parentMsgKey: z.unknown(),
});

export function readVote(raw: unknown): WireVote | null {
  const parsed = libraryVote.safeParse(raw);
  if (!parsed.success) return null;
  const poll = keyOf(parsed.data.parentMsgKey);
  const voter = serializedOf(parsed.data.voter);
  if (poll === null || voter === null) return null;
  const options = parsed.data.selectedOptions.map((option) => option.localId);
  return { poll, voter, options, atMs: parsed.data.interractedAtTs };
}

const libraryReaction = z.object({
  id: z.unknown(),
  msgId: z.unknown(),
  senderId: z.unknown(),
  reaction: z.string().nullish(),
  timestamp: count,
});

/** Null for our own, and for those in groups. */
export function readReaction(raw: unknown): WireReaction | null {
  const parsed = libraryReaction.safeParse(raw);
  if (!parsed.success) return null;
  const { id, msgId, senderId, reaction, timestamp } = parsed.data;
  const to = keyOf(msgId);
  const [, chat] = serializedOf(msgId)?.split('_') ?? [];
  const from = serializedOf(senderId);
  const isOurs = serializedOf(id)?.startsWith('true_') ?? false;
  if (to === null || from === null || chat === undefined || isOurs || addressOf(chat) === null) return null;
  // What is read from the page later tells whole seconds: heard twice, it is to be the same.
  return { to, from, emoji: reaction || null, atMs: Math.round(timestamp) * 1000 };
}
