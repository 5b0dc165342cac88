/**
 * The engine that is killed: composed and started as `serve` does, on a real store, in a process of its own. Only its phones and its
 * orders are in the process that started it. Run by launch.cjs.
 */

import { compose, composeFiles, type Kabar } from '../../src/compose.ts';
import { readSettings } from '../../src/config.ts';
import { readPhone } from '../../src/core/address.ts';
import type { TransportId } from '../../src/core/message.ts';
import { releaseOfFiles } from '../../src/load-release.ts';
import { erasureOf } from '../../src/pipeline/erasing/erasing.ts';
import type { FailPoints } from '../../src/pipeline/fail-points.ts';
import { createReleaseCompiler } from '../../src/pipeline/releases/release-compiler.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { Store } from '../../src/ports/store.ts';
import { type Running, startKabar } from '../../src/start.ts';
import { channel, createFarPhones, type FarPhones } from './far-phones.ts';
import { createJumpingClock, type JumpingClock } from './jumping-clock.ts';
import type { Life, Order, Told } from './orders.ts';

const tell = (told: Told): void => void process.send?.(told);
const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const trouble = (what: string, error: unknown) =>
  tell({ told: 'trouble', words: `${what}: ${wordsOf(error)}` });

/** Errors are part of the game: the disk is full, the store is locked. They are told, and judged there. */
const logger: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: (words, facts) => trouble(words, (facts as { readonly error?: unknown } | undefined)?.error ?? ''),
  child: () => logger,
};

type Living = {
  readonly kabar: Kabar;
  readonly running: Running;
  readonly phones: FarPhones;
  readonly clock: JumpingClock;
  stopTicking(): void;
};

const flowsAt = {
  KABAR_FLOWS_DIR: process.env.KABAR_FLOWS_DIR,
  KABAR_LOCALES_DIR: process.env.KABAR_LOCALES_DIR,
};
const { flowSource, translator } = composeFiles(readSettings(flowsAt));
/** Compiled while the engine before it is still alive. */
const compiling = releaseOfFiles(flowSource, createReleaseCompiler(translator));
let living: Promise<Living> | null = null;

/** Reached once more: the n-th time ends the process here, with everything it has under way. */
function mortal(dieAt: Life['dieAt']): FailPoints {
  let left = dieAt?.time ?? 0;
  return {
    reach(name) {
      if (name === dieAt?.point && --left === 0) process.kill(process.pid, 'SIGKILL');
    },
  };
}

/** Tells of every write of a contact that went through, before the engine can act on it. */
const witnessed = (store: Store): Store => ({
  ...store,
  contacts: {
    ...store.contacts,
    async commit(writes) {
      const won = await store.contacts.commit(writes);
      const entries = writes.flatMap(({ record }, index) => (won[index] ? record.decided : []));
      if (entries.length > 0) tell({ told: 'committed', entries });
      return won;
    },
  },
});

async function open(life: Life): Promise<Living> {
  const clock = createJumpingClock(life.aheadMs);
  const phones = createFarPhones(clock, life, tell);
  const failPoints = mortal(life.dieAt);
  const kabar = await compose(readSettings({ ...flowsAt, ...life.settings }), {
    clock,
    logger,
    release: await compiling,
    failPoints,
    transports: [phones.transport],
    around: witnessed,
  });
  const running = await startKabar(kabar, { failPoints });
  tell({ told: 'open' });
  let ticking = true;
  const tick = async () => {
    await running.tick().catch((error: unknown) => trouble('a tick failed', error));
    if (ticking) setTimeout(tick, life.tickMs);
  };
  void tick();
  const stopTicking = () => {
    ticking = false;
  };
  return { kabar, running, phones, clock, stopTicking };
}

async function hear({ phones, clock }: Living, { id, from, text }: Extract<Order, { order: 'hear' }>) {
  try {
    const [content, writtenAt] = [{ kind: 'text', text } as const, clock.now()];
    const event = { type: 'message.received', channel, from: phoneOf(from), content, writtenAt } as const;
    await phones.listener().incoming([{ event: { ...event, transportId: id as TransportId } }]);
    tell({ told: 'taken', id });
  } catch (error) {
    tell({ told: 'refused', id, why: wordsOf(error) });
  }
}

function phoneOf(text: string) {
  const address = readPhone(text);
  if (!address) throw new Error(`${text} is no phone number`);
  return address;
}

async function erase({ kabar: { store, engine } }: Living, phone: string) {
  const contact = await store.contacts.find(phoneOf(phone));
  if (contact !== null) {
    const erased = engine.erased(contact);
    await engine.inbox.submit([erasureOf({ contact, by: 'the harness' })]);
    await erased;
  }
  tell({ told: 'erased', phone });
}

async function receive({ phones, clock }: Living, transportIds: readonly string[]) {
  const [status, at] = ['delivered', clock.now()] as const;
  await phones
    .listener()
    .receipts(transportIds.map((id) => ({ transportId: id as TransportId, status, at })));
  tell({ told: 'received', transportIds });
}

async function settle({ kabar, running }: Living) {
  await running.settle();
  tell({ told: 'settled', waiting: (await kabar.store.inbox.backlog()).count });
}

async function obey(order: Order): Promise<unknown> {
  if (order.order === 'open') {
    living = open(order.life);
    return living;
  }
  if (living === null) throw new Error('it is not open');
  const alive = await living;
  switch (order.order) {
    case 'hear':
      return hear(alive, order);
    case 'answer':
      return alive.phones.answered(order.nth, order.answer);
    case 'receive':
      return receive(alive, order.transportIds);
    case 'erase':
      return erase(alive, order.phone);
    case 'jump':
      return alive.clock.jump(order.byMs);
    case 'settle':
      return settle(alive);
    case 'end':
      alive.stopTicking();
      await alive.running.stop();
      process.disconnect();
      return;
    default:
      return order satisfies never;
  }
}

process.on('message', (order: Order) => {
  obey(order).catch((error: unknown) => trouble(`"${order.order}" failed`, error));
});
// Nobody is left who would end it.
process.on('disconnect', () => process.exit());
void compiling.then(() => tell({ told: 'loaded' }));
