/** Erasures: filed by the contact's id, carried out step by step, kept without anything personal. */
import type { ContactId } from '../../core/contact-id.ts';
import type { Erasure } from '../../core/erasure.ts';
import type { Filing } from '../../core/record.ts';
import type { ErasureStore } from '../../ports/store/erasure-store.ts';
import type { Collection } from './models.ts';
import type { BulkOperation, Filter } from './shapes.ts';

export type ErasureFiling = Extract<Filing, { kind: 'erasure' }>;
type StoredErasure = Omit<Erasure, 'contact'> & { _id: ContactId };

export const createErasureStore = (erasures: Collection): ErasureStore => ({
  async due(now, limit) {
    const rows = await erasures
      .find({ dueAt: { $lte: now } } as Filter)
      .sort({ dueAt: 1 })
      .limit(limit)
      .toArray();
    return rows.map((row) => erasureOf(row as unknown as StoredErasure));
  },

  async find(contact) {
    const row = await erasures.findOne({ _id: contact } as Filter);
    return row ? erasureOf(row as unknown as StoredErasure) : null;
  },

  async note(contact, progress) {
    await erasures.updateOne({ _id: contact } as Filter, { $set: progress });
  },

  backlog: () => erasures.countDocuments({ dueAt: { $gte: 0 }, sweeps: 0 } as Filter),
});

/** Filed again, it is looked at again: a store that was restored may hold what was taken out before. */
export async function fileErasures(erasures: Collection, filings: readonly ErasureFiling[]): Promise<void> {
  if (filings.length === 0) return;
  const operations = filings.map(({ contact, at, erasure }) => {
    const born = { ...erasure, at, found: null, hosts: [], sweeps: 0, sweptAt: null };
    const update = { $setOnInsert: born, $set: { dueAt: 0 } };
    return { updateOne: { filter: { _id: contact }, update, upsert: true } };
  });
  await erasures.bulkWrite(operations as unknown as BulkOperation[], { ordered: false });
}

/** An upsert over FerretDB 1.24 leaves out what is null or an empty list: a missing field says nothing yet. */
const erasureOf = ({ _id, ...rest }: StoredErasure): Erasure => ({ contact: _id, ...unsaid, ...rest });
const unsaid = { reason: null, found: null, hosts: [], sweptAt: null };
