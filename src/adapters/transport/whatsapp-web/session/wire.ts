/** Makes plain what the library hands over. Its shapes are not to be trusted, so they are read and not assumed. */
import { z } from 'zod';
import { keyOf, serializedOf } from '../ids.ts';
import type { WireMessage, WireVote } from '../protocol.ts';

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
      notifyName: maybeText,
      mimetype: maybeText,
      filename: maybeText,
      size: z.number().optional().catch(undefined),
      lat: z.number().optional().catch(undefined),
      lng: z.number().optional().catch(undefined),
      loc: maybeText,
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
  const chat = serializedOf(fromMe ? to : from);
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
