/** The whole engine on a virtual clock, in memory or in a directory, with the shipped flows: what scenarios talk to. */
import { createVirtualClock } from '../../src/adapters/clock/virtual.ts';
import type { SimulatedPhones } from '../../src/adapters/transport/simulator/phones.ts';
import { type Choices, compose, type Kabar } from '../../src/compose.ts';
import { readSettings } from '../../src/config.ts';
import { type Address, readPhone } from '../../src/core/address.ts';
import type { ContactRecord } from '../../src/core/record.ts';
import type { VirtualClock } from '../../src/ports/clock.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { type Running, startKabar } from '../../src/start.ts';
import { travel } from '../../src/travel.ts';
import { someTime } from './records.ts';

export const silentLogger: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: (message, facts) => console.error(message, facts),
  child: () => silentLogger,
};

export type Rig = {
  readonly kabar: Kabar;
  readonly running: Running;
  readonly clock: VirtualClock;
  readonly phones: SimulatedPhones;
  /** Writes as this phone and waits until everything that follows is done. */
  say(from: string, text: string, id?: string): Promise<void>;
  /** What this phone was sent so far, oldest first. */
  heard(from: string): Promise<readonly string[]>;
  contact(from: string): Promise<ContactRecord['contact']>;
  /** Time passes, with a tick whenever something is due and at the end. */
  pass(ms: number): Promise<void>;
  settle(): Promise<void>;
  close(): Promise<void>;
};

export type RigOptions = Choices & {
  readonly dataDir?: string;
  readonly env?: Record<string, string>;
  readonly clock?: VirtualClock;
  /** Flows with a schedule begin by themselves; else a test asks for them. */
  readonly campaigns?: boolean;
  /** The list is cleaned at its time, and when somebody asks for it. */
  readonly cleaning?: boolean;
};

export async function openRig(options: RigOptions = {}): Promise<Rig> {
  const { dataDir, env = {}, campaigns = false, cleaning = false, ...choices } = options;
  const clock = options.clock ?? createVirtualClock(someTime);
  const settings = readSettings({
    LOG_LEVEL: 'silent',
    ...(dataDir === undefined ? {} : { KABAR_DATA_DIR: dataDir }),
    ...env,
  });
  const kabar = await compose(settings, {
    logger: silentLogger,
    inMemory: dataDir === undefined,
    ...choices,
    clock,
  });
  const running = await startKabar(kabar, { campaigns, cleaning });
  const { simulator } = kabar;
  if (!simulator) throw new Error('the rig needs the simulator');
  const { phones } = simulator;

  const phone = (from: string): Address => {
    const address = readPhone(from);
    if (!address) throw new Error(`${from} is no phone number`);
    return address;
  };

  const contact = async (from: string) => {
    const id = await kabar.store.contacts.find(phone(from));
    const record = id ? (await kabar.store.contacts.load([id])).get(id) : undefined;
    if (!record) throw new Error(`no contact has ${from}`);
    return record.contact;
  };

  return {
    kabar,
    running,
    clock,
    phones,
    contact,
    async say(from, text, id) {
      clock.advance(2_000);
      await phones.write({
        from: phone(from),
        content: { kind: 'text', text },
        ...(id === undefined ? {} : { id }),
      });
      await running.settle();
    },
    async heard(from) {
      return phones
        .shown(phone(from))
        .filter((line) => line.direction === 'out')
        .map((line) => line.text);
    },
    pass: (ms) => travel(running, clock, ms),
    settle: running.settle,
    close: () => running.stop(),
  };
}
