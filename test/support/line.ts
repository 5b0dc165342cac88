/** Engines side by side or one after the other on one embedded file, each able to die or freeze: for the commit protocol. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVirtualClock } from '../../src/adapters/clock/virtual.ts';
import { createFileErasureLog } from '../../src/adapters/erasure-log/file.ts';
import { createFileHeadLog } from '../../src/adapters/head-log/file.ts';
import { createMongooseLeases } from '../../src/adapters/lease/mongoose.ts';
import { openStore } from '../../src/adapters/store/connect.ts';
import type { SimulatedPhones } from '../../src/adapters/transport/simulator/phones.ts';
import { createSimulatorTransport } from '../../src/adapters/transport/simulator/simulator.ts';
import type { ShownMessage } from '../../src/adapters/transport/simulator/thread.ts';
import { type Address, readPhone } from '../../src/core/address.ts';
import type { ConsentRecordId } from '../../src/core/consent.ts';
import type { Contact } from '../../src/core/contact.ts';
import type { ContactId } from '../../src/core/contact-id.ts';
import type { EntryId } from '../../src/core/event.ts';
import type { FlowId } from '../../src/core/flow/flow.ts';
import type { TransportId } from '../../src/core/message.ts';
import type { ContactRecord } from '../../src/core/record.ts';
import type { Release } from '../../src/core/release.ts';
import { secondMs } from '../../src/core/time/instant.ts';
import { createEngine, type Engine } from '../../src/pipeline/engine.ts';
import type { FailPointName, FailPoints } from '../../src/pipeline/fail-points.ts';
import type { Ledger } from '../../src/pipeline/ledger/sealer.ts';
import { createReleaseBook } from '../../src/pipeline/releases/releases.ts';
import type { VirtualClock } from '../../src/ports/clock.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Incoming, Transport } from '../../src/ports/transport.ts';
import type { Web } from '../../src/ports/web.ts';
import { createCampaigns } from '../../src/scheduler/campaigns/campaigns.ts';
import { fireWakeups } from '../../src/scheduler/wakeups.ts';
import { aContact, simulator as channel, someTime } from './records.ts';
import { type Watchers, watchedCalls, watchedStore } from './watched-store.ts';

/** Tests of faults make errors on purpose. */
const deafLogger: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  child: () => deafLogger,
};

export const ledgerKey = 'a key for the ledgers of tests';

/** One directory, one clock, any number of engines. */
export type Place = {
  readonly clock: VirtualClock;
  /** Where the store's file is, for those who look into it. */
  readonly directory: string;
  open(options?: LineOptions): Promise<Line>;
  close(): Promise<void>;
};

export type LineOptions = {
  /** The process ends when this point is reached for the n-th time: nothing it does afterwards leaves a trace. */
  readonly dieAt?: { readonly point: FailPointName; readonly time?: number };
  readonly watch?: Watchers;
  /** Another secret than the other engines of the place have. */
  readonly ledgerKey?: string;
  /** Puts something in front of the simulated phones. */
  readonly transport?: (simulator: Transport) => Transport;
  readonly web?: Web;
  /** It runs campaigns, asking so many people at once; always: also when another process has the lease. */
  readonly campaigns?: { readonly batch: number; readonly always?: true };
};

export type Line = {
  readonly holder: string;
  readonly engine: Engine;
  /** The store as a bystander sees it: it never dies or waits. */
  readonly store: Store;
  readonly phones: SimulatedPhones;
  isDead(): boolean;
  /** Ends the process here and now; its leases are known to be a dead man's. */
  die(): void;
  /** Writes as this phone; the answer is not waited for. */
  write(from: string, text: string, id?: string): Promise<void>;
  /** Writes, and waits until everything that follows is done. */
  say(from: string, text: string, id?: string): Promise<void>;
  tick(): Promise<void>;
  settle(): Promise<void>;
  record(from: string): Promise<ContactRecord>;
  contact(from: string): Promise<Contact>;
};

export const phoneOf = (from: string): Address => {
  const address = readPhone(from);
  if (!address) throw new Error(`${from} is no phone number`);
  return address;
};

export const incoming = (from: string, text: string, id: string, at = someTime): Incoming => ({
  event: {
    type: 'message.received',
    channel,
    from: phoneOf(from),
    transportId: id as TransportId,
    content: { kind: 'text', text },
    writtenAt: at,
  },
});

export function createPlace(release: Release, start = someTime): Place {
  const directory = mkdtempSync(join(tmpdir(), 'kabar-line-'));
  const clock = createVirtualClock(start);
  const ledger = ledgerAt({ directory });
  const graves = new Set<string>();
  const closing: (() => Promise<void>)[] = [];
  let engines = 0;
  let contacts = 0;

  async function open(options: LineOptions = {}): Promise<Line> {
    const { dieAt, watch = {}, transport = (same) => same } = options;
    const holder = `engine-${++engines}`;
    const { store, connection } = await openStore({ kind: 'embedded', file: join(directory, 'kabar.db') });
    const leases = createMongooseLeases(connection);
    const simulator = createSimulatorTransport({
      clock,
      logger: deafLogger,
      file: join(directory, 'simulator.db'),
    });
    let dead = false;
    let left = dieAt?.time ?? 1;
    const die = () => {
      dead = true;
      graves.add(holder);
    };
    const alive = () => {
      if (dead) throw new Error(`${holder} is dead`);
    };
    const mortal: Watchers = {
      async before(operation, args) {
        alive();
        await watch.before?.(operation, args);
        alive();
      },
      async after(operation, args, result) {
        await watch.after?.(operation, args, result);
        alive();
      },
    };
    const failPoints: FailPoints = {
      reach(name) {
        if (name === dieAt?.point && --left === 0) die();
      },
    };
    const carrier = transport(simulator);
    const engine = createEngine({
      store: watchedStore(store, mortal),
      leases: watchedCalls(leases as never, 'leases.', mortal),
      clock,
      logger: deafLogger,
      releases: await createReleaseBook(store, release),
      transports: [
        {
          ...carrier,
          send: async (message) => (dead ? { kind: 'unknown', why: 'dead' } : carrier.send(message)),
          find: async (message) => (dead ? { kind: 'unknowable' } : carrier.find(message)),
        },
      ],
      web: options.web ?? { call: async () => ({ kind: 'failed', reason: 'no web in tests' }) },
      ledger: { ...ledger, ...(options.ledgerKey === undefined ? {} : { key: options.ledgerKey }) },
      holder,
      isGone: (other) => graves.has(other),
      newContactId: () => `contact-${++contacts}` as ContactId,
      suppressionKey: 'a key for tests',
      erasureLog: createFileErasureLog({ file: join(directory, 'erasures.log'), key: 'another key' }),
      failPoints,
    });
    const campaigns = options.campaigns
      ? createCampaigns({
          store: watchedStore(store, mortal),
          clock,
          logger: deafLogger,
          inbox: engine.inbox,
          release: () => release,
          channels: [carrier.facts],
          mayRun: () => options.campaigns?.always === true || engine.runsCampaigns(),
          failPoints,
          batch: options.campaigns.batch,
        })
      : null;
    await engine.start().catch((error: unknown) => {
      if (!dead) throw error;
    });
    closing.push(async () => {
      if (dead) await simulator.stop();
      else await engine.drain();
      await simulator.close();
      await store.close();
    });

    const tick = async () => {
      await engine.tick();
      const due = () => fireWakeups({ store, clock, inbox: engine.inbox, lanes: () => engine.lanes() });
      const run = () => campaigns?.run() ?? Promise.resolve(0);
      for (let round = 0; round < 20 && (await due()) + (await run()) > 0; round++) await engine.idle();
    };
    /** A dead engine settles nothing, and says so by failing. */
    const settle = async () => {
      try {
        await tick();
        await engine.idle();
        await simulator.settled();
        await engine.idle();
      } catch (error) {
        if (!dead) throw error;
      }
    };
    const write = async (from: string, text: string, id?: string) => {
      clock.advance(2 * secondMs);
      const write = { from: phoneOf(from), content: { kind: 'text', text } as const };
      await simulator.phones.write(id === undefined ? write : { ...write, id }).catch((error: unknown) => {
        if (!dead) throw error;
      });
    };
    const record = async (from: string) => {
      const id = await store.contacts.find(phoneOf(from));
      const found = id ? (await store.contacts.load([id])).get(id) : undefined;
      if (!found) throw new Error(`no contact has ${from}`);
      return found;
    };
    return {
      holder,
      engine,
      store,
      phones: simulator.phones,
      isDead: () => dead,
      die,
      write,
      async say(from, text, id) {
        await write(from, text, id);
        await settle();
      },
      tick,
      settle,
      record,
      contact: async (from) => (await record(from)).contact,
    };
  }

  return {
    clock,
    directory,
    open,
    async close() {
      for (const close of closing.reverse()) await close();
      rmSync(directory, { recursive: true });
    },
  };
}

/** What a check of the ledger needs of the place. */
export const ledgerAt = ({ directory }: Pick<Place, 'directory'>): Ledger => ({
  key: ledgerKey,
  heads: createFileHeadLog(join(directory, 'ledger-heads.log')),
});

/** What a phone was sent, oldest first. */
export const outOf = (line: Line, from: string): readonly ShownMessage[] =>
  line.phones.shown(phoneOf(from)).filter(({ direction }) => direction === 'out');

export const heardOn = (line: Line, from: string): readonly string[] =>
  outOf(line, from).map(({ text }) => text);

/** The ids of Kabar's messages that a phone shows more than once. */
export const doubled = (line: Line, from: string): readonly (string | undefined)[] => {
  const ids = outOf(line, from).map(({ outboxId }) => outboxId);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
};

/** Puts a contact into the store as it is. */
export const settleIn = async ({ store }: Line, contact: Contact): Promise<Contact> => {
  await store.contacts.resolve(contact.addresses, () => contact);
  return contact;
};

/** Asks for a flow as a campaign or an application does: what it says is started by Kabar. */
export const requestFlow = async (line: Line, contact: Contact, flow: string, occurrence = '1') =>
  line.engine.inbox.submit([
    {
      contact: contact.id,
      id: `campaign:${flow}-${occurrence}:${contact.id}` as EntryId,
      event: { type: 'flow.requested', flow: flow as FlowId, by: 'campaign', occurrence },
      rank: 2,
    },
  ]);

/** Somebody who agreed to everything and is in their good time. */
export const subscriber = (id: string, from: string, more: Partial<Contact> = {}): Contact => {
  const granted = { state: 'granted', at: someTime, record: 'form.0' as ConsentRecordId } as const;
  return aContact(id, {
    addresses: [phoneOf(from)],
    consents: { service: granted, utility: granted, marketing: granted },
    lifecycle: { stage: 'active', attempt: 0, remembered: null },
    ...more,
  });
};

/** Time passes for a few engines at once, each ticking every second. */
export async function passTogether(place: Place, lines: readonly Line[], seconds: number): Promise<void> {
  for (let count = 0; count < seconds; count++) {
    place.clock.advance(secondMs);
    for (const line of lines) await line.settle();
  }
}
