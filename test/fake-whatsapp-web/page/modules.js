// Every module that the library asks for by name: a catalogue, one entry each, with just what it uses of it.
import {
  account,
  Blocklist,
  Chat,
  Cmd,
  Conn,
  Contact,
  findChat,
  learn,
  lidOfPn,
  Msg,
  pnOfLid,
  Reactions,
  Socket,
  Stream,
  voteRows,
} from './app.js';
import { boot, MsgKey, sid, wid } from './ids.js';
import { Emitter } from './model.js';
import {
  addAndSendMsgToChat,
  download,
  mediaObject,
  OpaqueData,
  prepRawMedia,
  uploadMedia,
} from './sending.js';
import { closeSocket, leaveForLogin, rpc, send } from './socket.js';

const urls = /\bhttps?:\/\/[^\s]+/g;
const findUrls = (text) => String(text ?? '').match(urls) ?? [];
const chatState = (state) => async (to) => {
  await rpc('chatstate', { to: sid(to), state });
};

export const modules = {
  // start-up and auth
  WAWebSocketModel: { Socket },
  WAWebCmd: { Cmd },
  WAWebConnModel: { Conn },
  WAWebOfflineHandler: { OfflineMessageHandler: { getOfflineDeliveryProgress: () => 100 } },
  WAWebAltDeviceLinkingApi: {
    setPairingType() {},
    async initializeAltDeviceLinking() {},
    async initializeQRLinking() {},
    startAltLinkingFlow: (phone) => rpc('pairingCode', { phone }),
  },
  WABase64: { encodeB64: (u8) => btoa(String.fromCharCode(...u8)) },
  WAWebCompanionRegClientUtils: { DEVICE_PLATFORM: '1' },
  WAWebAdvSignatureApi: {},
  WAWebUserPrefsInfoStore: {
    waNoiseInfo: { get: async () => ({ staticKeyPair: { pubKey: new Uint8Array(32).fill(7) } }) },
  },
  WAWebSignalStoreApi: {
    waSignalStore: {
      getRegistrationInfo: async () => ({ identityKeyPair: { pubKey: new Uint8Array(32).fill(9) } }),
    },
  },
  WAWebUserPrefsMultiDevice: { getADVSecretKey: () => 'FAKEADVSECRET' },
  WAWebLaunchSocketUtils: { refreshQR: () => send({ t: 'refreshQR' }) },
  WAWebMiscBrowserUtils: { info: () => ({ os: 'Linux', name: 'Chrome' }) },
  WAWebUserPrefsMeUser: {
    getMaybeMePnUser: () => account.me && wid(account.me.pn),
    getMaybeMeLidUser: () => account.me?.lid && wid(account.me.lid),
  },
  // events
  WAWebCollections: { Msg, Chat, Contact, Blocklist, Reactions },
  WAWebSyncGatingUtils: { isPlaceholderMessageResendEnabled: () => false },
  WAWebCallCollection: Object.assign(new Emitter(), { calls: new Map() }),
  WAWebNonMessageDataRequestPlaceholderMessageResendUtils: {
    handlePlaceholderMsgsSeen: (msgs) => send({ t: 'resend', ids: msgs.map((m) => sid(m.id)) }),
  },
  WAWebAddonReactionTableMode: { reactionTableMode: { bulkUpsert: () => {} } },
  WAWebAddonPollVoteTableMode: {
    pollVoteTableMode: {
      bulkUpsert: (rows) => {
        for (const r of rows) voteRows.push(r);
      },
    },
  },
  WAWebPollsVotesSchema: {
    getTable: () => ({
      equals: async (_k, v) =>
        voteRows
          .filter((r) => sid(r.pollUpdateParentKey) === v)
          .map((r) => ({
            ...r,
            sender: sid(r.from),
            parentMsgKey: v,
            selectedOptionLocalIds: r.selectedOptionLocalIds,
          })),
    }),
  },
  WAWebBackendJobsCommon: { mediaTypeFromProtobuf: () => null },
  WAWebE2EProtoUtils: { typeAttributeFromProtobuf: () => 'text' },
  // sending
  WAWebWidFactory: {
    createWid: (s) => {
      if (s == null) throw new Error('wid error: invalid wid');
      return wid(s);
    },
    createWidFromWidLike: wid,
    asUserWidOrThrow: wid,
  },
  WAWebMsgKey: MsgKey,
  WAWebFindChatAction: { findOrCreateLatestChat: findChat },
  WAWebStreamModel: { Stream: Object.assign(Stream, { markAvailable() {}, markUnavailable() {} }) },
  WAWebUpdateUnreadChatAction: {
    sendSeen: async ({ chat }) => {
      if (boot.sendSeenThrows)
        throw new TypeError("Cannot read properties of undefined (reading 'markedUnread')");
      chat.set({ unreadCount: 0 });
      send({ t: 'seen', chat: sid(chat.id) });
    },
  },
  WAWebChatGetters: {
    getIsNewsletter: (c) => c.id.isNewsletter(),
    getIsBroadcast: (c) => c.id.server === 'broadcast',
  },
  WALinkify: {
    findLink: (text) => findUrls(text).map((href) => ({ href }))[0] ?? null,
    findLinks: (text) => findUrls(text).map((href) => ({ href })),
  },
  WAWebLinkPreviewChatAction: { getLinkPreview: async () => null },
  WAWebGetEphemeralFieldsMsgActionsUtils: { getEphemeralFields: () => ({}) },
  WAWebSendMsgChatAction: { addAndSendMsgToChat },
  WAWebMsgReply: { canReplyMsg: () => true },
  WAWebQueryExistsJob: {
    queryWidExists: async (w) => {
      const r = await rpc('exists', { id: sid(w) });
      learn(r);
      return r ? { wid: wid(r.pn) } : null;
    },
  },
  WAWebApiContact: {
    getCurrentLid: (w) => (lidOfPn.has(sid(w)) ? wid(lidOfPn.get(sid(w))) : undefined),
    getPhoneNumber: (w) => (pnOfLid.has(sid(w)) ? wid(pnOfLid.get(sid(w))) : undefined),
    getAlternateUserWid: (w) => {
      const a = w.isLid() ? pnOfLid.get(sid(w)) : lidOfPn.get(sid(w));
      return a && wid(a);
    },
  },
  WAWebLidMigrationUtils: { toPn: (w) => (pnOfLid.has(sid(w)) ? wid(pnOfLid.get(sid(w))) : w) },
  WAWebChatStateBridge: {
    sendChatStateComposing: chatState('typing'),
    sendChatStateRecording: chatState('recording'),
    sendChatStatePaused: chatState('paused'),
  },
  WAWebPresenceChatAction: { sendPresenceAvailable: () => {}, sendPresenceUnavailable: () => {} },
  WAWebChatLoadMessages: { loadEarlierMsgs: async () => [] },
  WAWebContactGetters: Object.fromEntries(
    Object.entries({
      getIsMe: (c) => sid(c.id) === account.me?.pn,
      getIsUser: (c) => c.id.isUser(),
      getIsGroup: (c) => c.id.isGroup(),
      getIsWAContact: () => true,
      getUserid: (c) => (c.phoneNumber ?? c.id).user,
      getVerifiedName: () => undefined,
      getVerifiedLevel: () => 0,
      getStatusMute: () => false,
      getName: (c) => c.name,
      getShortName: (c) => c.shortName,
      getPushname: (c) => c.pushname,
      getIsEnterprise: () => false,
    }),
  ),
  WAWebFrontendContactGetters: { getIsMyContact: (c) => !!c.name },
  WAWebSendReactionMsgAction: {
    sendReactionToMsg: async (m, emoji) => {
      await rpc('react', { id: sid(m.id), emoji });
    },
  },
  WAWebSendMessageEditAction: {
    sendMessageEdit: async (m, body) => {
      m.set({ body });
      await rpc('editOut', { id: sid(m.id), body });
    },
  },
  WAWebPhoneUtils: { formattedPhoneNumber: (s) => `+${String(s).split('@')[0]}` },
  // media out
  WAWebMediaOpaqueData: OpaqueData,
  WAWebPrepRawMedia: { prepRawMedia },
  WAWebMediaStorage: { getOrCreateMediaObject: mediaObject },
  WAWebMmsMediaTypes: { msgToMediaType: ({ type }) => type, castToV4: (t) => t },
  WAWebMediaDataUtils: { shouldUseMediaCache: () => false },
  WAWebMediaMmsV4Upload: { uploadMedia },
  // media in
  WAWebDownloadManager: { downloadManager: { downloadAndMaybeDecrypt: download } },
};

Cmd.refreshQR = () => send({ t: 'refreshQR' });
Cmd.sendDeleteMsgs = async (_chat, { list }) => {
  for (const message of list) Msg.remove(message);
};
Socket.logout = async () => {
  await rpc('logout', {});
  Cmd.trigger('logout');
  leaveForLogin();
};
Socket.takeover = () => send({ t: 'takeover' });
Socket.reconnect = closeSocket;
