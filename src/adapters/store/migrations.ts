/** Brings a store to the shape that this version of Kabar works on: step by step, one process at a time. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import { KabarError } from '../../core/errors.ts';
import { factsIn, readFacts, requireInPlace, type StoreFacts } from './store-facts.ts';

export type Migration = {
  /** The version that the store has afterwards. */
  readonly to: number;
  /** Works in batches and may be ended at any moment: run again, by this process or another, it goes on and ends the same. */
  run(connection: Connection): Promise<void>;
};

/** In order, each to the version after the one before, the first to 2. */
const migrations: readonly Migration[] = [];

const newestIn = (list: readonly Migration[]): number => list.at(-1)?.to ?? 1;

/** The version of the shape that this Kabar works on. */
export const storeVersion = newestIn(migrations);

/** A process that died leaves its step to another after this. */
const leaseMs = 10_000;
const lookMs = 200;

/**
 * Resolves once the store has the newest version, whoever brought it there. Throws `store.newer` for a store that a newer Kabar has
 * written, and `store.moved` for one that nobody may work on.
 */
export async function bringForward(connection: Connection, list = migrations): Promise<void> {
  const holder = randomUUID();
  const newest = newestIn(list);
  for (;;) {
    const facts = await readFacts(connection, newest);
    requireInPlace(facts);
    requireKnown(facts, newest);
    const next = list.find(({ to }) => to === facts.version + 1);
    if (next === undefined) return;
    if (await claim(connection, facts.version, holder)) await carryOut(connection, next, holder);
    else await pause(lookMs);
  }
}

function requireKnown({ version }: StoreFacts, newest: number): void {
  if (version <= newest) return;
  throw new KabarError(
    'store.newer',
    `The store has version ${version}, and this Kabar knows versions up to ${newest}: a newer Kabar has worked on it. Start that one, or restore a backup from before.`,
    { ours: false },
  );
}

/** True when this process is the one that takes the step from `version`. */
async function claim(connection: Connection, version: number, holder: string): Promise<boolean> {
  const now = Date.now();
  const mine = { migrating: { holder, until: now + leaseMs } };
  const free = {
    _id: 'facts' as const,
    version,
    $or: [{ migrating: null }, { 'migrating.until': { $lte: now } }],
  };
  return (await factsIn(connection).updateOne(free, { $set: mine })).matchedCount === 1;
}

async function carryOut(connection: Connection, { to, run }: Migration, holder: string): Promise<void> {
  const ours = { _id: 'facts' as const, version: to - 1, 'migrating.holder': holder };
  const renewal = setInterval(() => {
    const until = Date.now() + leaseMs;
    // A renewal that fails lets another process go on with the step.
    factsIn(connection)
      .updateOne(ours, { $set: { 'migrating.until': until } })
      .catch(() => {});
  }, leaseMs / 4);
  try {
    await run(connection);
  } catch (error) {
    await factsIn(connection).updateOne(ours, { $set: { migrating: null } });
    throw error;
  } finally {
    clearInterval(renewal);
  }
  await factsIn(connection).updateOne(ours, { $set: { version: to, migrating: null } });
}
