// Identifiers as the page has them: Wid for people and chats, MsgKey for messages.

/** Knobs that the server put into the page. */
export const boot = window.__FAKE_BOOT__ ?? {};

/** WhatsApp Web >= 2.3000.10424xxxxx (July 2026) minified the name of the serialized id to `$1`. */
const KEY = boot.dollarIds ? '$1' : '_serialized';

export const sid = (x) => (typeof x === 'string' ? x : x?.[KEY]);

export class Wid {
  constructor(text) {
    const match = /^([\w.:-]+)@([\w.]+)$/.exec(String(text).replace('@s.whatsapp.net', '@c.us'));
    if (!match) throw new Error(`wid error: invalid wid (${text})`);
    [, this.user, this.server] = match;
    this[KEY] = `${this.user}@${this.server}`;
  }
  isLid() {
    return this.server === 'lid';
  }
  isUser() {
    return this.server === 'c.us' || this.server === 'lid';
  }
  isGroup() {
    return this.server === 'g.us';
  }
  isStatus() {
    return sid(this) === 'status@broadcast';
  }
  isNewsletter() {
    return this.server === 'newsletter';
  }
  toJid() {
    return sid(this).replace('@c.us', '@s.whatsapp.net');
  }
  equals(other) {
    return sid(other) === sid(this);
  }
  toString() {
    return sid(this);
  }
  /** Events carry strings; results of `evaluate` carry {user, server, _serialized}. */
  toJSON() {
    return sid(this);
  }
}

export const wid = (x) => (x instanceof Wid ? x : new Wid(x?._serialized ?? x?.$1 ?? x));

export class MsgKey {
  constructor({ from, to, id, participant, selfDir, fromMe, remote }) {
    this.fromMe = fromMe ?? selfDir === 'out';
    this.remote = remote ?? (this.fromMe ? to : from);
    this.id = id;
    if (participant) this.participant = participant;
    this[KEY] = [this.fromMe, this.remote, id, ...(participant ? [participant] : [])].join('_');
  }
  toString() {
    return sid(this);
  }
  static async newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(9));
    return `3EB0${[...bytes]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase()}`;
  }
  static fromString(text) {
    const [fromMe, remote, id, participant] = text.split('_');
    return new MsgKey({
      fromMe: fromMe === 'true',
      remote: wid(remote),
      id,
      participant: participant && wid(participant),
    });
  }
}
