/** Carries a whole store to another place: marks both, copies, reads back, and only then lets the new one be used. */
import { createHash } from 'node:crypto';
import type { Connection } from 'mongoose';
import { KabarError } from '../../core/errors.ts';
import { type OpenedStore, openAnyStore, type StorePlace } from './connect.ts';
import { bringForward, storeVersion } from './migrations.ts';
import { contentNames, type RawAccess, rawAccess } from './raw-access.ts';
import { factsIn, type MoveMark, readFacts, requireInPlace } from './store-facts.ts';

export type CarriedCollection = {
  readonly name: string;
  /** How many were read, and how many are there. */
  readonly read: number;
  readonly there: number;
  /** Over all documents, whatever their order; the same on both sides when every byte is. */
  readonly checksum: string;
  readonly same: boolean;
};

export type Carriage = {
  readonly from: string;
  readonly to: string;
  readonly source: OpenedStore;
  readonly target: OpenedStore;
  /** Copies everything and reads it back; from the beginning where it was interrupted before. */
  copy(): Promise<readonly CarriedCollection[]>;
  /** Lets the new store be used, and the old one no more. */
  finish(now: number): Promise<void>;
  close(): Promise<void>;
};

export type CarryOptions = {
  readonly now: number;
  /** Throws when somebody works on the store. */
  readonly requireUnattended: (opened: OpenedStore) => Promise<void>;
};

/**
 * Marks both, so that no Kabar works on either. Throws `store.moved` where that was done elsewhere, `settings.invalid` when the target
 * has something in it already, and what `requireUnattended` throws.
 */
export async function beginCarriage(
  source: StorePlace,
  destination: StorePlace,
  { now, requireUnattended }: CarryOptions,
): Promise<Carriage> {
  const [from, to] = [placeWords(source), placeWords(destination)];
  if (from === to) throw refused(`The store is at ${from} already.`);
  const old = await openAnyStore(source);
  let target: OpenedStore | undefined;
  try {
    await requireMovable(old.connection, to);
    await requireUnattended(old);
    target = await openEmpty(destination, from);
    const mark = async (connection: Connection, move: MoveMark) =>
      void (await factsIn(connection).updateOne({ _id: 'facts' }, { $set: { move } }));
    await mark(target.connection, { as: 'arriving', place: from, at: now, doneAt: null });
    await mark(old.connection, { as: 'leaving', place: to, at: now, doneAt: null });
    // Somebody may have opened it before the mark was there.
    await requireUnattended(old);
    const opened = target;
    return {
      from,
      to,
      source: old,
      target,
      copy: () => copyAll(old.connection, opened.connection),
      async finish(at) {
        await mark(old.connection, { as: 'leaving', place: to, at: now, doneAt: at });
        await factsIn(opened.connection).updateOne({ _id: 'facts' }, { $set: { move: null } });
      },
      async close() {
        await opened.store.close();
        await old.store.close();
      },
    };
  } catch (error) {
    await target?.store.close();
    await old.store.close();
    throw error;
  }
}

/** Takes a store that was moved, or was to be, back into use. Answers what it was told of; null when it was not. */
export async function cancelCarriage(place: StorePlace): Promise<MoveMark | null> {
  const { store, connection } = await openAnyStore(place);
  try {
    const { move } = await readFacts(connection, storeVersion);
    if (move?.as !== 'leaving') return null;
    await factsIn(connection).updateOne({ _id: 'facts' }, { $set: { move: null } });
    return move;
  } finally {
    await store.close();
  }
}

/** Without a password, and without options. */
const placeWords = (place: StorePlace): string =>
  place.kind === 'embedded' ? place.file : place.uri.replace(/\/\/[^@/]*@/, '//').replace(/\?.*$/, '');

const refused = (words: string): KabarError => new KabarError('settings.invalid', words, { ours: false });

/** One whose move to the same place was interrupted may go on, also between the last two marks. */
async function requireMovable(connection: Connection, to: string): Promise<void> {
  const facts = await readFacts(connection, storeVersion);
  if (facts.move?.as === 'leaving' && facts.move.place === to && facts.move.doneAt === null) return;
  requireInPlace(facts);
  await bringForward(connection);
}

async function openEmpty(place: StorePlace, from: string): Promise<OpenedStore> {
  const opened = await openAnyStore(place);
  try {
    const { move } = await readFacts(opened.connection, storeVersion);
    const isOurs = move?.as === 'arriving' && move.place === from;
    const full: string[] = [];
    for (const name of await contentNames(opened.connection)) {
      if (isOurs) await opened.connection.dropCollection(name);
      else if (await opened.connection.collection(name).findOne({})) full.push(name);
    }
    if (full.length > 0)
      throw refused(
        `The store at ${placeWords(place)} is not empty: it has ${full.join(', ')}. Name an empty place, or move what is there aside.`,
      );
    if (!isOurs) return opened;
  } catch (error) {
    await opened.store.close();
    throw error;
  }
  // With the indexes that went with the collections.
  await opened.store.close();
  return openAnyStore(place);
}

async function copyAll(from: Connection, to: Connection): Promise<readonly CarriedCollection[]> {
  const [source, target] = [rawAccess(from), rawAccess(to)];
  const { version } = await readFacts(from, storeVersion);
  await factsIn(to).updateOne({ _id: 'facts' }, { $set: { version } });
  const carried: CarriedCollection[] = [];
  for (const name of await contentNames(from)) {
    const sum = createSum();
    for await (const batch of source.all(name)) {
      sum.add(batch);
      await target.add(name, batch);
    }
    const there = await sumOf(target, name);
    const left = await from.collection(name).countDocuments({});
    carried.push({
      name,
      read: sum.count(),
      there: there.count(),
      checksum: there.value(),
      same: sum.count() === there.count() && sum.value() === there.value() && left === sum.count(),
    });
  }
  return carried;
}

async function sumOf(access: RawAccess, name: string) {
  const sum = createSum();
  for await (const batch of access.all(name)) sum.add(batch);
  return sum;
}

/** SHA-256 of each document, added up: two stores give their documents in different orders. */
function createSum() {
  const total = Buffer.alloc(32);
  let count = 0;
  return {
    add(documents: readonly Buffer[]) {
      for (const bytes of documents) {
        const digest = createHash('sha256').update(bytes).digest();
        for (const [at, byte] of digest.entries()) total[at] = (total[at] ?? 0) ^ byte;
      }
      count += documents.length;
    },
    count: () => count,
    value: () => total.toString('hex'),
  };
}
