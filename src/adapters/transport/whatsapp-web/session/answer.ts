/** The session's answer to each question of the engine. None has a deadline here: the engine gives up by itself. */
import { z } from 'zod';
import { addressOf, serializedOf } from '../ids.ts';
import type { Answer, Ask, AskName, WireMessage, WireReaction, WireVote } from '../protocol.ts';
import type { Client } from './client.ts';
import type { OwnMessages } from './own-messages.ts';
import { send } from './send.ts';
import { readMessage, readReaction, readVote } from './wire.ts';

export type Answers = { readonly [Name in AskName]: (ask: Ask<Name>) => Promise<Answer<Name>> };

export function answersOf(client: Client, own: OwnMessages, close: () => Promise<void>): Answers {
  const onPage = async (code: string) => {
    await client.pupPage?.evaluate(code);
    return {};
  };
  const chatOf = async (id: string) => {
    const chat = await client.getChatById(id);
    // The library asks the page by this name of the id, also where the page has given it another.
    chat.id._serialized = id;
    return chat;
  };
  const messagesIn = async (id: string, which: { limit: number; fromMe?: true }) => {
    const chat = await chatOf(id);
    return (await chat.fetchMessages(which)).flatMap((raw) => readMessage(raw) ?? []);
  };
  const reactionsOn = async (ref: string): Promise<readonly WireReaction[]> => {
    const message = await client.getMessageById(ref).catch(() => null);
    if (!message) return [];
    // As with chats: the library asks by this name.
    message.id._serialized = ref;
    const groups = (await message.getReactions().catch(() => [])) ?? [];
    return groups.flatMap(({ senders }) => senders.flatMap((raw) => readReaction(raw) ?? []));
  };
  return {
    send: (ask) => send(client, own, ask),
    async number({ digits }) {
      const chat = serializedOf(await client.getNumberId(digits));
      return chat === null ? null : { chat };
    },
    async person({ chat }) {
      const [known] = await client.getContactLidAndPhone([chat]);
      return { lid: serializedOf(known?.lid), phone: serializedOf(known?.pn) };
    },
    async since({ atMs, limit }) {
      const found: WireMessage[] = [];
      const chats = z.array(z.string()).parse(await client.pupPage?.evaluate(chatsSince(atMs / 1000)));
      for (const id of chats) {
        if (addressOf(id) === null) continue;
        const messages = await messagesIn(id, { limit });
        found.push(
          ...messages.filter(
            (message) => !message.fromMe && Math.max(message.atMs, message.editedAtMs ?? 0) >= atMs,
          ),
        );
      }
      return found.sort((a, b) => a.atMs - b.atMs);
    },
    recent: ({ chat, limit }) => messagesIn(chat, { limit, fromMe: true }),
    async acks({ refs }) {
      const found: Answer<'acks'> = [];
      for (const ref of refs) {
        const message = readMessage(await client.getMessageById(ref));
        if (message !== null) found.push({ key: message.key, ack: message.ack });
      }
      return found;
    },
    async votes({ refs }) {
      const found: WireVote[] = [];
      // One that the page no longer has would be an error of the library, and says nothing of the others.
      for (const ref of refs)
        found.push(...(await client.getPollVotes(ref).catch(() => [])).flatMap((raw) => readVote(raw) ?? []));
      return found;
    },
    async reactions({ refs }) {
      const found: WireReaction[] = [];
      for (const ref of refs) found.push(...(await reactionsOn(ref)));
      return found;
    },
    async react({ chat, key, emoji }) {
      const found = (await messagesIn(chat, { limit: reactedMessages })).find(
        (message) => message.key === key && !message.fromMe,
      );
      // As `message.react` does, but by the id as the page names it.
      if (found !== undefined) await client.sendReaction(found.ref, emoji);
      return { there: found !== undefined };
    },
    async typing({ chat }) {
      await (await chatOf(chat)).sendStateTyping();
      return {};
    },
    async seen({ chat }) {
      await client.sendSeen(chat);
      return {};
    },
    // The library waits for an edge that may have passed before it listened: then it is told by hand.
    repair: () =>
      onPage(
        `if (window.require('WAWebSocketModel').Socket.hasSynced && !window.WWebJS) window.onAppStateHasSyncedEvent()`,
      ),
    // The library's own refresh fails in Node: it looks for `window` there.
    'refresh-qr': () => onPage(`window.require('WAWebCmd').Cmd.refreshQR()`),
    // Asked anew by the engine's own deadline, never by the library's timer: that one would outlive it in the page.
    async 'ask-code'({ phone }) {
      await client.requestPairingCode(phone, true, longestTimerMs);
      return {};
    },
    async 'cancel-code'() {
      await client.cancelPairingCode();
      return {};
    },
    async close() {
      await close();
      return {};
    },
  };
}

/** How far back in a chat a message is looked for; it was the last that they wrote. */
const reactedMessages = 50;

/** Longer ones fire at once. */
const longestTimerMs = 2 ** 31 - 1;

/** The library's own list makes a model of every chat there is; here only those with something new are wanted. */
const chatsSince = (seconds: number): string =>
  `window.require('WAWebCollections').Chat.getModelsArray().filter((chat) => chat.t >= ${seconds}).map((chat) => String(chat.id))`;
