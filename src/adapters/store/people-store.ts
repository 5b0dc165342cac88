/** People as somebody looks for them: along the index of ids, of names, or of numbers. */
import type { AddressKey } from '../../core/address.ts';
import type { ContactId } from '../../core/contact-id.ts';
import type { Named, PeopleStore } from '../../ports/store/people-store.ts';
import type { ContactReading } from './contact-reading.ts';
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

export function createPeopleStore(
  { contacts, addresses }: Pick<Collections, 'contacts' | 'addresses'>,
  reading: ContactReading,
): PeopleStore {
  const names = async (...query: Parameters<typeof reading.page>): Promise<readonly Named[]> =>
    (await reading.page(...query)).map(({ record, row }) => ({
      name: row.facets.name,
      id: record.id,
      record,
    }));

  return {
    async newest(among, after, limit) {
      const found = await reading.page(newestOf(among, after), newestOrder, limit);
      return found.map(({ record }) => record);
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
      const records = new Map(reading.all(found).map(({ record }) => [record.id, record]));
      return rows.flatMap((row) => {
        const record = records.get(row.contact as ContactId);
        return record ? [{ key: row._id as unknown as AddressKey, record }] : [];
      });
    },
  };
}
