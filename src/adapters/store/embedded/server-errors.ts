/** Errors in the shape of MongoDB's own, so that callers and Mongoose treat both stores alike. */
import mongoose from 'mongoose';
import type { PlainObject } from './document/plain-object.ts';
import { show } from './errors.ts';
import { nativeDriver } from './native.ts';

const { MongoServerError } = mongoose.mongo;
// its constructor is typed for the driver's own use only
const MongoBulkWriteError = mongoose.mongo.MongoBulkWriteError as unknown as new (
  details: object,
  result: object,
) => Error;

type ServerError = InstanceType<typeof MongoServerError>;

const codes = {
  BadValue: 2,
  TypeMismatch: 14,
  IndexNotFound: 27,
  PathNotViable: 28,
  ConflictingUpdateOperators: 40,
  ImmutableField: 66,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
} as const;

/** An error MongoDB itself would answer with, told by its code. */
export function serverError(codeName: keyof typeof codes, message: string): ServerError {
  return new MongoServerError({ message, code: codes[codeName], codeName, ok: 0 });
}

/** E11000 with `keyPattern` and `keyValue`, as MongoDB words it. */
export function duplicateKey(
  where: string,
  index: string,
  keyPattern: PlainObject,
  keyValue: PlainObject,
): ServerError {
  const values = Object.entries(keyValue).map(([name, value]) => `${name}: ${show(value)}`);
  const message = `E11000 duplicate key error collection: ${where} index: ${index} dup key: { ${values.join(', ')} }`;
  return new MongoServerError({ message, code: 11000, index: 0, keyPattern, keyValue });
}

/** The numeric code of an error MongoDB itself would answer with; undefined for any other. */
export function serverCodeOf(error: unknown): number | undefined {
  return error instanceof MongoServerError && typeof error.code === 'number' ? error.code : undefined;
}

export interface FailedWrite {
  readonly index: number;
  readonly operation: object;
  readonly error: Error;
}

export interface BulkCounts {
  readonly inserted: readonly { readonly index: number; readonly _id: unknown }[];
  readonly upserted: readonly { readonly index: number; readonly _id: unknown }[];
  readonly matched: number;
  readonly modified: number;
  readonly deleted: number;
}

/** The result of a bulk write in the class Mongoose knows. */
export function bulkResult(
  counts: BulkCounts,
  writeErrors: readonly WriteError[] = [],
): mongoose.mongo.BulkWriteResult {
  return new nativeDriver.BulkWriteResult(
    {
      ok: 1,
      writeErrors,
      writeConcernErrors: [],
      insertedIds: counts.inserted,
      nInserted: counts.inserted.length,
      nUpserted: counts.upserted.length,
      nMatched: counts.matched,
      nModified: counts.modified,
      nRemoved: counts.deleted,
      upserted: counts.upserted,
    },
    false,
  );
}

/** MongoBulkWriteError: code and message of the first failure, every failure with its index, and what was written. */
export function bulkError(counts: BulkCounts, failed: readonly FailedWrite[]): Error {
  const writeErrors = failed.map((failure) => new WriteError(failure));
  const [first] = writeErrors;
  const details = { message: first?.errmsg, code: first?.code, writeErrors };
  return new MongoBulkWriteError(details, bulkResult(counts, writeErrors));
}

/** The driver's WriteError, which it does not export, with the key of a duplicate besides. Mongoose rewrites `err.index`. */
class WriteError {
  readonly err: { index: number; readonly code: number; readonly errmsg: string; readonly op: object };
  readonly keyPattern: unknown;
  readonly keyValue: unknown;
  readonly cause: Error;

  constructor({ index, operation, error }: FailedWrite) {
    const { code, keyPattern, keyValue } = error as Partial<ServerError>;
    this.err = {
      index,
      code: typeof code === 'number' ? code : codes.BadValue,
      errmsg: error.message,
      op: operation,
    };
    this.keyPattern = keyPattern;
    this.keyValue = keyValue;
    this.cause = error;
  }

  get code(): number {
    return this.err.code;
  }

  get index(): number {
    return this.err.index;
  }

  get errmsg(): string {
    return this.err.errmsg;
  }

  getOperation(): object {
    return this.err.op;
  }

  toJSON(): object {
    return this.err;
  }
}
