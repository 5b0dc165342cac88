/** Reads documents by a plan. Inside `store.read` or a write job every call is one consistent look at the file. */
import { StoredDocument } from '../document/stored-document.ts';
import { EmbeddedDriverError } from '../errors.ts';
import type { CollectionEntry } from '../file/catalog-entries.ts';
import type { Row } from '../file/recent-rows.ts';
import type { Store } from '../store.ts';
import { padded, placeholders } from './conditions-sql.ts';
import { type Condition, passes } from './filter.ts';
import { type Plan, planQuery, type Query } from './planner.ts';
import { sortDocuments } from './sort.ts';

const maxSortBytes = 100 * 1024 * 1024;
const firstBatch = 64;
const batchSize = 256;

/** The documents the query asks for, in order. */
export function readRows(store: Store, collection: CollectionEntry, query: Query): Row[] {
  const plan = planQuery(collection, query);
  if (plan.empty) return [];
  if (plan.ordering === 'memory') return sortInMemory(store, collection, plan, query);
  const wanted = query.limit === 0 ? Number.POSITIVE_INFINITY : query.limit;
  if (plan.residual.length === 0 && !plan.repeats) {
    return rowsAt(store, collection, plan, query.limit === 0 ? -1 : query.limit, query.skip);
  }
  return [...matching(store, collection, plan, plan.residual, query.skip + wanted)].slice(query.skip);
}

/** The first document the query asks for. */
export function readFirst(store: Store, collection: CollectionEntry, query: Query): Row | undefined {
  const pinned = pinnedId(query);
  if (pinned === undefined) return readRows(store, collection, { ...query, limit: 1 })[0];
  const row = readById(store, collection, pinned.operand as string); // pinnedId gives no other
  return row !== undefined && passesBut(pinned, query.conditions, row) ? row : undefined;
}

/** The condition that names the one `_id` the query can be about, if there is one. */
function pinnedId({ conditions, skip }: Query): Condition | undefined {
  if (skip > 0) return undefined;
  const pinned = conditions.find(({ path, op }) => path === '_id' && op === '$eq');
  return typeof pinned?.operand === 'string' ? pinned : undefined;
}

export function readById(store: Store, collection: CollectionEntry, id: string): Row | undefined {
  const row = store.file.get(collection.sql.byId, [id]);
  return row === undefined ? undefined : toRow(row);
}

/** As `readFirst`, for a job that changes what it finds. */
export function readTarget(store: Store, collection: CollectionEntry, query: Query): Row | undefined {
  const pinned = pinnedId(query);
  if (pinned === undefined) return readFirst(store, collection, query);
  const row = targetById(store, collection, pinned.operand as string); // pinnedId gives no other
  return row !== undefined && passesBut(pinned, query.conditions, row) ? row : undefined;
}

function targetsById(store: Store, collection: CollectionEntry, ids: readonly string[]): readonly Row[] {
  const rows: Row[] = [];
  const others: string[] = [];
  for (const id of new Set(ids)) {
    const row = store.recent.find(collection.table, id);
    if (row === undefined) others.push(id);
    else rows.push(row);
  }
  for (let at = 0; at < others.length; at += batchSize) {
    const batch = others.slice(at, at + batchSize);
    const sql = `SELECT seq, doc FROM ${collection.table} WHERE id IN (${placeholders(batch.length)})`;
    rows.push(...store.file.all(sql, padded(batch)).map(toRow));
  }
  return rows;
}

function targetById(store: Store, collection: CollectionEntry, id: string): Row | undefined {
  return store.recent.find(collection.table, id) ?? readById(store, collection, id);
}

function passesBut(pinned: Condition, conditions: readonly Condition[], { document }: Row): boolean {
  return conditions.every((condition) => condition === pinned || condition.holds(document));
}

/** All matching documents, each once, for a job that changes them as it goes: what matches is settled before the first. */
export function* readTargets(
  store: Store,
  collection: CollectionEntry,
  conditions: readonly Condition[],
): Generator<Row> {
  const named = conditions.find(isListOfIds);
  if (named !== undefined) {
    const rows = targetsById(store, collection, named.operand as readonly string[]); // isListOfIds lets no other through
    yield* rows.filter((row) => passesBut(named, conditions, row));
    return;
  }
  const query = { conditions, sort: [], skip: 0, limit: 0 };
  const plan = planQuery(collection, query);
  if (plan.empty) return;
  if (plan.residual.length > 0) {
    yield* readRows(store, collection, query);
    return;
  }
  const rows = store.file.all(`SELECT seq FROM ${plan.table} ${plan.where} ${plan.order}`, plan.params);
  const seqs = [...new Set(rows.map(([seq]) => seq as number))];
  for (let at = 0; at < seqs.length; at += batchSize) {
    yield* readAt(store, collection, seqs.slice(at, at + batchSize));
  }
}

const isListOfIds = ({ path, op, operand }: Condition): boolean =>
  path === '_id' && op === '$in' && Array.isArray(operand) && operand.every((id) => typeof id === 'string');

/** Documents at these places that still exist, in the given order. */
export function readAt(store: Store, collection: CollectionEntry, seqs: readonly number[]): Row[] {
  if (seqs.length === 0) return [];
  const sql = `SELECT seq, doc FROM ${collection.table} WHERE seq IN (${placeholders(seqs.length)})`;
  const rows = new Map(store.file.all(sql, padded(seqs)).map((row) => [row[0] as number, toRow(row)]));
  return seqs.flatMap((seq) => rows.get(seq) ?? []);
}

export function countRows(store: Store, collection: CollectionEntry, query: Query): number {
  const plan = planQuery(collection, { ...query, sort: [] });
  if (plan.empty) return 0;
  const limit = query.limit === 0 ? Number.POSITIVE_INFINITY : query.limit;
  if (plan.residual.length > 0) {
    let count = 0;
    for (const _ of matching(store, collection, plan, plan.residual, query.skip + limit)) count++;
    return Math.max(0, count - query.skip);
  }
  const what = plan.repeats ? 'count(DISTINCT seq)' : 'count(*)';
  const count = Number(store.file.get(`SELECT ${what} FROM ${plan.table} ${plan.where}`, plan.params)?.[0]);
  return Math.min(limit, Math.max(0, count - query.skip));
}

/**
 * Walks the plan until enough documents passed `conditions`. Used over several turns of the event loop it sees
 * what was written meanwhile; then hand in all conditions of the query, not only what the plan left over.
 */
export function* matching(
  store: Store,
  collection: CollectionEntry,
  plan: Plan,
  conditions: readonly Condition[],
  wanted: number,
): Generator<Row> {
  let found = 0;
  for (const batch of plan.index === null
    ? scanned(store, collection)
    : walked(store, collection, plan, wanted)) {
    for (const row of batch) {
      if (!passes(conditions, row.document)) continue;
      yield row;
      if (++found >= wanted) return;
    }
  }
}

function* scanned(store: Store, collection: CollectionEntry): Generator<Row[]> {
  const sql = `SELECT seq, doc FROM ${collection.table} WHERE seq > ? ORDER BY seq LIMIT ${batchSize}`;
  let after = -1;
  for (;;) {
    const batch = store.file.all(sql, [after]).map(toRow);
    yield batch;
    const last = batch.at(-1);
    if (last === undefined || batch.length < batchSize) return;
    after = last.seq;
  }
}

/** One joined read of what should be enough; should it not be, the rest of the walk as places, read in batches. */
function* walked(store: Store, collection: CollectionEntry, plan: Plan, wanted: number): Generator<Row[]> {
  const seen = new Set<number>();
  const first = Number.isFinite(wanted) ? Math.max(firstBatch, wanted) : 0;
  if (first > 0) {
    const batch = rowsAt(store, collection, plan, first, 0);
    yield plan.repeats ? batch.filter(({ seq }) => isNew(seen, seq)) : batch;
    if (batch.length < first) return;
  }
  const seqs = store.file
    .all(`SELECT seq FROM ${plan.table} ${plan.where} ${plan.order} LIMIT -1 OFFSET ?`, [
      ...plan.params,
      first,
    ])
    .map(([seq]) => seq as number);
  const rest = plan.repeats ? seqs.filter((seq) => isNew(seen, seq)) : seqs;
  for (let at = 0; at < rest.length; at += batchSize) {
    yield readAt(store, collection, rest.slice(at, at + batchSize));
  }
}

function isNew(seen: Set<number>, seq: number): boolean {
  if (seen.has(seq)) return false;
  seen.add(seq);
  return true;
}

function rowsAt(store: Store, collection: CollectionEntry, plan: Plan, limit: number, offset: number): Row[] {
  return store.file.all(rowsSql(collection, plan), [...plan.params, limit, offset]).map(toRow);
}

/** CROSS JOIN makes SQLite keep the order of the inner walk, which reads keys only. */
function rowsSql(collection: CollectionEntry, plan: Plan): string {
  if (plan.table === collection.table) {
    return `SELECT seq, doc FROM ${plan.table} ${plan.where} ${plan.order} LIMIT ? OFFSET ?`;
  }
  const walk = `SELECT seq FROM ${plan.table} ${plan.where} ${plan.order} LIMIT ? OFFSET ?`;
  return `SELECT d.seq, d.doc FROM (${walk}) AS w CROSS JOIN ${collection.table} AS d ON d.seq = w.seq`;
}

function sortInMemory(store: Store, collection: CollectionEntry, plan: Plan, query: Query): Row[] {
  const rows: Row[] = [];
  let bytes = 0;
  for (const row of matching(store, collection, plan, plan.residual, Number.POSITIVE_INFINITY)) {
    rows.push(row);
    bytes += row.document.bytes.length;
    if (bytes > maxSortBytes) throw tooLarge(collection, query);
  }
  const sorted = sortDocuments(rows, ({ document }) => document, query.sort);
  return sorted.slice(query.skip, query.limit === 0 ? undefined : query.skip + query.limit);
}

function toRow(row: readonly unknown[]): Row {
  return { seq: row[0] as number, document: new StoredDocument(row[1] as Buffer) };
}

function tooLarge(collection: CollectionEntry, { sort }: Query): EmbeddedDriverError {
  const fields = sort.map(({ name }) => name).join(', ');
  return new EmbeddedDriverError(
    'sort-too-large',
    `Sorting ${collection.name} by ${fields} needs more than 100 MB of memory. Declare an index that has this order.`,
  );
}
