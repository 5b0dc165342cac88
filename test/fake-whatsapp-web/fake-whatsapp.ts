/**
 * WhatsApp's side of WhatsApp Web, for tests: serves the fake page to real Chromium and stands for the server and the
 * phones behind it. A test scans, writes, votes, reads and pulls plugs through this object.
 */
import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { certificate } from './certificate.ts';

export type FakeContact = {
  readonly pn: string;
  readonly lid: string;
  readonly name?: string;
  readonly pushname: string;
};

export type Sent = {
  readonly id: string;
  readonly to: string;
  readonly type: string;
  readonly body?: string;
  readonly caption?: string;
  readonly filename?: string;
  readonly mimetype?: string;
  readonly mediaB64?: string;
  readonly quotedStanzaID?: string;
  readonly pollName?: string;
  readonly pollOptions?: readonly { readonly name: string; readonly localId: number }[];
  readonly t: number;
  ack: number;
};

export type Written = {
  readonly id: string;
  readonly from: string;
  readonly type: string;
  readonly t: number;
  readonly media?: { readonly mimetype: string; readonly data: string; readonly filename?: string };
  readonly [more: string]: unknown;
};

type Pending = {
  readonly socket: WebSocket;
  resolve(value: unknown): void;
  reject(error: Error): void;
};

type PageSays = { readonly t: string; readonly [more: string]: unknown };

const random = () => randomBytes(10).toString('hex').toUpperCase();

export class FakeWhatsApp extends EventEmitter {
  /** What the page is told at each load; see README.md. */
  boot: Record<string, unknown> = { version: '2.3000.1036000000' };
  me = { pn: '919000000001@c.us', lid: '700000000000001@lid', pushname: 'Test Shop', platform: 'android' };
  /** Registered numbers by phone id. */
  readonly contacts = new Map<string, FakeContact>();
  /** Tokens of linked devices. */
  readonly devices = new Set<string>();
  /** What the server has taken from the page, in order. */
  readonly sent: Sent[] = [];
  readonly seen: string[] = [];
  /** Module name → whether the page knows it. */
  readonly used = new Map<string, boolean>();
  readonly chatStates: unknown[] = [];
  /** Reactions of ours, in order; an empty emoji took one back. */
  readonly reacted: { readonly id: string; readonly emoji: string }[] = [];
  /** How often a number was looked up. */
  lookups = 0;
  pairingPhone: string | null = null;
  /** How many pairing codes were given out: the first is ABCD1234. */
  pairings = 0;
  refusePairing = false;
  /** Levels told after a send: the first is the send's own result. */
  autoAck: readonly number[] = [1, 2];
  dropSends = false;
  failSends = false;
  httpDown = false;
  httpHang = false;
  wsDown = false;

  #offline: Written[] = [];
  readonly #written: Written[] = [];
  /** The last one of each voter: the page has it in its table when it comes back. */
  readonly #votes = new Map<string, object>();
  readonly #reactions = new Map<string, object>();
  readonly #unread = new Set<Written>();
  readonly #media = new Map<string, unknown>();
  readonly #sockets = new Set<WebSocket>();
  /** Sockets of logged-in pages, with their device's token. */
  readonly #ready = new Map<WebSocket, string>();
  readonly #evals = new Map<string, Pending>();
  readonly #http = https.createServer(certificate(), (request, response) => {
    if (this.httpDown) return void request.socket.destroy();
    if (this.httpHang) return;
    const url = request.url ?? '/';
    const script = /^\/page\/([\w-]+\.js)$/.exec(url)?.[1];
    if (url === '/' || url.startsWith('/?')) {
      response.setHeader('content-type', 'text/html');
      response.end(
        `<!doctype html><title>WhatsApp</title><body><div id="app"></div><script>window.__FAKE_BOOT__=${JSON.stringify(this.boot)}</script><script type="module" src="/page/main.js"></script>`,
      );
    } else if (script !== undefined) {
      response.setHeader('content-type', 'text/javascript');
      response.end(readFileSync(new URL(`page/${script}`, import.meta.url)));
    } else {
      response.statusCode = 404;
      response.end();
    }
  });

  async start(): Promise<this> {
    new WebSocketServer({ server: this.#http, path: '/ws' }).on('connection', (socket: WebSocket) => {
      if (this.wsDown) return socket.terminate();
      this.#sockets.add(socket);
      socket.on('message', (data: Buffer) => this.#hear(socket, JSON.parse(String(data)) as PageSays));
      socket.on('close', () => {
        this.#sockets.delete(socket);
        this.#ready.delete(socket);
        for (const pending of this.#evals.values())
          if (pending.socket === socket) pending.reject(new Error('the page is gone'));
      });
      socket.on('error', () => {});
    });
    await new Promise<void>((resolve) => this.#http.listen(0, '127.0.0.1', resolve));
    return this;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.terminate();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  /** Chromium arguments that make web.whatsapp.com this server and everything else unreachable. */
  get chromiumArgs(): string[] {
    const { port } = this.#http.address() as AddressInfo;
    return [
      `--host-resolver-rules=MAP web.whatsapp.com:443 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      '--ignore-certificate-errors',
      '--disable-quic',
    ];
  }

  /** True while a logged-in page is connected. */
  get online(): boolean {
    return this.#ready.size > 0;
  }

  /** A registered number. */
  contact(digits: string, extra: Partial<FakeContact> = {}): FakeContact {
    const contact = { pn: `${digits}@c.us`, lid: `8${digits}00@lid`, pushname: `User ${digits}`, ...extra };
    this.contacts.set(contact.pn, contact);
    return contact;
  }

  /** The owner scans the QR code, or types the pairing code. */
  scan(): void {
    for (const socket of this.#sockets) {
      if (this.#ready.has(socket)) continue;
      const token = `dev-${random()}`;
      this.devices.add(token);
      tell(socket, { t: 'paired', token });
    }
  }

  newRef(): void {
    for (const socket of this.#sockets)
      if (!this.#ready.has(socket)) tell(socket, { t: 'ref', ref: `2@${random()}` });
  }

  /** Somebody writes to us; kept for later while no page is connected. */
  deliver(message: Partial<Written> & { readonly from: string }): Written {
    const written: Written = {
      id: random(),
      type: 'chat',
      t: this.#nowSeconds(),
      notifyName: 'X',
      ...message,
    };
    if (written.media) this.#media.set(written.id, written.media);
    this.#written.push(written);
    this.#unread.add(written);
    if (this.online) this.#tellReady({ t: 'msg', msg: written });
    else this.#offline.push(written);
    return written;
  }

  /** The server, the phone and the reader say how far a message is. */
  ack(id: string, ack: number): void {
    const message = this.sent.find((one) => one.id === id);
    if (message) message.ack = Math.max(message.ack, ack);
    this.#tellReady({ t: 'ack', id, ack });
  }

  /** `options` are positions: the voter's whole choice. */
  vote(pollId: string, from: string, options: readonly number[]): void {
    const vote = { pollId, from, options, at: this.#now() };
    this.#votes.set(`${pollId} ${from}`, vote);
    this.#tellReady({ t: 'vote', vote });
  }

  /** Somebody puts a reaction on a message, of ours (its serialized id) or of theirs; an empty one takes it back. */
  react(id: string, from: string, emoji: string): void {
    const reaction = { to: id, from, emoji, at: this.#now() };
    this.#reactions.set(`${id} ${from}`, reaction);
    this.#tellReady({ t: 'react', reaction });
  }

  /** Somebody changes the words of a message of theirs. Kept while no page is connected, as the message is. */
  edit(written: Written, body: string): void {
    const change = { body, latestEditSenderTimestampMs: this.#now() };
    Object.assign(written, change);
    this.#tellReady({ t: 'edit', id: written.id, from: written.from, change });
  }

  /** Somebody takes a message of theirs back. */
  revoke({ id, from }: Written): void {
    this.#tellReady({ t: 'revoke', id, from });
  }

  /** Somebody rings, and gives up: the phone notes the call in the chat. */
  call(from: string): void {
    this.#tellReady({ t: 'call', id: random(), from });
    this.deliver({ from, type: 'call_log' });
  }

  state(state: string): void {
    for (const socket of this.#sockets) tell(socket, { t: 'state', state });
  }

  reload(): void {
    for (const socket of this.#sockets) tell(socket, { t: 'reload' });
  }

  /** The owner removes the device on the phone. */
  unlink(via: 'navigate' | 'state' = 'navigate'): void {
    this.devices.clear();
    this.#tellReady({ t: 'logout', via });
    this.#ready.clear();
  }

  dropConnections(): void {
    this.#ready.clear();
    for (const socket of this.#sockets) socket.terminate();
  }

  /** Runs code inside the page. */
  eval(code: string): Promise<unknown> {
    const id = random();
    return new Promise((resolve, reject) => {
      const [socket] = this.#sockets;
      if (socket === undefined) return reject(new Error('no page is connected'));
      this.#evals.set(id, { socket, resolve, reject });
      tell(socket, { t: 'eval', id, code });
    });
  }

  #tellReady(message: object): void {
    for (const socket of this.#ready.keys()) tell(socket, message);
  }

  #hear(socket: WebSocket, said: PageSays): void {
    switch (said.t) {
      case 'hello':
        return this.#greet(socket, said.token);
      case 'rpc':
        return this.#answer(socket, said);
      case 'used':
        this.used.set(String(said.name), said.known === true);
        return;
      case 'refreshQR':
        tell(socket, { t: 'ref', ref: `2@${random()}` });
        return void this.emit('refreshQR');
      case 'seen':
        this.seen.push(String(said.chat));
        for (const message of this.#unread) if (message.from === said.chat) this.#unread.delete(message);
        return void this.emit('seen', said.chat);
      case 'takeover':
        this.emit('takeover');
        return tell(socket, { t: 'state', state: 'CONNECTED' });
      case 'evalResult': {
        const pending = this.#evals.get(String(said.id));
        this.#evals.delete(String(said.id));
        if (said.e) pending?.reject(new Error(String(said.e)));
        else pending?.resolve(said.v);
      }
    }
  }

  #greet(socket: WebSocket, token: unknown): void {
    if (typeof token !== 'string' || !this.devices.has(token)) {
      tell(socket, { t: 'unpaired', ref: `2@${random()}` });
      return void this.emit('unpaired');
    }
    this.#ready.set(socket, token);
    const offline = this.#offline.splice(0);
    const theirs = this.#written
      .filter((message) => !offline.includes(message))
      .map((message) => ({ ...message, unread: this.#unread.has(message) }));
    tell(socket, {
      t: 'open',
      me: this.me,
      offline,
      contacts: [],
      history: {
        own: this.sent,
        theirs,
        votes: [...this.#votes.values()],
        reactions: [...this.#reactions.values()],
      },
    });
    this.emit('open');
  }

  #answer(socket: WebSocket, { id, method, args }: PageSays): void {
    try {
      const result = this.#rpc(socket, String(method), args as Record<string, unknown>);
      if (result !== never) tell(socket, { t: 'rpcResult', id, result });
    } catch (error) {
      tell(socket, { t: 'rpcResult', id, error: error instanceof Error ? error.message : String(error) });
    }
  }

  #rpc(socket: WebSocket, method: string, args: Record<string, unknown>): unknown {
    switch (method) {
      case 'exists':
      case 'contact':
        if (method === 'exists') this.lookups += 1;
        return [...this.contacts.values()].find(({ pn, lid }) => pn === args.id || lid === args.id) ?? null;
      case 'pairingCode':
        this.pairingPhone = String(args.phone);
        if (this.refusePairing) throw new Error('rate-overlimit');
        this.pairings += 1;
        return `ABCD123${this.pairings + 3}`;
      case 'chatstate':
        this.chatStates.push(args);
        return true;
      case 'media':
        return this.#media.get(String(args.id));
      case 'react':
        this.reacted.push({ id: String(args.id), emoji: String(args.emoji) });
        return true;
      case 'editOut':
        return true;
      case 'logout':
        this.devices.delete(this.#ready.get(socket) ?? '');
        this.#ready.delete(socket);
        return true;
      case 'send':
        return this.#take(args as Omit<Sent, 't' | 'ack'>);
      default:
        throw new Error(`the fake server does not know ${method}`);
    }
  }

  /** By the clock of the test: `boot.clockOffsetMs` moves it for page and server alike. */
  #now(): number {
    return Date.now() + Number(this.boot.clockOffsetMs ?? 0);
  }

  #nowSeconds(): number {
    return Math.floor(this.#now() / 1000);
  }

  #take(message: Omit<Sent, 't' | 'ack'>): unknown {
    if (this.dropSends) {
      this.emit('dropped', message);
      return never;
    }
    if (this.failSends) throw new Error('server refused');
    const [first = 1, ...rest] = this.autoAck;
    const t = this.#nowSeconds();
    this.sent.push({ ...message, t, ack: first });
    this.emit('sent', message);
    for (const [index, ack] of rest.entries()) setTimeout(() => this.ack(message.id, ack), 30 * (index + 1));
    return { ack: first, t };
  }
}

/** The answer that never comes. */
const never = Symbol('never');

const tell = (socket: WebSocket, message: object) => socket.send(JSON.stringify(message));
