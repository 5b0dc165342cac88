/** Brings what is whole out of a damaged store into a new one, and tells what is lost. The damaged file is only read. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { KabarError } from '../../core/errors.ts';
import { openStore } from './connect.ts';
import { rawDocuments } from './embedded/driver.ts';
import { type Damage, type FoundDocument, openSurvey, type Survey } from './embedded/salvage/survey.ts';

export type SalvagedCollection = {
  readonly name: string;
  readonly saved: number;
  readonly lost: number;
  /** Of those that are lost, as many as a person may read. */
  readonly lostIds: readonly string[];
};

export type Salvaged = {
  /** The new store. */
  readonly file: string;
  readonly collections: readonly SalvagedCollection[];
  /** Whole documents of which nothing tells where they belong; they are in `unplacedFile`. */
  readonly unplaced: number;
  readonly unplacedFile: string | null;
  readonly damage: readonly Damage[];
  /** True where ids are lost, too: more documents may be lost than are counted. */
  readonly mayLackMore: boolean;
};

const batchSize = 200;
const listedIds = 100;

/** Rejects with `settings.invalid` where the folder has a store already, and when there is nothing to read. */
export async function salvageStore(file: string, folder: string): Promise<Salvaged> {
  const target = join(folder, 'kabar.db');
  if (existsSync(target)) throw refused(`${target} is there already. Name a folder without a store.`);
  if (!existsSync(file)) throw refused(`There is no store at ${file}: set KABAR_DATA_DIR.`);
  mkdirSync(folder, { recursive: true });
  const survey = openSurvey(file);
  const { store, connection } = await openStore({ kind: 'embedded', file: target });
  try {
    const { saved, unplaced } = await copy(survey, connection);
    const collections: SalvagedCollection[] = [];
    for (const name of survey.collections)
      collections.push({ name, saved: saved.get(name) ?? 0, ...(await lostOf(survey, connection, name)) });
    return {
      file: target,
      collections: collections.sort((a, b) => (a.name < b.name ? -1 : 1)),
      unplaced: unplaced.length,
      unplacedFile: unplaced.length === 0 ? null : keepUnplaced(folder, unplaced),
      damage: survey.damage,
      mayLackMore: survey.damage.some(({ of }) => of.startsWith('the ')),
    };
  } finally {
    survey.close();
    await store.close();
  }
}

const refused = (words: string): KabarError => new KabarError('settings.invalid', words, { ours: false });

async function copy(survey: Survey, connection: mongoose.Connection) {
  const saved = new Map<string, number>();
  const unplaced: FoundDocument[] = [];
  const raw = rawDocuments(connection);
  let waiting: { name: string; documents: Buffer[] } = { name: '', documents: [] };
  const flush = async () => {
    const { name, documents } = waiting;
    waiting = { name: '', documents: [] };
    if (documents.length === 0 || raw === undefined) return;
    saved.set(name, (saved.get(name) ?? 0) + (await raw.add(name, documents)));
  };
  for (const found of survey.documents()) {
    if (found.collection === null) {
      unplaced.push(found);
      continue;
    }
    if (found.collection !== waiting.name || waiting.documents.length >= batchSize) {
      await flush();
      waiting = { name: found.collection, documents: [] };
    }
    waiting.documents.push(found.bytes);
  }
  await flush();
  return { saved, unplaced };
}

/** Ids that the damaged store knows and the new one has no document for. */
async function lostOf(survey: Survey, connection: mongoose.Connection, name: string) {
  const lostIds: string[] = [];
  let lost = 0;
  const look = async (ids: readonly string[]) => {
    const rows = await connection
      .collection<{ _id: string }>(name)
      .find({ _id: { $in: [...ids] } }, { projection: { _id: 1 } })
      .toArray();
    const there = new Set(rows.map((row) => row._id));
    const missing = ids.filter((id) => !there.has(id));
    lost += missing.length;
    lostIds.push(...missing.slice(0, listedIds - lostIds.length));
  };
  let ids: string[] = [];
  for (const id of survey.ids(name)) {
    ids.push(id);
    if (ids.length < batchSize) continue;
    await look(ids);
    ids = [];
  }
  if (ids.length > 0) await look(ids);
  return { lost, lostIds };
}

function keepUnplaced(folder: string, documents: readonly FoundDocument[]): string {
  const file = join(folder, 'unplaced.jsonl');
  const { EJSON, deserialize } = mongoose.mongo.BSON;
  const lines = documents.map(({ bytes }) => `${EJSON.stringify(deserialize(bytes), { relaxed: false })}\n`);
  writeFileSync(file, lines.join(''), { mode: 0o600 });
  return file;
}
