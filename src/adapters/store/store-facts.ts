/** The one document in which a store tells of itself: which version of its shape it has, and whether it was moved elsewhere. */
import type { Connection } from 'mongoose';
import { KabarError } from '../../core/errors.ts';

export type MoveMark = {
  /** `leaving`: it is carried to `place`, or was; `arriving`: it is carried here from `place` and not whole yet. */
  readonly as: 'leaving' | 'arriving';
  /** Where to or where from, without a password. */
  readonly place: string;
  readonly at: number;
  /** When it was whole there; null before. */
  readonly doneAt: number | null;
};

export type StoreFacts = {
  readonly _id: 'facts';
  readonly version: number;
  readonly move: MoveMark | null;
  /** Who brings it to the next version now. */
  readonly migrating: { readonly holder: string; readonly until: number } | null;
};

export const factsIn = (connection: Connection) => connection.collection<StoreFacts>('store');

const duplicateKey = 11_000;
/** Stores from before there were versions have this one. */
const firstVersion = 1;

/** What is stored; a store that tells nothing is new, and gets `newest`, or is from before there were versions. */
export async function readFacts(connection: Connection, newest: number): Promise<StoreFacts> {
  const known = await factsIn(connection).findOne({ _id: 'facts' });
  if (known) return known;
  const isNew = (await isBare(connection, 'contacts')) && (await isBare(connection, 'releases'));
  const facts: StoreFacts = {
    _id: 'facts',
    version: isNew ? newest : firstVersion,
    move: null,
    migrating: null,
  };
  try {
    await factsIn(connection).insertOne(facts);
    return facts;
  } catch (error) {
    if ((error as { code?: unknown }).code !== duplicateKey) throw error;
    return readFacts(connection, newest);
  }
}

const isBare = async (connection: Connection, name: string): Promise<boolean> =>
  (await connection.collection(name).findOne({})) === null;

/** Throws `store.moved` for a store that nobody may work on: two stores that both go on would say everything twice. */
export function requireInPlace({ move }: StoreFacts): void {
  if (move === null) return;
  const words =
    move.as === 'arriving'
      ? `A move from ${move.place} to this store began and has not ended. Run the same "kabar move" again: it starts over.`
      : move.doneAt === null
        ? `This store is being moved to ${move.place}. Run the same "kabar move" again if it was interrupted, or "kabar move --cancel" to stay here.`
        : `This store was moved to ${move.place} on ${new Date(move.doneAt).toISOString().slice(0, 10)}. Use it there; "kabar move --cancel" takes this one back into use, without what happened since.`;
  throw new KabarError('store.moved', words, { ours: false });
}
