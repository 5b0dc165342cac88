/** Looks through a whole store and at what it tells of itself; changes nothing in it. */
import { existsSync } from 'node:fs';
import type { Lease } from '../../ports/lease.ts';
import type { OpenedStore } from './connect.ts';
import { checkFile } from './embedded/driver.ts';
import { openSurvey } from './embedded/salvage/survey.ts';
import { storeVersion } from './migrations.ts';
import { factsIn, type MoveMark } from './store-facts.ts';

export type FileReport = {
  /** How many could be read. */
  readonly documents: number;
  readonly problems: readonly string[];
};

/**
 * Reads all of an embedded store's file: every page, every document, every index against the documents. Takes about as long as
 * reading the file does; other processes work on meanwhile. Null where there is no file.
 */
export function examineFile(file: string): FileReport | null {
  if (!existsSync(file)) return null;
  const { documents, problems } = checkFile(file);
  return problems.length === 0
    ? { documents, problems }
    : { documents, problems: [...damagedPages(file), ...problems] };
}

/** By page, which SQLite tells only of some damage. */
function damagedPages(file: string): readonly string[] {
  const survey = openSurvey(file);
  try {
    for (const _ of survey.documents());
    for (const name of survey.collections) for (const _ of survey.ids(name));
    return survey.damage.map(
      ({ page, of, what }) => `${page === null ? '' : `page ${page}, `}${of}: ${what}`,
    );
  } finally {
    survey.close();
  }
}

export type StoreNews = {
  readonly version: number | null;
  readonly knownVersion: number;
  readonly move: MoveMark | null;
  /** Those that are held now. */
  readonly leases: readonly Lease[];
  /** When something was decided last, by the clock of whoever decided it. */
  readonly lastDecidedAt: number | null;
};

export async function readStoreNews({ connection }: OpenedStore, now: number): Promise<StoreNews> {
  const facts = await factsIn(connection).findOne({ _id: 'facts' });
  const leases = await connection
    .collection<Omit<Lease, 'name'> & { _id: string }>('leases')
    .find({ until: { $gt: now } })
    .toArray();
  const [last] = await connection
    .collection<{ _id: string; at: number }>('journal')
    .find({})
    .sort({ at: -1 })
    .limit(1)
    .toArray();
  return {
    version: facts?.version ?? null,
    knownVersion: storeVersion,
    move: facts?.move ?? null,
    leases: leases.map(({ _id, ...lease }) => ({ name: _id, ...lease })),
    lastDecidedAt: last?.at ?? null,
  };
}
