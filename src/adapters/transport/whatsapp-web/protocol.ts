/** What the engine and a session's process say to each other. Both sides check what they hear against these schemas. */
import { z } from 'zod';

/** A message as the session saw it, with WhatsApp Web's ids made plain. */
export const wireMessage = z.object({
  /** The stable part of the id; our transport id. */
  key: z.string(),
  /** The whole serialized id: what the page needs to find the message again. */
  ref: z.string(),
  fromMe: z.boolean(),
  chat: z.string(),
  type: z.string(),
  words: z.string(),
  atMs: z.number(),
  ack: z.number(),
  profileName: z.string().optional(),
  /** When its words were last changed. */
  editedAtMs: z.number().optional(),
  /** The stable part of the id of the message that it answers to. */
  quotes: z.string().optional(),
  media: z
    .object({ mimeType: z.string(), name: z.string().optional(), sizeBytes: z.number().optional() })
    .optional(),
  place: z.object({ latitude: z.number(), longitude: z.number(), name: z.string().optional() }).optional(),
});
export type WireMessage = z.infer<typeof wireMessage>;

/** The choice of one voter, in full; `options` are positions in the poll. */
export const wireVote = z.object({
  poll: z.string(),
  voter: z.string(),
  options: z.array(z.number().int()),
  atMs: z.number(),
});
export type WireVote = z.infer<typeof wireVote>;

/** What somebody put on a message; null: taken back. */
export const wireReaction = z.object({
  to: z.string(),
  from: z.string(),
  emoji: z.string().nullable(),
  atMs: z.number(),
});
export type WireReaction = z.infer<typeof wireReaction>;

/** A message to send, in the words of the library. */
export const wireContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('vcard'), name: z.string(), vcard: z.string() }),
  z.object({
    kind: z.literal('poll'),
    question: z.string(),
    options: z.array(z.string()),
    multiple: z.boolean(),
  }),
  z.object({
    kind: z.literal('media'),
    /** An absolute path. */
    source: z.string(),
    caption: z.string(),
    asDocument: z.boolean(),
    asVoice: z.boolean(),
  }),
]);
export type WireContent = z.infer<typeof wireContent>;

const nothing = z.object({});

/** Every question to the session, with its answer. */
export const asks = {
  send: {
    ask: z.object({ chat: z.string(), content: wireContent }),
    /** Null: it was handed over but its id could not be read back. */
    answer: z.object({ key: z.string(), ref: z.string() }).nullable(),
  },
  number: { ask: z.object({ digits: z.string() }), answer: z.object({ chat: z.string() }).nullable() },
  /** Both chat ids of a person, as far as the page tells them. */
  person: {
    ask: z.object({ chat: z.string() }),
    answer: z.object({ lid: z.string().nullable(), phone: z.string().nullable() }),
  },
  /** What people wrote since then, oldest first; at most `limit` of each chat. */
  since: { ask: z.object({ atMs: z.number(), limit: z.number() }), answer: z.array(wireMessage) },
  recent: { ask: z.object({ chat: z.string(), limit: z.number() }), answer: z.array(wireMessage) },
  acks: {
    ask: z.object({ refs: z.array(z.string()) }),
    answer: z.array(z.object({ key: z.string(), ack: z.number() })),
  },
  /** How people stand to these polls of ours now. */
  votes: { ask: z.object({ refs: z.array(z.string()) }), answer: z.array(wireVote) },
  /** The reactions that are on these messages of ours now. */
  reactions: { ask: z.object({ refs: z.array(z.string()) }), answer: z.array(wireReaction) },
  /** Puts an emoji on a message of theirs; false: it is not in the chat. */
  react: {
    ask: z.object({ chat: z.string(), key: z.string(), emoji: z.string() }),
    answer: z.object({ there: z.boolean() }),
  },
  typing: { ask: z.object({ chat: z.string() }), answer: nothing },
  seen: { ask: z.object({ chat: z.string() }), answer: nothing },
  repair: { ask: nothing, answer: nothing },
  'refresh-qr': { ask: nothing, answer: nothing },
  /** A code to type on the phone with this number; it comes as news. */
  'ask-code': { ask: z.object({ phone: z.string() }), answer: nothing },
  'cancel-code': { ask: nothing, answer: nothing },
  close: { ask: nothing, answer: nothing },
} as const;
export type AskName = keyof typeof asks;
export type Ask<Name extends AskName> = z.infer<(typeof asks)[Name]['ask']>;
export type Answer<Name extends AskName> = z.infer<(typeof asks)[Name]['answer']>;

export const sessionSettings = z.object({
  profileDir: z.string(),
  chromiumPath: z.string(),
  chromiumArgs: z.array(z.string()),
  /** The version of WhatsApp Web's page to load; null is the newest. */
  page: z.string().nullable(),
  heartbeatMs: z.number(),
  probeMs: z.number(),
  deadPageMs: z.number(),
  injectMs: z.number(),
});
export type SessionSettings = z.infer<typeof sessionSettings>;

/** From the engine to the session. */
export const order = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start'), settings: sessionSettings }),
  z.object({ type: z.literal('ask'), id: z.number(), name: z.string(), ask: z.unknown() }),
]);
export type Order = z.infer<typeof order>;

/** From the session to the engine, unasked. */
export const news = z.discriminatedUnion('type', [
  z.object({ type: z.literal('alive') }),
  z.object({ type: z.literal('memory'), bytes: z.number() }),
  z.object({ type: z.literal('browser'), pid: z.number() }),
  z.object({ type: z.literal('qr'), qr: z.string() }),
  z.object({ type: z.literal('code'), code: z.string() }),
  z.object({ type: z.literal('loading') }),
  z.object({ type: z.literal('authenticated') }),
  z.object({ type: z.literal('ready') }),
  /** Parts of the page that the library needs and an update has taken away, and the versions there is a way back to. */
  z.object({ type: z.literal('missing'), parts: z.array(z.string()), others: z.array(z.string()) }),
  /** The page began to load anew: nothing works until the next `ready`. */
  z.object({ type: z.literal('navigated') }),
  /** The state of WhatsApp Web's own connection: OPENING, PAIRING, UNPAIRED, CONNECTED, TIMEOUT… */
  z.object({ type: z.literal('connection'), state: z.string() }),
  z.object({ type: z.literal('disconnected'), reason: z.string() }),
  z.object({ type: z.literal('dying'), why: z.string() }),
  z.object({ type: z.literal('message'), message: wireMessage }),
  z.object({ type: z.literal('ack'), key: z.string(), ack: z.number() }),
  z.object({ type: z.literal('vote'), vote: wireVote }),
  z.object({ type: z.literal('reaction'), reaction: wireReaction }),
]);
export type News = z.infer<typeof news>;

export const report = z.union([
  news,
  z.object({ type: z.literal('answer'), id: z.number(), value: z.unknown() }),
  z.object({ type: z.literal('refusal'), id: z.number(), why: z.string() }),
]);
export type Report = z.infer<typeof report>;
