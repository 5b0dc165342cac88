/** The reading side of a collection: find, count, distinct, aggregate, explain. */

import type { EmbeddedCursor } from './cursor.ts';
import { encodeKey } from './document/key-encoding.ts';
import { keyValuesAt, parsePath } from './document/paths.ts';
import type { PlainObject } from './document/plain-object.ts';
import { readCount, readOptions } from './options.ts';
import { createAggregationCursor } from './query/aggregation.ts';
import { compileFilter } from './query/filter.ts';
import {
  createFindCursor,
  type ExplainedPlan,
  explainFind,
  type FindCursor,
  findFirst,
  readFindSettings,
} from './query/find.ts';
import { countRows, readRows } from './query/reader.ts';
import type { Store } from './store.ts';
import { namespaceOf } from './write/writer.ts';

/** Every read sees all writes acknowledged before it was issued, by any process. */
export class ReadableCollection {
  readonly collectionName: string;
  protected readonly store: Store;

  constructor(store: Store, name: string) {
    this.store = store;
    this.collectionName = name;
  }

  get namespace(): string {
    return namespaceOf(this.collectionName);
  }

  async findOne(filter?: unknown, options?: unknown): Promise<PlainObject | null> {
    return findFirst(this.store, this.collectionName, filter, options);
  }

  find(filter?: unknown, options?: unknown): FindCursor {
    return createFindCursor(this.store, this.collectionName, readFindSettings('find', filter, options));
  }

  /** How a query would be run. */
  explainPlan(filter: unknown, options?: unknown): ExplainedPlan {
    return explainFind(this.store, this.collectionName, filter, options);
  }

  async countDocuments(filter?: unknown, options?: unknown): Promise<number> {
    const { skip, limit } = readOptions('countDocuments', options, ['skip', 'limit']);
    const query = {
      conditions: compileFilter(filter),
      sort: [],
      skip: readCount('countDocuments', 'skip', skip),
      limit: readCount('countDocuments', 'limit', limit),
    };
    return this.store.read(() => {
      const collection = this.store.catalog.find(this.collectionName);
      return collection === undefined ? 0 : countRows(this.store, collection, query);
    });
  }

  async estimatedDocumentCount(options?: unknown): Promise<number> {
    readOptions('estimatedDocumentCount', options, []);
    return this.countDocuments();
  }

  /** The different values at a path, array elements one by one, in the order they are met. */
  async distinct(field: string, filter?: unknown, options?: unknown): Promise<unknown[]> {
    readOptions('distinct', options, []);
    const path = parsePath(field);
    const query = { conditions: compileFilter(filter), sort: [], skip: 0, limit: 0 };
    return this.store.read(() => {
      const collection = this.store.catalog.find(this.collectionName);
      const found = new Map<string, unknown>();
      for (const { document } of collection === undefined ? [] : readRows(this.store, collection, query)) {
        if (document.get(path[0]) === undefined) continue;
        for (const value of keyValuesAt(document, path).values) {
          if (value !== undefined) found.set(encodeKey(value).toString('latin1'), value);
        }
      }
      return [...found.values()];
    });
  }

  aggregate(pipeline: unknown = [], options?: unknown): EmbeddedCursor<object> {
    return createAggregationCursor(this.store, this.collectionName, pipeline, options);
  }
}
