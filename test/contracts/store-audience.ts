/** Part of the store's contract: audiences are exactly those for whom a condition holds in memory. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Contact } from '../../src/core/contact.ts';
import type { ContactId } from '../../src/core/contact-id.ts';
import { usualEngagement } from '../../src/core/engagement/rules.ts';
import { expressionValues } from '../../src/core/flow/expression-values.ts';
import { type Place, placeOf, zoneAt } from '../../src/core/policy/where.ts';
import { facetsOf } from '../../src/core/segment/facets.ts';
import { readSegment } from '../../src/core/segment/read-segment.ts';
import { all, everybody } from '../../src/core/segment/where.ts';
import type { Store } from '../../src/ports/store.ts';
import { seed } from '../properties/seed.ts';
import { someCondition, someContact } from '../properties/segment-questions.ts';
import { someTime } from '../support/records.ts';
import { aRelease, attributes } from '../support/world.ts';

const howMany = 120;

export function audienceContract(storeOf: () => Store, runs: number): void {
  describe('audiences', () => {
    const release = aRelease();
    let people: readonly Contact[];
    let zones: ReadonlyMap<Place, string>;
    /** Only the people of this test: the store has others. */
    const ours = { field: ['channel'], eq: 'audience' } as const;
    beforeAll(async () => {
      people = fc
        .sample(fc.tuple(...Array.from({ length: howMany }, (_, n) => someContact(`audience-${n}`))), {
          numRuns: 1,
          seed,
        })
        .flat()
        .map((contact) => ({ ...contact, channel: 'audience' as Contact['channel'] }));
      await storeOf().contacts.resolve(
        people.map(({ id }) => ({ kind: 'lid', value: id })),
        (address) => people.find(({ id }) => id === address.value) as Contact,
      );
      zones = new Map(people.map((contact) => [placeOf(contact), zoneAt(placeOf(contact), release.policy)]));
    });

    const inOrder = (contacts: readonly Contact[]): readonly ContactId[] =>
      contacts.map(({ id }) => id).sort();

    test(`a condition finds whom it holds for in memory, and nobody else (seed ${seed})`, async () => {
      const now = someTime;
      const seen = new Map(people.map((one) => [one.id, expressionValues(one, { now, release })]));
      await fc.assert(
        fc.asyncProperty(someCondition, async (source) => {
          const reading = readSegment(source, attributes);
          if (reading.kind === 'broken') throw new Error(`${source} ${reading.problem.message}`);
          const { segment } = reading;
          const expected = people.filter(({ id }) => segment.holds(seen.get(id) ?? {}));
          const query = { where: all(segment.where({ now, zones, engagement: usualEngagement }), ours) };
          expect(await storeOf().contacts.audience({ ...query, limit: 1_000 })).toEqual(inOrder(expected));
          expect(await storeOf().contacts.countAudience(query)).toBe(expected.length);
        }),
        { seed, numRuns: runs },
      );
      // A server far away, or a machine that others use, answers a hundred questions slowly.
    }, 120_000);

    test('a reach is who is subscribed and agreed to the purpose, place by place and page by page', async () => {
      const { contacts } = storeOf();
      for (const purpose of ['marketing', 'utility'] as const) {
        const reached = people.filter((one) => facetsOf(one)[purpose] === 1);
        const lived = [...new Set(reached.map(placeOf))];
        const places = await contacts.places(purpose);
        expect(places).toEqual([...new Set(places)].sort());
        expect(places).toEqual(expect.arrayContaining(lived));
        for (const place of lived) {
          const found: ContactId[] = [];
          for (
            let page: readonly ContactId[] = [], after: ContactId | null = null;
            ;
            after = page.at(-1) ?? null
          ) {
            page = await contacts.audience({ where: ours, reach: { purpose, place }, after, limit: 3 });
            found.push(...page);
            if (page.length < 3) break;
          }
          const there = inOrder(reached.filter((one) => placeOf(one) === place));
          expect(found).toEqual(there);
          const [after = null, through = null] = there;
          const query = { where: ours, reach: { purpose, place }, limit: 500 };
          expect(await contacts.audience({ ...query, through: after })).toEqual(there.slice(0, 1));
          expect(await contacts.audience({ ...query, after, through })).toEqual(there.slice(1, 2));
        }
        const query = { where: ours, reach: { purpose } };
        expect(await contacts.countAudience(query)).toBe(reached.length);
        expect(await contacts.audience({ ...query, limit: 500 })).toEqual(inOrder(reached));
      }
    });

    test('a contact that changes is found by what it is now', async () => {
      const { contacts } = storeOf();
      const reached = people.find((one) => facetsOf(one).marketing === 1) as Contact;
      const record = (await contacts.load([reached.id])).get(reached.id);
      if (!record) throw new Error('the contact is not there');
      const reach = { purpose: 'marketing', place: 'Asia/Tokyo' as Place } as const;
      expect(await contacts.audience({ where: everybody, reach, limit: 10 })).toEqual([]);
      const moved = { ...record, contact: { ...record.contact, timeZone: 'Asia/Tokyo' } };
      expect(await contacts.commit([{ version: record.version, record: moved }])).toEqual([true]);
      expect(await contacts.audience({ where: everybody, reach, limit: 10 })).toEqual([reached.id]);
      const back = { version: record.version + 1, record };
      expect(await contacts.commit([back])).toEqual([true]);
    });

    test('every contact is stored with its facets', async () => {
      expect(await storeOf().contacts.addFacets(10)).toBe(0);
    });
  });
}
