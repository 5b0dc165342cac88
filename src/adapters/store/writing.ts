/** Writes that many stores share: insert-if-absent in batches. */
import { isKabarError, KabarError } from '../../core/errors.ts';
import { EmbeddedDriverError } from './embedded/errors.ts';
import type { Collection } from './models.ts';
import type { Filter } from './shapes.ts';

const duplicateKey = 11_000;

/**
 * Inserts each document whose `_id` is not there yet; answers `true` for each that is new. Twice the same id in one
 * batch is new once.
 */
export async function insertNew(
  collection: Collection,
  rows: readonly { _id: string }[],
): Promise<readonly boolean[]> {
  if (rows.length === 0) return [];
  try {
    await collection.insertMany(rows as never, { ordered: false });
    return rows.map(() => true);
  } catch (error) {
    const refused = duplicatesIn(error);
    return rows.map((_, index) => !refused.has(index));
  }
}

/** Deletes documents by their `at`, oldest first, at most `limit`. */
export async function forgetOldest(collection: Collection, before: number, limit: number): Promise<number> {
  const old = await collection
    .find({ at: { $lt: before } } as Filter)
    .sort({ at: 1 })
    .limit(limit)
    .project({ _id: 1 })
    .toArray();
  if (old.length === 0) return 0;
  const { deletedCount } = await collection.deleteMany({ _id: { $in: old.map((row) => row._id) } } as Filter);
  return deletedCount;
}

/** The indexes an unordered insert refused as duplicates. Any other trouble is passed on. */
function duplicatesIn(error: unknown): ReadonlySet<number> {
  const failures = (error as { writeErrors?: unknown }).writeErrors;
  const list = Array.isArray(failures) ? failures : failures === undefined ? [] : [failures];
  const known = list as readonly { index: number; code: number }[];
  if (known.length === 0 || known.some(({ code }) => code !== duplicateKey))
    throw unavailable(error, 'insert');
  return new Set(known.map(({ index }) => index));
}

const unavailable = (cause: unknown, doing: string): KabarError =>
  damageIn(cause) ??
  new KabarError('store.unavailable', `The store failed while doing "${doing}".`, { retryable: true, cause });

/** A damaged file does not get better by trying again; null for any other trouble. */
export const damageIn = (cause: unknown): KabarError | null =>
  cause instanceof EmbeddedDriverError && cause.code === 'damaged-database'
    ? new KabarError('store.damaged', cause.message, { cause })
    : null;

/** A store whose failures all come out as `store.unavailable`, or `store.damaged`, saying what was being done. */
export function guarded<T extends Record<string, (...args: never[]) => Promise<unknown>>>(
  store: T,
  name: string,
): T {
  const wrapped = Object.entries(store).map(([operation, run]) => [
    operation,
    async (...args: never[]) => {
      try {
        return await run(...args);
      } catch (error) {
        throw isKabarError(error) ? error : unavailable(error, `${name}.${operation}`);
      }
    },
  ]);
  return Object.fromEntries(wrapped) as T;
}
