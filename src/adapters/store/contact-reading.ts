/** Reads contacts of whom nothing else is known: one whose document cannot be read is told of, and keeps nobody else from being read. */
import type { ContactId } from '../../core/contact-id.ts';
import { isKabarError, KabarError } from '../../core/errors.ts';
import type { ContactRecord } from '../../core/record.ts';
import { type ContactRow, recordOf } from './contact-rows.ts';
import type { Collection } from './models.ts';
import type { Filter } from './shapes.ts';

/** Told of each contact that cannot be read, once for as long as the store is open. */
export type Unreadable = (error: KabarError) => void;

export type Read = { readonly record: ContactRecord; readonly row: ContactRow };

export type ContactReading = {
  /** In the order of the rows; those that cannot be read are left out. */
  all(rows: readonly object[]): readonly Read[];
  /**
   * The first `limit` that can be read. Fewer are all there are: what cannot be read shortens no page. Rejects with
   * `contact.unreadable` where so many cannot that the store itself must have been mistreated.
   */
  page(filter: Filter, sort: Readonly<Record<string, 1 | -1>>, limit: number): Promise<readonly Read[]>;
};

/** Each of them is named to the store, which takes no more names than these. */
const usuallyPassed = 5_000;

export function createContactReading(
  contacts: Collection,
  unreadable: Unreadable,
  mostPassed = usuallyPassed,
): ContactReading {
  const told = new Set<ContactId>();

  const read = (row: ContactRow): Read | null => {
    try {
      return { record: recordOf(row), row };
    } catch (error) {
      if (!isKabarError(error)) throw error;
      if (!told.has(row._id)) unreadable(error);
      told.add(row._id);
      return null;
    }
  };

  const all: ContactReading['all'] = (rows) => rows.flatMap((row) => read(row as ContactRow) ?? []);

  return {
    all,
    async page(filter, sort, limit) {
      if (limit <= 0) return [];
      const passed: ContactId[] = [];
      for (;;) {
        const others = passed.length === 0 ? filter : { $and: [filter, { _id: { $nin: passed } }] };
        const rows = (await contacts
          .find(others as Filter)
          .sort(sort)
          .limit(limit)
          .toArray()) as unknown as readonly ContactRow[];
        const found = all(rows);
        if (found.length === rows.length || rows.length < limit) return found;
        const readable = new Set(found.map(({ row }) => row._id));
        passed.push(...rows.map(({ _id }) => _id).filter((id) => !readable.has(id)));
        if (passed.length > mostPassed) throw tooMany(passed.length);
      }
    },
  };
}

const tooMany = (count: number): KabarError =>
  new KabarError(
    'contact.unreadable',
    `${count} documents of contacts and more are not as Kabar writes them: somebody or something changed them. Put them back from a backup; "kabar doctor" names them.`,
    { ours: false },
  );
