/** People as somebody looks for them: along the index of ids, of names, or of numbers. */
import type { AddressKey } from '../../core/address.ts';
import type { ContactId } from '../../core/contact-id.ts';
import type { ContactRecord } from '../../core/record.ts';
import type { Named, PeopleStore } from '../../ports/store/people-store.ts';
import type { Collections } from './models.ts';
import {
  laterName,
  laterNumber,
  nameOrder,
  newestOf,
  newestOrder,
  numberOrder,
  sameName,
} from './people-filter.ts';
import type { Filter } from './shapes.ts';

type StoredRow = Readonly<Record<string, unknown>>;

/** `recordOf` reads what is stored of a contact. */
export function createPeopleStore(
  { contacts, addresses }: Pick<Collections, 'contacts' | 'addresses'>,
  recordOf: (row: StoredRow) => ContactRecord,
): PeopleStore {
  const names = async (
    filter: Filter,
    sort: Readonly<Record<string, 1>>,
    limit: number,
  ): Promise<readonly Named[]> => {
    if (limit <= 0) return [];
    const rows = await contacts.find(filter).sort(sort).limit(limit).toArray();
    return rows.map((row) => {
      const record = recordOf(row);
      return { name: String(row.facets.name), id: record.id, record };
    });
  };

  return {
    async newest(among, after, limit) {
      const rows = await contacts.find(newestOf(among, after)).sort(newestOrder).limit(limit).toArray();
      return rows.map(recordOf);
    },

    async named(beginning, after, limit) {
      const alike = after === null ? [] : await names(sameName(after), numberOrder, limit);
      return [...alike, ...(await names(laterName(beginning, after), nameOrder, limit - alike.length))];
    },

    async numbered(beginning, after, limit) {
      const rows = await addresses
        .find(laterNumber(beginning, after))
        .sort(numberOrder)
        .limit(limit)
        .toArray();
      const ids = [...new Set(rows.map((row) => row.contact as ContactId))];
      const found = await contacts.find({ _id: { $in: ids } } as Filter).toArray();
      const records = new Map(found.map((row) => [row._id as unknown, recordOf(row)]));
      return rows.flatMap((row) => {
        const record = records.get(row.contact);
        return record ? [{ key: row._id as unknown as AddressKey, record }] : [];
      });
    },
  };
}
