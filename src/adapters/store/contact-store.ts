/** Contacts: one document each, written whole and only by the version that was read. */
import { randomUUID } from 'node:crypto';
import type { ContactId } from '../../core/contact-id.ts';
import { type Stage, stages } from '../../core/lifecycle/stages.ts';
import type { Place } from '../../core/policy/where.ts';
import { type ContactRecord, newRecord } from '../../core/record.ts';
import type { ContactStore, ContactWrite } from '../../ports/store/contact-store.ts';
import { createAddressBook } from './address-book.ts';
import {
  audienceFilter,
  laterThan,
  personOrder,
  placeAfter,
  placesOrder,
  sameMoment,
  silenceOrder,
  silentAlike,
  silentLater,
  silentlyStored,
  withoutFacets,
  withoutSilence,
} from './audience-filter.ts';
import { createContactReading, type Unreadable } from './contact-reading.ts';
import { type ContactRow, derivedOf, recordOf, rowOf } from './contact-rows.ts';
import { createDeliveryCounts } from './delivery-counts.ts';
import type { Collections } from './models.ts';
import { createPeopleStore } from './people-store.ts';
import { type BulkOperation, type Filter, inLanes } from './shapes.ts';
import { createStandingStore } from './standing-store.ts';

export function createContactStore(collections: Collections, unreadable: Unreadable): ContactStore {
  const { contacts } = collections;
  const reading = createContactReading(contacts, unreadable);
  const read = async (...query: Parameters<typeof reading.page>): Promise<readonly ContactRecord[]> =>
    (await reading.page(...query)).map(({ record }) => record);

  /** From each place to the next: costs a look-up for each, however many live there. */
  const walkPlaces = async (among: Filter): Promise<readonly Place[]> => {
    const places: Place[] = [];
    for (let place: Place | undefined = '' as Place; place !== undefined; ) {
      const [row] = await contacts.find(placeAfter(among, place)).sort(placesOrder).limit(1).toArray();
      place = (row as unknown as ContactRow | undefined)?.facets.place;
      if (place !== undefined) places.push(place);
    }
    return places;
  };

  return {
    ...createAddressBook(collections, (contact) => rowOf(newRecord(contact), randomUUID())),

    async resting(stage, { after, before }, limit) {
      const find = (filter: Filter, most: number) => reading.page(filter, silenceOrder, most);
      // Whoever was imported in one moment rests since the same one: first the others of that moment, then those after it.
      const alike =
        after === null || after.since >= before ? [] : await find(silentAlike(stage, after), limit);
      const later = await find(silentLater(stage, after, before), limit - alike.length);
      // Looked for by it, so it is a number.
      return [...alike, ...later].map(({ record, row }) => ({ record, since: row.restingSince as number }));
    },

    async load(ids) {
      const rows = await contacts.find({ _id: { $in: [...ids] } } as Filter).toArray();
      return new Map(reading.all(rows).map(({ record }) => [record.id, record]));
    },

    async get(id) {
      const row = await contacts.findOne({ _id: id } as Filter);
      return row === null ? null : recordOf(row as unknown as ContactRow);
    },

    async commit(writes) {
      if (writes.length === 0) return [];
      const token = randomUUID();
      const result = await contacts.bulkWrite(
        writes.map((write) => writeOf(write, token)),
        { ordered: false },
      );
      if (result.matchedCount === writes.length) return writes.map(() => true);
      const ids = writes.map(({ record }) => record.id);
      const mine = await contacts
        .find({ _id: { $in: ids }, token } as Filter)
        .project({ _id: 1 })
        .toArray();
      const won = new Set(mine.map((row) => row._id as unknown as ContactId));
      return ids.map((id) => won.has(id));
    },

    wakeable: (now, lanes, limit) => read({ wakeAt: { $lte: now }, ...inLanes(lanes) }, { wakeAt: 1 }, limit),

    sendable: (channel, now, limit) => read({ channel, sendAt: { $lte: now } }, { sendAt: 1 }, limit),

    list: ({ after, stage, limit }) =>
      read(
        {
          ...(after === undefined ? {} : { _id: { $gt: after } }),
          ...(stage === undefined ? {} : { stage }),
        },
        { _id: 1 },
        limit,
      ),

    async audience({ where, reach, limit, ...range }) {
      const filter = audienceFilter({ where, ...(reach ? { reach } : {}) }, range);
      const rows = await contacts.find(filter).sort({ _id: 1 }).limit(limit).project({ _id: 1 }).toArray();
      return rows.map((row) => row._id as unknown as ContactId);
    },

    countAudience: (query) => contacts.countDocuments(audienceFilter(query, {})),

    async places(purpose) {
      if (purpose !== null) return walkPlaces({ [`facets.${purpose}`]: 1 });
      const [within, beyond] = await Promise.all([1, 0].map((is) => walkPlaces({ 'facets.marketing': is })));
      return [...new Set([...(within ?? []), ...(beyond ?? [])])].sort();
    },

    ...createStandingStore(contacts),
    ...createDeliveryCounts(contacts),
    ...createPeopleStore(collections, reading),

    async withPerson(after, limit) {
      const alike = after === null ? [] : await read(sameMoment(after), { _id: 1 }, limit);
      const left = limit - alike.length;
      return left === 0 ? alike : [...alike, ...(await read(laterThan(after), personOrder, left))];
    },

    async addFacets(limit) {
      const found = [...(await reading.page(withoutFacets, { _id: 1 }, limit))];
      for (const stage of silentlyStored)
        found.push(...(await reading.page(withoutSilence(stage), { _id: 1 }, limit - found.length)));
      if (found.length === 0) return 0;
      // Derived from this very version: the version stays, and whoever writes the next one writes them anyway.
      const operations = found.map(({ record: { id, version, contact } }) => ({
        updateOne: { filter: { _id: id, version }, update: { $set: derivedOf(contact) } },
      }));
      await contacts.bulkWrite(operations as unknown as BulkOperation[], { ordered: false });
      return found.length;
    },

    async countByStage() {
      const counts = await Promise.all(
        stages.map(async (stage) => [stage, await contacts.countDocuments(livingIn(stage))] as const),
      );
      return Object.fromEntries(counts);
    },
  };
}

/** A shell keeps the stage in which nobody is spoken to, and rests since never. */
const livingIn = (stage: Stage): Filter =>
  stage === 'optedOut' ? { stage, restingSince: { $gt: -1 } } : { stage };

const writeOf = ({ version, record }: ContactWrite, token: string): BulkOperation =>
  ({
    replaceOne: {
      filter: { _id: record.id, version },
      replacement: rowOf({ ...record, version: version + 1 }, token),
    },
  }) as unknown as BulkOperation;
