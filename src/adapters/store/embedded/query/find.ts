/** What `find` and `findOne` do: settings of a cursor turned into a query, documents handed out as projected. */

import { type CursorSource, EmbeddedCursor } from '../cursor.ts';
import type { PlainObject } from '../document/plain-object.ts';
import { compileProjection, type Projection } from '../document/projection.ts';
import { EmbeddedDriverError } from '../errors.ts';
import { readCount, readOptions } from '../options.ts';
import type { Store } from '../store.ts';
import { compileFilter } from './filter.ts';
import { planQuery, type Query } from './planner.ts';
import { matching, readById, readFirst, readRows } from './reader.ts';
import { readSort } from './sort.ts';

export interface FindSettings extends Query {
  readonly project: Projection;
}

const largestEagerLimit = 1000;
const batchSize = 256;

export function readFindSettings(call: string, filter: unknown, options: unknown): FindSettings {
  const { sort, skip, limit, projection } = readOptions(call, options, [
    'sort',
    'skip',
    'limit',
    'projection',
  ]);
  return {
    conditions: compileFilter(filter),
    sort: readSort(sort),
    skip: readCount(call, 'skip', skip),
    limit: readCount(call, 'limit', typeof limit === 'number' ? Math.abs(limit) : limit),
    project: compileProjection(projection),
  };
}

export function findFirst(store: Store, name: string, filter: unknown, options: unknown): PlainObject | null {
  const quick = options === undefined ? findById(store, name, filter) : undefined;
  if (quick !== undefined) return quick;
  const settings = readFindSettings('findOne', filter, options);
  return store.read(() => {
    const collection = store.catalog.find(name);
    const row = collection && readFirst(store, collection, settings);
    return row === undefined ? null : settings.project(row.document);
  });
}

/**
 * `{ _id: 'x' }` and nothing else, the most frequent read: one statement, no transaction. Undefined leaves it to
 * the general way: the filter is another, or the collection is not known here yet or not any more.
 */
function findById(store: Store, name: string, filter: unknown): PlainObject | null | undefined {
  const id = (filter as { _id?: unknown } | undefined)?._id;
  if (typeof id !== 'string' || Object.keys(filter as object).length !== 1) return undefined;
  const collection = store.catalog.find(name);
  if (collection === undefined) return undefined;
  try {
    return readById(store, collection, id)?.document.toObject() ?? null;
  } catch (error) {
    if (error instanceof EmbeddedDriverError && error.code === 'sqlite-error') return undefined;
    throw error;
  }
}

export class FindCursor extends EmbeddedCursor<FindSettings> {
  sort(sort: unknown, direction?: unknown): this {
    return this.change({ sort: readSort(sort, direction) });
  }

  limit(limit: number): this {
    return this.change({ limit: readCount('limit', 'limit', Math.abs(limit)) });
  }

  skip(skip: number): this {
    return this.change({ skip: readCount('skip', 'skip', skip) });
  }

  project(projection: unknown): this {
    return this.change({ project: compileProjection(projection) });
  }

  filter(filter: unknown): this {
    return this.change({ conditions: compileFilter(filter) });
  }
}

export function createFindCursor(store: Store, name: string, settings: FindSettings): FindCursor {
  const source: CursorSource<FindSettings> = {
    all: (query) => readAll(store, name, query),
    batches: (query) => readInBatches(store, name, query),
  };
  return new FindCursor(source, settings);
}

function readAll(store: Store, name: string, settings: FindSettings): PlainObject[] {
  const rows = store.read(() => {
    const collection = store.catalog.find(name);
    return collection === undefined ? [] : readRows(store, collection, settings);
  });
  return rows.map(({ document }) => settings.project(document));
}

/** Small or sorted results are read at once; a long walk is read as it is consumed, each document tested anew. */
function* readInBatches(
  store: Store,
  name: string,
  settings: FindSettings,
): Generator<readonly PlainObject[]> {
  store.catalog.refresh();
  const collection = store.catalog.find(name);
  if (collection === undefined) return;
  const plan = planQuery(collection, settings);
  const small = settings.limit > 0 && settings.limit <= largestEagerLimit;
  if (small || plan.ordering === 'memory' || plan.empty) {
    yield readAll(store, name, settings);
    return;
  }
  let batch: PlainObject[] = [];
  let passed = 0;
  const end = settings.limit === 0 ? Number.POSITIVE_INFINITY : settings.skip + settings.limit;
  for (const { document } of matching(
    store,
    collection,
    plan,
    settings.conditions,
    Number.POSITIVE_INFINITY,
  )) {
    if (passed >= end) break;
    if (passed++ < settings.skip) continue;
    batch.push(settings.project(document));
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

export interface ExplainedPlan {
  readonly index: string | null;
  /** `walk`: in index order; `keys`: ordered by SQLite from the keys; `memory`: ordered after reading documents. */
  readonly ordering: string;
  readonly sortedByIndex: boolean;
  readonly pushed: readonly string[];
  readonly residual: readonly string[];
}

/** How a query would be run, for tests and for whoever wonders why it is slow. */
export function explainFind(store: Store, name: string, filter: unknown, options: unknown): ExplainedPlan {
  const settings = readFindSettings('explainPlan', filter, options);
  store.catalog.refresh();
  const collection = store.catalog.find(name);
  if (collection === undefined) {
    return { index: null, ordering: 'none', sortedByIndex: false, pushed: [], residual: [] };
  }
  const { index, ordering, pushed, residual } = planQuery(collection, settings);
  const told = ({ path, op }: { path: string | null; op: string }) => (path === null ? op : `${path} ${op}`);
  return {
    index: index === '_id' ? '_id_' : (index?.name ?? null),
    ordering,
    sortedByIndex: ordering === 'walk',
    pushed: pushed.map(told),
    residual: residual.map(told),
  };
}
