/** The real transport with the real library in real Chromium, on a fake WhatsApp, and a listener that writes down all. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSystemClock } from '../../../src/adapters/clock/system.ts';
import type { Deadlines } from '../../../src/adapters/transport/whatsapp-web/deadlines.ts';
import { parentOf, runsWith } from '../../../src/adapters/transport/whatsapp-web/os-process.ts';
import {
  createWhatsAppWebTransport,
  type WhatsAppWebOptions,
} from '../../../src/adapters/transport/whatsapp-web/transport.ts';
import { createRemoteFiles } from '../../../src/adapters/web/remote-files.ts';
import type { Address } from '../../../src/core/address.ts';
import type { ChannelId } from '../../../src/core/channel.ts';
import type { OutgoingContent } from '../../../src/core/message.ts';
import type { OutboxId } from '../../../src/core/outbox.ts';
import type { Receipt } from '../../../src/core/receipt.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import type { Incoming, OutgoingMessage, Transport, TransportState } from '../../../src/ports/transport.ts';
import type { RemoteFiles } from '../../../src/ports/web.ts';
import { FakeWhatsApp } from '../../fake-whatsapp-web/fake-whatsapp.ts';
import { chromiumPath } from './in-chromium.ts';
import { createRecords, type Records, until } from './records.ts';

const channel = 'wa' as ChannelId;
export const asha = { kind: 'phone', value: '+919812345678' } as const satisfies Address;
export const ashaChat = '919812345678@c.us';

export type TransportRig = {
  readonly fake: FakeWhatsApp;
  readonly transport: Transport;
  readonly profileDir: string;
  readonly states: Records<TransportState>;
  /** What came in, each transport id once, as an inbox keeps it. Votes are kept all. */
  readonly incoming: Records<Incoming>;
  /** Codes that the terminal would have drawn. */
  readonly drawn: readonly string[];
  readonly receipts: Records<Receipt>;
  /** While it gives an error, the store behind the listener is away. */
  storeFails: () => Error | null;
  /** Starts the transport, scans the code, and resolves when it is ready. */
  login(): Promise<void>;
  start(): Promise<void>;
  /** Resolves when the transport is in this state, now or next. */
  stateIs(name: TransportState['name']): Promise<TransportState>;
  close(): Promise<void>;
};

/** Short enough for a test, long enough for two busy cores. */
const testDeadlines: Partial<Deadlines> = {
  startMs: 30_000,
  readyMs: 20_000,
  heartbeatMs: 500,
  silentMs: 10_000,
  probeMs: 200,
  backoffMs: { first: 200, cap: 2_000 },
};

export async function createTransportRig(
  deadlines: Partial<Deadlines> = {},
  boot: Readonly<Record<string, unknown>> = {},
  files: RemoteFiles = createRemoteFiles(),
  more: Partial<WhatsAppWebOptions> = {},
): Promise<TransportRig> {
  const fake = await new FakeWhatsApp().start();
  Object.assign(fake.boot, boot);
  fake.contact(ashaChat.split('@')[0] ?? '', { name: 'Asha' });
  const profileDir = await mkdtemp(join(tmpdir(), 'kabar-wa-'));
  const states = createRecords<TransportState>('state');
  const incoming = createRecords<Incoming>('incoming');
  const receipts = createRecords<Receipt>('receipt');
  const drawn: string[] = [];
  const transport = createWhatsAppWebTransport(
    {
      clock: createSystemClock(),
      logger: silent,
      files,
      onSign: (sign) => drawn.push(sign.kind === 'qr' ? sign.qr : sign.code),
    },
    {
      channel,
      profileDir,
      chromiumPath,
      chromiumArgs: fake.chromiumArgs,
      deadlines: { ...testDeadlines, ...deadlines },
      ...more,
    },
  );
  const known = new Set<string>();
  const isNew = ({ event }: Incoming) => {
    if (event.type !== 'message.received') return true;
    const unseen = !known.has(event.transportId);
    known.add(event.transportId);
    return unseen;
  };
  const rig: TransportRig = {
    fake,
    transport,
    profileDir,
    states,
    incoming,
    receipts,
    drawn,
    storeFails: () => null,
    start: () =>
      transport.start({
        async incoming(news) {
          const error = rig.storeFails();
          if (error !== null) throw error;
          incoming.add(...news.filter(isNew));
        },
        async receipts(items) {
          receipts.add(...items);
        },
        stateChanged: (state) => states.add(state),
      }),
    async login() {
      await rig.start();
      await rig.stateIs('scan');
      fake.scan();
      await rig.stateIs('ready');
    },
    async stateIs(name) {
      const now = transport.state();
      if (now.name === name) return now;
      const seen = states.all.length;
      return states.when((state) => state.name === name && states.all.indexOf(state) >= seen, 40_000);
    },
    async close() {
      await transport.stop();
      await fake.stop();
      await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return rig;
}

/** The main process of the browser, from the lock it holds on its profile. */
export const chromiumPid = (rig: Pick<TransportRig, 'profileDir'>): number =>
  Number(/-(\d+)$/.exec(readlinkSync(join(rig.profileDir, 'session', 'SingletonLock')))?.[1]);

/** The processes that show pages. */
export const rendererPids = (rig: Pick<TransportRig, 'profileDir'>): readonly number[] => {
  const browser = chromiumPid(rig);
  const isBelow = (pid: number | null): boolean =>
    pid === browser || (pid !== null && pid > 1 && isBelow(parentOf(pid)));
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && runsWith(pid, '--type=renderer') && isBelow(pid));
};

/** The session's process. */
export const sessionPid = (rig: TransportRig): number =>
  JSON.parse(readFileSync(join(rig.profileDir, 'owner.json'), 'utf8')).child;

/** Chromium keeps the login in memory for some seconds; what is killed before it is written has none. */
export async function loginWritten(rig: Pick<TransportRig, 'profileDir' | 'fake'>): Promise<void> {
  const directory = join(rig.profileDir, 'session', 'Default', 'Local Storage', 'leveldb');
  const [token = 'no device'] = rig.fake.devices;
  await until(() =>
    readdirSync(directory).some((file) => readFileSync(join(directory, file)).includes(token)),
  );
}

let count = 0;
export const message = (to: Address, content: OutgoingContent): OutgoingMessage => {
  count += 1;
  return { id: `out-${count}` as OutboxId, to, content };
};

export const text = (words: string, to: Address = asha): OutgoingMessage =>
  message(to, { kind: 'text', text: words });

const print = (level: string) => (words: string, facts?: unknown) => {
  if (process.env.LOG_LEVEL === 'debug') console.log(level, words, facts ?? '');
};
export const silent: Logger = {
  debug: print('debug'),
  info: print('info'),
  warn: print('warn'),
  error: print('error'),
  child: () => silent,
};
