/** How far a walk through all contacts got: one small document each, found by its name. */
import type { ContactId } from '../../core/contact-id.ts';
import type { ProgressStore } from '../../ports/store/progress.ts';
import type { Collections } from './models.ts';
import type { Filter } from './shapes.ts';

export const createProgressStore = ({ progress }: Pick<Collections, 'progress'>): ProgressStore => ({
  async find(name) {
    const row = await progress.findOne({ _id: name } as Filter);
    if (!row) return null;
    // An upsert over FerretDB leaves out what is null.
    return {
      of: String(row.of),
      after: (row.after as ContactId | undefined) ?? null,
      done: row.done === true,
    };
  },
  async note(name, { of, after, done }) {
    await progress.updateOne({ _id: name } as Filter, { $set: { of, after, done } } as Filter, {
      upsert: true,
    });
  },
});
