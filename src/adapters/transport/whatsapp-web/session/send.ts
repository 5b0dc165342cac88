/** Hands one message to the library and finds out which id it got. */
import wweb from 'whatsapp-web.js';
import type { Answer, Ask, WireContent, WireMessage } from '../protocol.ts';
import type { Client } from './client.ts';
import type { OwnMessages } from './own-messages.ts';
import { readMessage } from './wire.ts';

/** Without `sendSeen` and link previews: extra steps that have broken sends. User text is never read as a vCard. */
const plain = { sendSeen: false, linkPreview: false, parseVCards: false } as const;

/** How long a message whose id was not told may take to show up among our own. */
const showUpMs = 2_000;

export async function send(
  client: Client,
  own: OwnMessages,
  { chat, content }: Ask<'send'>,
): Promise<Answer<'send'>> {
  const handOver = await prepare(client, content);
  const sent = readMessage(
    await withLid(client, chat, () => handOver(chat)).catch((error) => {
      if (content.kind !== 'media') throw error;
      return mediaRefused(own, { chat, content }, error);
    }),
  );
  if (sent === null) return own.take((message) => looksLike(message, chat, content), showUpMs);
  own.forget(sent.key);
  return sent;
}

/** The page's own errors say nothing, not even whether the message exists: then it would be among our own. */
async function mediaRefused(
  own: OwnMessages,
  { chat, content }: Ask<'send'>,
  error: unknown,
): Promise<never> {
  const made = await own.take((message) => looksLike(message, chat, content), showUpMs);
  if (made !== null) throw error;
  throw new Error(`media not taken by the page: ${error instanceof Error ? error.message : error}`);
}

/** Everything that can fail before the message exists happens here. */
async function prepare(client: Client, content: WireContent): Promise<(chat: string) => Promise<unknown>> {
  switch (content.kind) {
    case 'text':
      return (chat) => client.sendMessage(chat, content.text, plain);
    case 'vcard': {
      // What the library's own vCard reading ends in, without the page modules it asks for.
      const extra = { type: 'vcard', vcardFormattedName: content.name };
      return (chat) => client.sendMessage(chat, content.vcard, { ...plain, extra });
    }
    case 'poll': {
      // The typings demand a secret that the library makes itself.
      const options = { allowMultipleAnswers: content.multiple } as unknown as wweb.PollSendOptions;
      const poll = new wweb.Poll(content.question, [...content.options], options);
      return (chat) => client.sendMessage(chat, poll, plain);
    }
    case 'media': {
      const media = readMedia(content.source);
      const { caption, asDocument, asVoice } = content;
      return (chat) =>
        client.sendMessage(chat, media, {
          ...plain,
          caption,
          sendMediaAsDocument: asDocument,
          sendAudioAsVoice: asVoice,
        });
    }
    default:
      return content satisfies never;
  }
}

/** WhatsApp refuses a message to a number whose hidden id the page has not learnt; asking for the number teaches it. */
async function withLid(client: Client, chat: string, attempt: () => Promise<unknown>): Promise<unknown> {
  try {
    return await attempt();
  } catch (error) {
    if (!String(error).includes('No LID for user')) throw error;
    await client.getNumberId(chat);
    return attempt();
  }
}

function looksLike(message: WireMessage, chat: string, content: WireContent): boolean {
  const words = wordsOf(content);
  const sameChat = message.chat === chat || message.chat.endsWith('@lid') !== chat.endsWith('@lid');
  return sameChat && message.words === words;
}

const wordsOf = (content: WireContent): string => {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'vcard':
      return content.vcard;
    case 'poll':
      return content.question.trim();
    case 'media':
      return content.caption;
    default:
      return content satisfies never;
  }
};

function readMedia(path: string): wweb.MessageMedia {
  try {
    return wweb.MessageMedia.fromFilePath(path);
  } catch (error) {
    throw new Error(`media not readable: ${error instanceof Error ? error.message : error}`);
  }
}
