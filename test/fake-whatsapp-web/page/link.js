// What the server tells the page, and what the page makes of it.
import { account, Cmd, Conn, inbound, learn, Msg, reactionsOn, restoreOwn, Socket, voteRows } from './app.js';
import { boot, MsgKey, sid, wid } from './ids.js';
import { modules } from './modules.js';
import { connect, hello, leaveForLogin, send, sleep } from './socket.js';

export const open = () =>
  connect({
    heard: (message) => handlers[message.t](message),
    lost() {
      if (Socket.state === 'CONNECTED') Socket.set({ state: 'OPENING' });
    },
  });

const handlers = {
  unpaired({ ref }) {
    Conn.set({ ref });
    Socket.set({ state: 'UNPAIRED' });
  },
  ref({ ref }) {
    Conn.set({ ref });
  },
  paired({ token }) {
    localStorage.setItem('fake-device', token);
    Socket.set({ state: 'PAIRING' });
    if (boot.reloadAfterPairing) location.reload();
    else hello(token);
  },
  open: opened,
  msg: ({ msg }) => inbound(msg),
  ack({ id, ack }) {
    Msg.get(id)?.set({ ack });
  },
  async vote({ vote }) {
    modules.WAWebAddonPollVoteTableMode.pollVoteTableMode.bulkUpsert([await voteRow(vote)]);
  },
  state({ state }) {
    Socket.set({ state });
  },
  react({ reaction }) {
    noteReaction(reaction);
    const parent = MsgKey.fromString(reaction.to);
    modules.WAWebAddonReactionTableMode.reactionTableMode.bulkUpsert([
      {
        id: reactionKey(reaction),
        reactionParentKey: parent,
        reactionText: reaction.emoji,
        reactionTimestamp: reaction.at,
        from: wid(reaction.from),
        read: false,
        orphan: 0,
      },
    ]);
  },
  edit({ id, from, change }) {
    theirs(id, from)?.set(change);
  },
  revoke({ id, from }) {
    theirs(id, from)?.set({ type: 'revoked', body: '' });
  },
  call({ id, from }) {
    modules.WAWebCallCollection.calls.set(id, {
      id,
      peerJid: wid(from),
      isVideo: false,
      isGroup: false,
      outgoing: false,
    });
  },
  async logout({ via }) {
    if (via === 'state') {
      localStorage.removeItem('fake-device');
      Socket.set({ state: 'UNPAIRED' });
      return;
    }
    Cmd.trigger('logout_from_bridge');
    await leaveForLogin();
  },
  reload() {
    location.reload();
  },
  eval({ id, code }) {
    Promise.resolve()
      // biome-ignore lint/security/noGlobalEval: the test's hand inside its own fake page
      .then(() => globalThis.eval(code))
      .then(
        (v) => send({ t: 'evalResult', id, v }),
        (error) => send({ t: 'evalResult', id, e: String(error) }),
      );
  },
};

const reactionKey = ({ to, at }) => {
  const { remote, id } = MsgKey.fromString(to);
  return new MsgKey({ fromMe: false, remote, id: `${id}-${at}` });
};

function noteReaction(reaction) {
  const { to, from, emoji, at } = reaction;
  const parent = MsgKey.fromString(to);
  const known = reactionsOn.get(sid(parent)) ?? new Map();
  if (emoji === '') known.delete(from);
  else
    known.set(from, {
      msgKey: reactionKey(reaction),
      parentMsgKey: parent,
      senderUserJid: from,
      reactionText: emoji,
      timestamp: at,
      read: false,
      orphan: 0,
    });
  reactionsOn.set(sid(parent), known);
  Msg.get(parent)?.set({ hasReaction: known.size > 0 });
}

async function voteRow({ pollId, from, options, at }) {
  const parent = MsgKey.fromString(pollId);
  return {
    id: new MsgKey({ fromMe: false, remote: parent.remote, id: await MsgKey.newId() }),
    pollUpdateParentKey: parent,
    t: at,
    senderTimestampMs: at,
    from: wid(from),
    selectedOptionLocalIds: options,
  };
}

const theirs = (id, from) => Msg.get(new MsgKey({ fromMe: false, remote: wid(from), id }));

async function opened({ me, offline, contacts, history }) {
  account.me = me;
  contacts.forEach(learn);
  Conn.set({ pushname: me.pushname, platform: me.platform, wid: wid(me.pn) });
  const restart = !Socket.hasSynced;
  if (restart) await restore(history);
  Socket.set({ state: 'CONNECTED' });
  if (!restart) return receive(offline);
  if (boot.offlineBeforeSync) receive(offline);
  if (boot.neverSync) return;
  await sleep(boot.syncMs ?? 50);
  await untilListened();
  Cmd.trigger('offline_progress_update_from_bridge');
  Socket.set({ hasSynced: true });
  for (let i = 0; i < (boot.extraSyncs ?? 0); i++) {
    // hasSynced toggles again: a second authenticated and ready.
    await sleep(50);
    Socket.hasSynced = false;
    Socket.set({ hasSynced: true });
  }
  if (boot.offlineBeforeSync) return;
  await sleep(boot.offlineMs ?? 800);
  receive(offline);
}

const receive = (messages) => {
  for (const message of messages) inbound(message);
};

/** The real page keeps its chats in IndexedDB; here the server remembers them. */
async function restore({ own, theirs, votes, reactions }) {
  for (const message of own) restoreOwn(message);
  for (const message of theirs) inbound(message, { isNewMsg: false });
  for (const vote of votes) voteRows.push(await voteRow(vote));
  for (const reaction of reactions) noteReaction(reaction);
}

/** The sync edge waits for the library's listener; `syncBlind` keeps the real page's race. */
async function untilListened() {
  for (let i = 0; !boot.syncBlind && Socket.listeners('change:hasSynced') === 0 && i < 2000; i++)
    await sleep(10);
}
