/** WhatsApp without WhatsApp: phones that anybody can write with, look at, and tell to fail. */
import type { ChannelFacts, ChannelId } from '../../../core/channel.ts';
import type { Receipt } from '../../../core/receipt.ts';
import { type Instant, secondMs } from '../../../core/time/instant.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Logger } from '../../../ports/logger.ts';
import type { Transport, TransportListener, TransportState } from '../../../ports/transport.ts';
import { createHandover } from './handover.ts';
import { openPhoneFile, type PhoneRow } from './phone-file.ts';
import { createPhones, type PhoneWatcher, type SimulatedPhones } from './phones.ts';
import { createSending } from './sending.ts';
import { createSwitches } from './switches.ts';
import { type ShownStatus, shownStatuses } from './thread.ts';

export type SimulatorDeps = {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Where the phones keep what they wrote and were shown; `:memory:` forgets it with the process. */
  readonly file: string;
};

export type SimulatorOptions = {
  readonly channel?: ChannelId;
  /** After this, a send that hangs is in doubt. */
  readonly deadlineMs?: number;
  /** True: `sent` is told too, as real phones do; the answer to the send says it already. */
  readonly sentReceipts?: boolean;
};

export type SimulatorTransport = Transport & {
  readonly phones: SimulatedPhones;
  /** Lets go of the file, after `stop`. */
  /** Resolves when every receipt so far is taken or refused. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

const maxBatch = 256;
/** Receipts that the engine never took are told again after a restart: this many. */
const maxRetold = 10_000;

const states = {
  stopped: { name: 'stopped', sending: false, words: 'The simulator is stopped.' },
  ready: { name: 'ready', sending: true, words: 'The simulator carries messages.' },
  offline: {
    name: 'offline',
    sending: false,
    words: 'The simulator was told to be offline. Switch it on again.',
  },
  restricted: {
    name: 'restricted',
    sending: true,
    words: 'The simulator was told to be restricted: it answers, and starts nothing.',
    restriction: 'simulator.restricted',
  },
} as const satisfies Record<string, TransportState>;

export function createSimulatorTransport(
  deps: SimulatorDeps,
  options: SimulatorOptions = {},
): SimulatorTransport {
  const { clock } = deps;
  const { channel = 'simulator' as ChannelId, deadlineMs = 10 * secondMs, sentReceipts = false } = options;
  const logger = deps.logger.child({ channel });
  const file = openPhoneFile(deps.file);
  const switches = createSwitches();
  let listener: TransportListener | null = null;
  let running = false;
  let catchingUp = false;
  let restrictedUntil: Instant | null = null;
  const watchers = new Set<PhoneWatcher>();

  const handover = (
    what: string,
    tell: (listener: TransportListener, rows: readonly PhoneRow[]) => Promise<void>,
  ) =>
    createHandover<PhoneRow>({
      clock,
      maxItems: maxBatch,
      deliver: async (rows) => {
        // Open only while somebody listens.
        if (listener === null) throw new Error('The simulator has no listener.');
        await tell(listener, rows);
      },
      delivered: file.settle,
      refused: (error) => logger.warn(`the engine did not take ${what}; they are offered again`, { error }),
    });
  const offers = handover('messages', (to, rows) => to.incoming(rows.flatMap(({ news }) => news ?? [])));
  const receipts = handover('receipts', (to, rows) =>
    to.receipts(rows.flatMap((row) => receiptsOf(row, sentReceipts ? 'sent' : 'delivered'))),
  );
  /** A refusal is already logged, and the handover tries again by itself. */
  const quietly = (handed: Promise<unknown>) => void handed.catch(() => {});

  const state = (): TransportState => {
    if (!running) return states.stopped;
    if (switches.offline() || catchingUp) return states.offline;
    if (restrictedUntil === null || restrictedUntil <= clock.now()) return states.ready;
    return Number.isFinite(restrictedUntil)
      ? { ...states.restricted, startsHeldUntil: restrictedUntil }
      : states.restricted;
  };
  const sending = createSending({
    clock,
    logger,
    file,
    switches,
    deadlineMs,
    state,
    seen: (row) => {
      for (const watcher of watchers) watcher(row.phone, row.line.text);
    },
    shown: (row) => quietly(receipts.push(row)),
  });

  /** Everything the phones wrote while nobody listened, in their order and before anything new. */
  function connect(): void {
    offers.open();
    for (const row of file.unsettled('in', Number.MAX_SAFE_INTEGER)) quietly(offers.push(row));
  }

  return {
    facts: factsOf(channel),
    exclusive: false,
    state,
    send: sending.send,
    find: sending.find,
    async start(to) {
      listener = to;
      running = true;
      receipts.open();
      for (const row of file.unsettled('out', maxRetold)) quietly(receipts.push(row));
      if (!switches.offline()) connect();
      to.stateChanged(state());
      await offers.settled();
    },
    async stop() {
      running = false;
      sending.abandon();
      await file.idle();
      await Promise.all([offers.close(), receipts.close()]);
      listener = null;
    },
    phones: createPhones({
      channel,
      clock,
      file,
      offer: offers.push,
      watchers,
      switchesOf: switches.of,
      set(news, phone) {
        const wasOffline = switches.offline();
        switches.set(news, phone);
        if (phone === undefined && news.restricted !== undefined) {
          const { forMs } = news.restricted ?? { forMs: 0 };
          restrictedUntil = clock.now() + (forMs ?? Number.POSITIVE_INFINITY);
          if (running) listener?.stateChanged(state());
        }
        if (!running || switches.offline() === wasOffline) return;
        if (!wasOffline) {
          quietly(offers.close());
          listener?.stateChanged(state());
          return;
        }
        // What was written meanwhile comes first: it may be a STOP.
        catchingUp = true;
        connect();
        void offers.settled().then(() => {
          catchingUp = false;
          listener?.stateChanged(state());
        });
      },
    }),
    settled: receipts.settled,
    close: file.close,
  };
}

const factsOf = (id: ChannelId): ChannelFacts => ({
  id,
  transport: 'simulator',
  options: { style: 'numbers', max: 10 },
  polls: true,
  serviceWindowMs: null,
  mayWriteFirst: true,
});

/** Every receipt from `first` up to what the phone did. */
function receiptsOf({ line, status }: PhoneRow, first: ShownStatus): readonly Receipt[] {
  // It was read as it was shown, however late that is told.
  const { at } = line;
  return shownStatuses
    .slice(shownStatuses.indexOf(first), shownStatuses.indexOf(status) + 1)
    .map((reached) => ({ transportId: line.id, status: reached, at }));
}
