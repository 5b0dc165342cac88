/** A collection with the methods of the MongoDB driver, as Mongoose and this project's hot paths call them. */
import { compileProjection } from './document/projection.ts';
import { storeDocument } from './document/stored-document.ts';
import { IndexedCollection } from './indexed-collection.ts';
import { readOptions } from './options.ts';
import { compileFilter } from './query/filter.ts';
import { readSort } from './query/sort.ts';
import { bulkError, bulkResult } from './server-errors.ts';
import type { Store } from './store.ts';
import { type BulkOutcome, bulkJob, compileWrite, insertWrite } from './write/bulk.ts';
import {
  type Modification,
  type Modified,
  modifyAll,
  modifyFirst,
  removeAll,
  removeFirst,
  replacementChange,
} from './write/modify.ts';
import { type CompiledUpdate, compileUpdate } from './write/update.ts';
import { insertDocument } from './write/writer.ts';

const acknowledged = { acknowledged: true } as const;

/** Every write resolves once it is durable; each document is changed whole or not at all. */
export class EmbeddedCollection extends IndexedCollection {
  async insertOne(document: object, options?: unknown) {
    readOptions('insertOne', options, []);
    const stored = storeDocument(document);
    await this.store.commits.write(() => insertDocument(this.store, this.collectionName, stored));
    return { ...acknowledged, insertedId: stored.id() };
  }

  async insertMany(documents: readonly object[], options?: unknown) {
    const { ordered } = readOptions('insertMany', options, ['ordered', 'limit']);
    const writes = documents.map(insertWrite);
    const outcome = await this.runBulk(documents, writes, ordered !== false);
    const insertedIds = Object.fromEntries(outcome.counts.inserted.map(({ index, _id }) => [index, _id]));
    return { ...acknowledged, insertedCount: outcome.counts.inserted.length, insertedIds };
  }

  async bulkWrite(operations: readonly object[], options?: unknown) {
    const { ordered } = readOptions('bulkWrite', options, ['ordered']);
    const writes = operations.map((operation) => compileWrite(operation, this.store.now));
    const { counts } = await this.runBulk(operations, writes, ordered !== false);
    return bulkResult(counts);
  }

  // Changing

  async updateOne(filter: unknown, update: unknown, options?: unknown) {
    return updateResult(
      await this.modify('updateOne', filter, compileUpdate(update, this.store.now), options, modifyFirst),
    );
  }

  async updateMany(filter: unknown, update: unknown, options?: unknown) {
    return updateResult(
      await this.modify('updateMany', filter, compileUpdate(update, this.store.now), options, modifyAll),
    );
  }

  async replaceOne(filter: unknown, replacement: object, options?: unknown) {
    return updateResult(
      await this.modify('replaceOne', filter, replacementChange(replacement), options, modifyFirst),
    );
  }

  async findOneAndUpdate(filter: unknown, update: unknown, options?: unknown) {
    return this.findAndModify('findOneAndUpdate', filter, compileUpdate(update, this.store.now), options);
  }

  async findOneAndReplace(filter: unknown, replacement: object, options?: unknown) {
    return this.findAndModify('findOneAndReplace', filter, replacementChange(replacement), options);
  }

  async findOneAndDelete(filter: unknown, options?: unknown) {
    const given = readOptions('findOneAndDelete', options, ['sort', 'projection', 'includeResultMetadata']);
    const conditions = compileFilter(filter);
    const sort = readSort(given.sort);
    const project = compileProjection(given.projection);
    const removed = await this.store.commits.write(() =>
      removeFirst(this.store, this.collectionName, conditions, sort),
    );
    const value = removed === null ? null : project(removed);
    return given.includeResultMetadata === true
      ? { value, ok: 1, lastErrorObject: { n: removed === null ? 0 : 1 } }
      : value;
  }

  async deleteOne(filter: unknown, options?: unknown) {
    readOptions('deleteOne', options, []);
    const conditions = compileFilter(filter);
    const removed = await this.store.commits.write(() =>
      removeFirst(this.store, this.collectionName, conditions, []),
    );
    return { ...acknowledged, deletedCount: removed === null ? 0 : 1 };
  }

  async deleteMany(filter: unknown, options?: unknown) {
    readOptions('deleteMany', options, []);
    const conditions = compileFilter(filter);
    const deletedCount = await this.store.commits.write(() =>
      removeAll(this.store, this.collectionName, conditions),
    );
    return { ...acknowledged, deletedCount };
  }

  private async runBulk(
    operations: readonly object[],
    writes: Parameters<typeof bulkJob>[3],
    ordered: boolean,
  ): Promise<BulkOutcome> {
    const job = bulkJob(this.store, this.collectionName, operations, writes, ordered);
    const outcome = await this.store.commits.write(job);
    if (outcome.failed.length > 0) throw bulkError(outcome.counts, outcome.failed);
    return outcome;
  }

  private modify(
    call: string,
    filter: unknown,
    change: CompiledUpdate,
    options: unknown,
    job: (store: Store, name: string, modification: Modification) => Modified,
  ): Promise<Modified> {
    const { upsert, sort } = readOptions(call, options, ['upsert', 'sort']);
    const modification = {
      conditions: compileFilter(filter),
      sort: readSort(sort),
      upsert: upsert === true,
      change,
    };
    return this.store.commits.write(() => job(this.store, this.collectionName, modification));
  }

  private async findAndModify(call: string, filter: unknown, change: CompiledUpdate, options: unknown) {
    const given = readOptions(call, options, [
      'upsert',
      'sort',
      'projection',
      'returnDocument',
      'returnOriginal',
      'includeResultMetadata',
    ]);
    const project = compileProjection(given.projection);
    const { upsert, sort } = given;
    const done = await this.modify(call, filter, change, { upsert, sort }, modifyFirst);
    const chosen =
      given.returnDocument === 'after' || given.returnOriginal === false ? done.after : done.before;
    const value = chosen === null ? null : project(chosen);
    if (given.includeResultMetadata !== true) return value;
    const upserted = done.upsertedId === null ? {} : { upserted: done.upsertedId };
    const n = done.matched + (done.upsertedId === null ? 0 : 1);
    return { value, ok: 1, lastErrorObject: { n, updatedExisting: done.matched > 0, ...upserted } };
  }
}

function updateResult({ matched, modified, upsertedId }: Modified) {
  return {
    ...acknowledged,
    matchedCount: matched,
    modifiedCount: modified,
    upsertedCount: upsertedId === null ? 0 : 1,
    upsertedId,
  };
}
