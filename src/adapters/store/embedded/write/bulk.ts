/** Many writes as one job: each stands for itself, and every refusal is reported with its place in the list. */
import { storeDocument } from '../document/stored-document.ts';
import { isPlainObject } from '../document/values.ts';
import { EmbeddedDriverError, show } from '../errors.ts';
import { readOptions } from '../options.ts';
import { compileFilter } from '../query/filter.ts';
import { readSort } from '../query/sort.ts';
import { type BulkCounts, type FailedWrite, serverCodeOf } from '../server-errors.ts';
import type { Store } from '../store.ts';
import {
  type Modified,
  modifyAll,
  modifyFirst,
  removeAll,
  removeFirst,
  replacementChange,
} from './modify.ts';
import { compileUpdate } from './update.ts';
import { insertDocument } from './writer.ts';

interface Tally {
  readonly inserted: { index: number; _id: unknown }[];
  readonly upserted: { index: number; _id: unknown }[];
  matched: number;
  modified: number;
  deleted: number;
}

/** One write of a bulk, ready to run inside a job. */
type Write = (store: Store, name: string, index: number, tally: Tally) => void;

export interface BulkOutcome {
  readonly counts: BulkCounts;
  readonly failed: readonly FailedWrite[];
}

/** A job that runs the writes in order; `ordered` stops at the first refusal. */
export function bulkJob(
  store: Store,
  name: string,
  operations: readonly object[],
  writes: readonly Write[],
  ordered: boolean,
): () => BulkOutcome {
  return () => {
    const tally: Tally = { inserted: [], upserted: [], matched: 0, modified: 0, deleted: 0 };
    const failed: FailedWrite[] = [];
    for (const [index, write] of writes.entries()) {
      try {
        write(store, name, index, tally);
      } catch (error) {
        if (!isRefusal(error)) throw error;
        failed.push({ index, operation: operations[index] ?? {}, error });
        if (ordered) break;
      }
    }
    return { counts: tally, failed };
  };
}

export function insertWrite(document: object): Write {
  const stored = storeDocument(document);
  return (store, name, index, tally) => {
    insertDocument(store, name, stored);
    tally.inserted.push({ index, _id: stored.id() });
  };
}

/** Compiles `{ updateOne: { filter, update } }` and its kin. */
export function compileWrite(operation: unknown, now: () => Date): Write {
  const [kind, body] = isPlainObject(operation) ? (Object.entries(operation)[0] ?? []) : [];
  if (kind === undefined || typeof body !== 'object' || body === null) throw unknownWrite(operation);
  switch (kind) {
    case 'insertOne':
      return insertWrite((body as { document?: object }).document ?? {});
    case 'updateOne':
    case 'updateMany': {
      const { filter, update, upsert, sort } = readOptions(kind, body, [
        'filter',
        'update',
        'upsert',
        'sort',
        'multi',
      ]);
      const modification = {
        conditions: compileFilter(filter),
        sort: readSort(sort),
        upsert: upsert === true,
        change: compileUpdate(update, now),
      };
      const modify = kind === 'updateOne' ? modifyFirst : modifyAll;
      return (store, name, index, tally) => count(tally, index, modify(store, name, modification));
    }
    case 'replaceOne': {
      const { filter, replacement, upsert, sort } = readOptions(kind, body, [
        'filter',
        'replacement',
        'upsert',
        'sort',
      ]);
      const modification = {
        conditions: compileFilter(filter),
        sort: readSort(sort),
        upsert: upsert === true,
        change: replacementChange(replacement as object),
      };
      return (store, name, index, tally) => count(tally, index, modifyFirst(store, name, modification));
    }
    case 'deleteOne': {
      const conditions = compileFilter(readOptions(kind, body, ['filter']).filter);
      return (store, name, _index, tally) => {
        if (removeFirst(store, name, conditions, []) !== null) tally.deleted++;
      };
    }
    case 'deleteMany': {
      const conditions = compileFilter(readOptions(kind, body, ['filter']).filter);
      return (store, name, _index, tally) => {
        tally.deleted += removeAll(store, name, conditions);
      };
    }
    default:
      throw unknownWrite(operation);
  }
}

function count(tally: Tally, index: number, { matched, modified, upsertedId }: Modified): void {
  tally.matched += matched;
  tally.modified += modified;
  if (upsertedId !== null) tally.upserted.push({ index, _id: upsertedId });
}

/** What refuses one write and leaves the rest of the bulk sound. */
function isRefusal(error: unknown): error is Error {
  return serverCodeOf(error) !== undefined || (error instanceof EmbeddedDriverError && isAboutData(error));
}

function isAboutData({ code }: EmbeddedDriverError): boolean {
  return code.startsWith('unsupported-') || code.startsWith('invalid-') || code === 'document-too-large';
}

function unknownWrite(operation: unknown): EmbeddedDriverError {
  return new EmbeddedDriverError(
    'unsupported-operation',
    `bulkWrite does not know ${show(operation)}. Use insertOne, updateOne, updateMany, replaceOne, deleteOne or deleteMany.`,
  );
}
