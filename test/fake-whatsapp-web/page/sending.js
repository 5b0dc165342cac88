// Messages on their way out, media included.
import { Msg, makeMsg, nowSeconds } from './app.js';
import { boot, MsgKey, sid } from './ids.js';
import { rpc, sleep } from './socket.js';

/** The page's errors are minified. */
export class MinifiedError extends Error {
  name = 't';
  constructor() {
    super('t');
  }
}

/** Gives [added to the chat, answered by the server]: two promises, as the real one does. */
export function addAndSendMsgToChat(chat, given) {
  const { media, ...attributes } = given;
  if (!(given.id instanceof MsgKey)) throw new MinifiedError();
  const message = makeMsg({ ...attributes, isNewMsg: true });
  const added = (async () => {
    if (boot.hangSend) await new Promise(() => {});
    await sleep(boot.addMs ?? 5);
    Msg.add(message);
    chat.msgs.add(message);
    return message;
  })();
  const sent = added
    .then(() => rpc('send', wireOf(message, chat)))
    .then((result) => {
      message.set({ ack: result.ack });
      return { messageSendResult: result.ack > 0 ? 'OK' : 'ERROR_NETWORK', t: result.t };
    });
  sent.catch(() => message.set({ ack: -1 }));
  return [added, sent];
}

const wireOf = (message, chat) => ({
  id: sid(message.id),
  to: sid(chat.id),
  type: message.type,
  body: message.body,
  caption: message.caption,
  mimetype: message.mimetype,
  filename: message.filename,
  mediaB64: message.__b64,
  quotedStanzaID: message.quotedStanzaID,
  mentioned: message.mentionedJidList?.map(String),
  pollName: message.pollName,
  pollOptions: message.pollOptions,
  pollSelectableOptionsCount: message.pollSelectableOptionsCount,
});

export class OpaqueData {
  static async createFromData(blob) {
    const data = new OpaqueData();
    data.blob = blob;
    return data;
  }
  url() {
    return 'blob:fake';
  }
  autorelease() {}
  formData() {
    return this.blob;
  }
}

const mediaObjects = new Map();
export function mediaObject(hash) {
  if (!mediaObjects.has(hash))
    mediaObjects.set(hash, { filehash: hash, type: 'image', contentInfo: {}, consolidate() {} });
  return mediaObjects.get(hash);
}

/** Its methods are the class's, as in the real page: a message takes over what is the media's own, and no more. */
class MediaData {
  constructor(attributes) {
    Object.assign(this, attributes);
  }
  set(patch) {
    return Object.assign(this, patch);
  }
  toJSON() {
    const { mediaBlob, ...rest } = this;
    return boot.mediaLeaksId ? { ...rest, id: 'media-model-1' } : rest;
  }
}

export const prepRawMedia = (opaque, params) => ({
  async waitForPrep() {
    if (boot.mediaThrows) throw new MinifiedError();
    const { blob } = opaque;
    return new MediaData({
      type: kindOf(blob.type, params),
      mimetype: blob.type,
      filename: blob.name,
      size: blob.size,
      filehash: `fh${Math.random()}`,
      mediaBlob: opaque,
      __b64: await base64(blob),
    });
  },
});

export const uploadMedia = async () => ({
  mediaEntry: {
    mmsUrl: 'https://mmg.whatsapp.net/fake',
    directPath: '/fake/out',
    mediaKey: 'k',
    mediaKeyTimestamp: nowSeconds(),
    encFilehash: 'e',
    uploadHash: 'u',
  },
});

export async function download({ directPath, mimetype }) {
  if (boot.downloadNeedsMimetype && !mimetype) throw new MinifiedError();
  const media = await rpc('media', { id: directPath.split('/').pop() });
  return Uint8Array.from(atob(media.data), (char) => char.charCodeAt(0)).buffer;
}

async function base64(blob) {
  let text = '';
  for (const byte of new Uint8Array(await blob.arrayBuffer())) text += String.fromCharCode(byte);
  return btoa(text);
}

function kindOf(mime, { asDocument, asSticker, isPtt }) {
  if (asDocument) return 'document';
  if (asSticker) return 'sticker';
  if (isPtt) return 'ptt';
  return /^(image|video|audio)\//.exec(mime)?.[1] ?? 'document';
}
