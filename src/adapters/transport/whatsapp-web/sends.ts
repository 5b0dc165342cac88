/** One send from the note before it to the server's word after it, and the search for a send in doubt. */

import type { OutgoingContent, TransportId } from '../../../core/message.ts';
import type { OutboxId } from '../../../core/outbox.ts';
import type { SendFailure } from '../../../core/receipt.ts';
import { type Instant, minuteMs } from '../../../core/time/instant.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Lookup, OutgoingMessage, SendResult } from '../../../ports/transport.ts';
import type { RemoteFiles } from '../../../ports/web.ts';
import { bringMedia } from './bring-media.ts';
import type { Calls } from './calls.ts';
import type { Deadlines } from './deadlines.ts';
import { messageKeyOf, refused } from './incoming.ts';
import type { Memory, SendNote } from './memory.ts';
import { isRemote, type Outgoing, outgoing } from './outgoing.ts';
import type { People } from './people.ts';
import type { WireContent } from './protocol.ts';
import type { ServerAcks } from './server-acks.ts';
import type { Typing } from './typing.ts';

export type Sends = {
  send(message: OutgoingMessage): Promise<SendResult>;
  find(message: OutgoingMessage): Promise<Lookup>;
  /** Resolves when no send is under way. */
  idle(): Promise<void>;
};

export type SendsDeps = {
  readonly clock: Clock;
  readonly memory: Memory;
  readonly calls: Calls;
  readonly people: People;
  readonly acks: ServerAcks;
  readonly mediaDir: string | null;
  readonly files: RemoteFiles;
  readonly typing: Typing;
  /** When the page began that is there now. */
  readonly pageSince: () => Instant;
};

/** How far back in a chat a send in doubt is searched; it is among the newest or nowhere. */
const searchedMessages = 50;
/** WhatsApp writes whole seconds, by the server's clock. */
const clockSlackMs = minuteMs;

export function createSends(
  { clock, memory, calls, people, acks, mediaDir, files, typing, pageSince }: SendsDeps,
  { sendMs, askMs, fetchMs }: Pick<Deadlines, 'sendMs' | 'askMs' | 'fetchMs'>,
): Sends {
  /** Sends whose call has not come back: it may still put the message into the chat. */
  const hanging = new Set<OutboxId>();
  const underWay = new Set<Promise<unknown>>();

  const send = async ({ id, to, content }: OutgoingMessage): Promise<SendResult> => {
    if (content.kind === 'reaction') return react({ id, to }, content);
    const message = outgoing(content, mediaDir);
    if (message === null) return failed(unreadableMedia);
    if (content.kind !== 'media' || message.content.kind !== 'media' || !isRemote(content.media.source))
      return sendHere({ id, to }, message, message.content);
    const media = await bringMedia(content.media, files, fetchMs);
    if (media.kind === 'failed') return failed(unfetchedMedia(content.media.source, media.why));
    const result = await sendHere({ id, to }, message, { ...message.content, source: media.path }).finally(
      media.remove,
    );
    if (result.kind !== 'failed' || result.failure.code !== pageRefusal) return result;
    // A link is worth more than nothing, and the page takes it.
    const link = outgoing({ kind: 'text', text: linkTo(content.media.source, content.caption) }, mediaDir);
    return link === null ? result : sendHere({ id, to }, link, link.content);
  };

  /** It is no message: the server says nothing of it, and it has no id of its own. */
  const react = async (
    { id, to }: Pick<OutgoingMessage, 'id' | 'to'>,
    { to: written, emoji }: Reaction,
  ): Promise<SendResult> => {
    const reached = await people.reach(to);
    if (reached.kind === 'not-on-whatsapp') return failed(notOnWhatsapp);
    if (reached.kind === 'unclear') return failed(notReady(reached.why));
    const asked = await calls.ask('react', { chat: reached.chat, key: messageKeyOf(written), emoji }, sendMs);
    if (asked.kind === 'unready') return failed(notReady(asked.why));
    if (asked.kind === 'refused') return failed(refusedByPage(asked.why));
    if (asked.kind !== 'answered') return { kind: 'unknown', why: asked.why };
    if (!asked.answer.there) return failed(nothingThere);
    return { kind: 'accepted', transportId: `reaction.${id}` as TransportId, at: clock.now(), text: emoji };
  };

  const sendHere = async (
    { id, to }: Pick<OutgoingMessage, 'id' | 'to'>,
    message: Outgoing,
    wire: WireContent,
  ): Promise<SendResult> => {
    const reached = await people.reach(to);
    if (reached.kind === 'not-on-whatsapp') return failed(notOnWhatsapp);
    if (reached.kind === 'unclear') return failed(notReady(reached.why));

    const { chat } = reached;
    const { words, text, options } = message;
    if ((await typing.before(people.nameOf(chat), chat, text)) === 'interrupted') return failed(theyWrote);
    const end = clock.now() + sendMs;
    memory.noteSend({ id, chat, words, text, options, at: clock.now() });
    hanging.add(id);
    const asked = await calls.ask('send', { chat, content: wire }, end - clock.now(), (outcome) => {
      hanging.delete(id);
      if (outcome.kind === 'answered' && outcome.answer)
        memory.noteSent(id, outcome.answer.key, outcome.answer.ref);
    });
    if (asked.kind === 'unready') {
      hanging.delete(id);
      memory.forgetSend(id);
      return failed(notReady(asked.why));
    }
    if (asked.kind === 'refused' && neverLeft(asked.why)) {
      memory.forgetSend(id);
      return failed(refusedByPage(asked.why));
    }
    if (asked.kind !== 'answered') return { kind: 'unknown', why: asked.why };
    if (asked.answer === null)
      return { kind: 'unknown', why: 'the page did not say which message it became' };

    const key = asked.answer.key as TransportId;
    const word = await acks.wait(key, end - clock.now());
    if (word === 'refused') return failed(refused);
    if (word === 'silent') return { kind: 'unknown', why: 'the server did not confirm it in time' };
    return { kind: 'accepted', transportId: key, at: clock.now(), text };
  };

  const find = async ({ id, content }: OutgoingMessage): Promise<Lookup> => {
    // Put on once more it is the same.
    if (content.kind === 'reaction') return { kind: 'absent' };
    const note = memory.send(id);
    if (note === null) return { kind: 'absent' };
    if (note.sent !== null) return confirm(note, note.sent);
    if (hanging.has(id)) return { kind: 'unknowable' };
    return search(note);
  };

  /**
   * A page sends by itself what is in its list and not yet with the server, but only as long as it lives. In a later one it
   * counts what the server said: without a word from it, nobody knows.
   */
  const confirm = async (note: SendNote, sent: NonNullable<SendNote['sent']>): Promise<Lookup> => {
    const found = { kind: 'found', transportId: sent.key, at: note.at, text: note.text } as const;
    if (note.at >= pageSince()) return found;
    const asked = await calls.ask('acks', { refs: [sent.ref] }, askMs);
    if (asked.kind !== 'answered') return { kind: 'unknowable' };
    const [level] = asked.answer;
    if (level === undefined || level.ack < 0) return { kind: 'absent' };
    return level.ack === 0 ? { kind: 'unknowable' } : found;
  };

  /** The page's own list of the chat: the newest message of ours with these words that no other send became. */
  const search = async (note: SendNote): Promise<Lookup> => {
    const asked = await calls.ask('recent', { chat: note.chat, limit: searchedMessages }, askMs);
    if (asked.kind !== 'answered') return { kind: 'unknowable' };
    const same = asked.answer.find(
      (message) =>
        message.fromMe &&
        message.words === note.words &&
        message.atMs >= note.at - clockSlackMs &&
        !memory.isTaken(message.key),
    );
    if (same === undefined) return { kind: 'absent' };
    memory.noteSent(note.id, same.key, same.ref);
    return confirm({ ...note, at: same.atMs }, { key: same.key as TransportId, ref: same.ref });
  };

  return {
    send(message) {
      const sending = send(message).catch((error): SendResult => ({ kind: 'unknown', why: String(error) }));
      underWay.add(sending);
      return sending.finally(() => underWay.delete(sending));
    },
    find,
    async idle() {
      await Promise.allSettled(underWay);
    },
  };
}

type Reaction = Extract<OutgoingContent, { readonly kind: 'reaction' }>;

const linkTo = (source: string, caption = ''): string => (caption === '' ? source : `${caption}\n${source}`);

const failed = (failure: SendFailure): SendResult => ({ kind: 'failed', failure });

/** Errors that the library throws before the message exists. Any other may have come after it. */
const neverLeft = (why: string): boolean =>
  /No LID for user|invalid wid|media not (readable|taken)|cannot answer/.test(why);

const notOnWhatsapp: SendFailure = {
  code: 'whatsapp-web.not-on-whatsapp',
  words: 'The number is not on WhatsApp.',
  retryable: false,
  ours: false,
  addressFailed: true,
  certain: true,
};

const nothingThere: SendFailure = {
  code: 'whatsapp-web.reaction',
  words: 'The message to react to is not in the chat.',
  retryable: false,
  ours: false,
  addressFailed: false,
};

/** What they wrote is decided first. The message is still in the outbox then, unless it was a STOP. */
const theyWrote: SendFailure = {
  code: 'whatsapp-web.interrupted',
  words: 'They wrote while it was being typed.',
  retryable: true,
  ours: true,
  addressFailed: false,
  channelFailed: true,
};

const unreadableMedia: SendFailure = {
  code: 'whatsapp-web.media',
  words: 'The media source is neither an https address nor a file in the media directory.',
  retryable: false,
  ours: true,
  addressFailed: false,
};

/** Often it is the other server's bad moment: tried again like any failure of ours. */
const unfetchedMedia = (source: string, why: string): SendFailure => ({
  code: 'whatsapp-web.media',
  words: `The file at ${source} cannot be sent: ${why}.`,
  retryable: true,
  ours: true,
  addressFailed: false,
});

export const notReady = (why: string): SendFailure => ({
  code: 'transport.unavailable',
  words: `WhatsApp Web cannot take messages now: ${why}.`,
  retryable: true,
  ours: true,
  addressFailed: false,
});

const pageRefusal = 'whatsapp-web.page';

const refusedByPage = (why: string): SendFailure => ({
  code: pageRefusal,
  words: `The page did not take the message: ${why}.`,
  retryable: true,
  ours: true,
  addressFailed: false,
});
