/** Contacts: one document each, written whole and only by the version that was read. */
import { randomUUID } from 'node:crypto';
import { type Contact, withLaterFields } from '../../core/contact.ts';
import type { ContactId } from '../../core/contact-id.ts';
import type { Run } from '../../core/flow/run.ts';
import { friendCode } from '../../core/friend.ts';
import { laneOf } from '../../core/lanes.ts';
import { type Stage, stages } from '../../core/lifecycle/stages.ts';
import type { Place } from '../../core/policy/where.ts';
import { type ContactRecord, newRecord, nextSendAt, nextWakeAt, restingSince } from '../../core/record.ts';
import { type Facets, facetsOf } from '../../core/segment/facets.ts';
import type { ContactStore, ContactWrite } from '../../ports/store.ts';
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
import { createDeliveryCounts } from './delivery-counts.ts';
import { decodeNames, encodeNames } from './field-names.ts';
import type { Collections } from './models.ts';
import { createPeopleStore } from './people-store.ts';
import { type BulkOperation, type Filter, inLanes } from './shapes.ts';
import { createStandingStore } from './standing-store.ts';

/** Beside the record: what is indexed, and `token`, which names the write that made this version. */
type ContactRow = Omit<ContactRecord, 'id'> & {
  _id: ContactId;
  token: string;
  lane: number;
  stage: string;
  channel: string;
  wakeAt: number | null;
  sendAt: number | null;
  restingSince: number | null;
  friendCode: string;
  personSince: number;
  facets: Facets;
};

export function createContactStore(collections: Collections): ContactStore {
  const { contacts } = collections;
  const read = async (
    filter: Filter,
    sort: Record<string, 1>,
    limit: number,
  ): Promise<readonly ContactRecord[]> => {
    const rows = await contacts.find(filter).sort(sort).limit(limit).toArray();
    return rows.map((row) => recordOf(row as unknown as ContactRow));
  };

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
      const find = (filter: Filter, most: number) =>
        most <= 0 ? [] : contacts.find(filter).sort(silenceOrder).limit(most).toArray();
      // Whoever was imported in one moment rests since the same one: first the others of that moment, then those after it.
      const alike =
        after === null || after.since >= before ? [] : await find(silentAlike(stage, after), limit);
      const later = await find(silentLater(stage, after, before), limit - alike.length);
      const rows = [...alike, ...later];
      return rows.map((row) => ({
        record: recordOf(row as unknown as ContactRow),
        since: row.restingSince as number,
      }));
    },

    async load(ids) {
      const rows = await contacts.find({ _id: { $in: [...ids] } } as Filter).toArray();
      return new Map(
        rows.map((row) => [row._id as unknown as ContactId, recordOf(row as unknown as ContactRow)]),
      );
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
    ...createPeopleStore(collections, (row) => recordOf(row as unknown as ContactRow)),

    async withPerson(after, limit) {
      const alike = after === null ? [] : await read(sameMoment(after), { _id: 1 }, limit);
      const left = limit - alike.length;
      return left === 0 ? alike : [...alike, ...(await read(laterThan(after), personOrder, left))];
    },

    async addFacets(limit) {
      const rows = await contacts.find(withoutFacets).limit(limit).toArray();
      for (const stage of silentlyStored) {
        if (rows.length < limit)
          rows.push(
            ...(await contacts
              .find(withoutSilence(stage))
              .limit(limit - rows.length)
              .toArray()),
          );
      }
      if (rows.length === 0) return 0;
      // Derived from this very version: the version stays, and whoever writes the next one writes them anyway.
      const operations = rows.map((row) => {
        const { id, version, contact } = recordOf(row as unknown as ContactRow);
        const derived = {
          facets: facetsOf(contact),
          restingSince: restingSince(contact),
          personSince: personSince(contact),
        };
        return { updateOne: { filter: { _id: id, version }, update: { $set: derived } } };
      });
      await contacts.bulkWrite(operations as unknown as BulkOperation[], { ordered: false });
      return rows.length;
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

const rowOf = ({ id, ...rest }: ContactRecord, token: string): ContactRow => ({
  _id: id,
  ...rest,
  contact: withValues(rest.contact, encodeNames),
  token,
  lane: laneOf(id),
  stage: rest.contact.sealed === null ? rest.contact.lifecycle.stage : 'sealed',
  channel: rest.contact.channel,
  wakeAt: nextWakeAt(rest.contact),
  sendAt: nextSendAt(rest.contact),
  restingSince: restingSince(rest.contact),
  friendCode: friendCode(id),
  personSince: personSince(rest.contact),
  facets: facetsOf(rest.contact),
});

/** 0 with nobody: what an earlier version stored has nothing there. */
const personSince = ({ withPerson, erased, sealed }: Contact): number =>
  erased === null && sealed === null && withPerson !== null ? withPerson.since : 0;

const recordOf = ({ _id, version, contact, decided, unfiled }: ContactRow): ContactRecord => ({
  id: _id,
  version,
  contact: withValues(withLaterFields(contact), decodeNames),
  decided,
  unfiled,
});

/** Every map in a contact whose keys are names of values. */
function withValues(contact: Contact, change: typeof encodeNames): Contact {
  const { outbox, sealed, run, queue, planned, aside, attributes } = contact;
  const ofOutbox = (entries: Contact['outbox']) =>
    entries.map((entry) => ({ ...entry, values: change(entry.values) }));
  const ofRun = (one: Run): Run => ({ ...one, values: change(one.values) });
  return {
    ...contact,
    attributes: change(attributes),
    outbox: ofOutbox(outbox),
    sealed: sealed && { ...sealed, outbox: ofOutbox(sealed.outbox) },
    run: run && ofRun(run),
    queue: queue.map((waiting) => ({ ...waiting, values: change(waiting.values) })),
    planned: planned.map((waiting) => ({ ...waiting, values: change(waiting.values) })),
    aside: aside.map((one) => ({
      ...one,
      run: ofRun(one.run),
      heard: one.heard && { ...one.heard, values: change(one.heard.values) },
    })),
  };
}
