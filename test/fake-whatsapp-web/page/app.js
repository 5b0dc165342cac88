// What the page knows: connection, collections of messages, chats and contacts, and who is behind a lid.
import { boot, MsgKey, sid, wid } from './ids.js';
import { Collection, Emitter, Model } from './model.js';
import { rpc } from './socket.js';

/** The server's clock, which a test may have set. */
export const nowSeconds = () => Math.floor((Date.now() + (boot.clockOffsetMs ?? 0)) / 1000);

/** The logged-in account: {pn, lid, pushname, platform}, or null. */
export const account = { me: null };

export const Socket = new Model({ state: 'OPENING', hasSynced: false });
export const Conn = new Model({ ref: undefined, pushname: undefined, platform: undefined, wid: undefined });
export const Cmd = new Emitter();
export const Stream = new Model({ available: false });
export const Msg = new Collection();
export const Chat = new Collection();
export const Contact = new Collection();
export const Blocklist = new Collection();
export const voteRows = [];
/** By the serialized id of the message, then by who reacted. */
export const reactionsOn = new Map();

/** As the page groups them: by emoji, with everybody who chose it. */
export const Reactions = {
  async find(id) {
    const senders = [...(reactionsOn.get(id)?.values() ?? [])];
    const emojis = [...new Set(senders.map(({ reactionText }) => reactionText))];
    const groups = emojis.map((emoji) => ({
      id: emoji,
      aggregateEmoji: emoji,
      hasReactionByMe: false,
      senders: senders.filter(({ reactionText }) => reactionText === emoji),
    }));
    return { reactions: { length: groups.length, serialize: () => groups } };
  },
};

/** What this device has learnt so far. */
export const lidOfPn = new Map();
export const pnOfLid = new Map();
export function learn(contact) {
  if (!contact?.lid) return;
  lidOfPn.set(contact.pn, contact.lid);
  pnOfLid.set(contact.lid, contact.pn);
}

Msg.getMessagesById = async (ids) => ({ messages: ids.map((id) => Msg.get(id)).filter(Boolean) });

Contact.find = async (id) => {
  const key = wid(id);
  const known = Contact.get(key);
  if (known) return known;
  const info = await rpc('contact', { id: sid(key) });
  learn(info);
  return Contact.add(
    new Model({
      id: key,
      name: info?.name,
      pushname: info?.pushname,
      shortName: info?.name,
      isBusiness: false,
      phoneNumber: key.isLid() && info?.pn ? wid(info.pn) : undefined,
    }),
  );
};

class ChatModel extends Model {
  toJSON() {
    const { msgs, ...rest } = this.serialize();
    return rest;
  }
}

export function makeChat(id) {
  return (
    Chat.get(id) ??
    Chat.add(
      new ChatModel({
        id,
        t: nowSeconds(),
        unreadCount: 0,
        archive: false,
        pin: 0,
        isLocked: false,
        formattedTitle: id.user,
        mute: { expiration: 0 },
        msgs: new Collection(),
        lastReceivedKey: undefined,
      }),
    )
  );
}
Chat.find = async (id) => makeChat(wid(id));

/** The chat for a first message; with `requireLid` only after the page has learnt the number's lid. */
export async function findChat(id) {
  if (id.isUser() && boot.requireLid && !id.isLid() && !lidOfPn.has(sid(id)))
    throw new Error('No LID for user');
  const lid = boot.lidChats && !id.isLid() ? lidOfPn.get(sid(id)) : undefined;
  return { chat: makeChat(lid ? wid(lid) : id), created: true };
}

export function makeMsg(attributes) {
  const message = new Model(attributes);
  message.serialize = function () {
    const plain = Model.prototype.serialize.call(this);
    delete plain.forceAdd;
    plain.id = { ...this.id };
    return plain;
  };
  message.unsafe = () => message;
  message.canReply = () => true;
  message.msgContextInfo = () => ({
    quotedMsg: { body: message.body, type: message.type },
    quotedStanzaID: message.id.id,
    quotedParticipant: message.author ?? message.from,
  });
  message.downloadMedia = async () => {
    if (message.mediaData) message.mediaData.mediaStage = 'RESOLVED';
  };
  return message;
}

/** A message from outside: a live one, or (`isNewMsg: false`) one that the page had already. */
export function inbound({ unread = true, ...raw }, { isNewMsg = true } = {}) {
  const from = wid(raw.from);
  const chat = makeChat(from);
  const author = raw.author && wid(raw.author);
  const message = makeMsg({
    ...raw,
    id: new MsgKey({ fromMe: false, remote: from, id: raw.id, participant: author }),
    from,
    to: wid(account.me.pn),
    author,
    self: 'in',
    isNewMsg,
    ack: 1,
    t: raw.t ?? nowSeconds(),
    ...(raw.media ? mediaAttributes(raw) : {}),
  });
  Msg.add(message);
  chat.msgs.add(message);
  if (raw.duplicate) {
    message.forceAdd = true;
    Msg.add(message);
  }
  chat.lastReceivedKey = message.id;
  chat.set({ t: message.t, unreadCount: chat.unreadCount + (unread ? 1 : 0) });
  if (raw.decryptAfterMs)
    setTimeout(() => message.set({ type: 'chat', body: raw.decryptedBody }), raw.decryptAfterMs);
}

const mediaAttributes = (raw) => ({
  directPath: `/fake/${raw.id}`,
  mimetype: raw.media.mimetype,
  filename: raw.media.filename,
  size: raw.media.data.length,
  caption: raw.body,
  mediaKey: 'k',
  filehash: 'h',
  encFilehash: 'e',
  mediaData: { mediaStage: 'INIT' },
  mediaObject: {},
});

/** A message of ours from an earlier life of the page. */
export function restoreOwn(raw) {
  const id = MsgKey.fromString(raw.id);
  const chat = makeChat(wid(raw.to));
  const message = makeMsg({
    ...raw,
    id,
    from: wid(account.me.pn),
    to: chat.id,
    self: 'out',
    isNewMsg: false,
  });
  if (!Msg.get(id)) {
    Msg.add(message);
    chat.msgs.add(message);
  }
}
