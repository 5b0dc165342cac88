/** Part of the store's contract: people are found by stage, tag, name and number, page by page. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { AddressKey } from '../../src/core/address.ts';
import type { Contact } from '../../src/core/contact.ts';
import type { ContactId } from '../../src/core/contact-id.ts';
import { firstSnapshot } from '../../src/core/lifecycle/snapshot.ts';
import { nameKey } from '../../src/core/name.ts';
import type { Among, NamePlace } from '../../src/ports/store/people-store.ts';
import type { Store } from '../../src/ports/store.ts';
import { aContact } from '../support/records.ts';

export function peopleContract(storeOf: () => Store, fresh: (name: string) => string): void {
  describe('people', () => {
    /** A name and a tag that no other test has. */
    const called = nameKey(fresh('Zoë'));
    const tag = fresh('tag');
    const people: readonly Contact[] = [
      ['a', `${called} Álvarez`, [tag]],
      ['b', `${called}  alvarez`, []],
      ['c', `${called.toUpperCase()} Bo`, [tag, 'other']],
      ['d', `x${called}`, ['other']],
    ].map(([id, name, tags]) =>
      aContact(fresh(`people-${String(id)}`), {
        attributes: { name: String(name) },
        tags: tags as readonly string[],
        lifecycle: { ...firstSnapshot, stage: id === 'd' ? 'archived' : firstSnapshot.stage },
      }),
    );
    const [a, b, c, d] = people.map(({ id }) => id) as [ContactId, ContactId, ContactId, ContactId];
    const numbers = ['+999801', '+999802', '+9998021', '+999703'];
    beforeAll(async () => {
      const wanted = numbers.map((value) => ({ kind: 'phone', value }) as const);
      await storeOf().contacts.resolve(wanted, ({ value }) => people[numbers.indexOf(value)] as Contact);
    });

    async function newest(among: Among, limit: number): Promise<readonly ContactId[]> {
      const found: ContactId[] = [];
      for (;;) {
        const page = await storeOf().contacts.newest(among, found.at(-1) ?? null, limit);
        found.push(...page.map(({ id }) => id));
        if (page.length < limit) return found;
      }
    }
    const ours = (ids: readonly ContactId[]) => ids.filter((id) => [a, b, c, d].includes(id));

    test('come newest first: all, of a stage, with a tag', async () => {
      expect(ours(await newest({ kind: 'all' }, 200))).toEqual([d, c, b, a]);
      expect(ours(await newest({ kind: 'stage', stage: 'archived' }, 200))).toEqual([d]);
      expect(await newest({ kind: 'tag', tag }, 1)).toEqual([c, a]);
      expect(await newest({ kind: 'tag', tag: fresh('nobody has it') }, 1)).toEqual([]);
    });

    test('are found by the beginning of their name, whatever its case and accents', async () => {
      const found: ContactId[] = [];
      let after: NamePlace | null = null;
      for (;;) {
        const page = await storeOf().contacts.named(called, after, 1);
        const [one] = page;
        if (one === undefined) break;
        found.push(one.record.id);
        after = { name: one.name, id: one.id };
      }
      expect(found).toEqual([a, b, c]);
      const both = await storeOf().contacts.named(`${called} alv`, null, 10);
      expect(both.map(({ id }) => id)).toEqual([a, b]);
    });

    test('are found by the beginning of their number', async () => {
      const page = await storeOf().contacts.numbered('+99980', null, 2);
      expect(page.map(({ record }) => record.id)).toEqual([a, b]);
      const rest = await storeOf().contacts.numbered('+99980', page.at(-1)?.key ?? null, 2);
      expect(rest).toEqual([
        { key: 'phone:+9998021' as AddressKey, record: expect.objectContaining({ id: c }) },
      ]);
    });

    test('a name that was taken back, or of somebody who was erased, finds nobody', async () => {
      const { contacts } = storeOf();
      const record = (await contacts.load([c])).get(c);
      if (!record) throw new Error('they are gone');
      const contact = { ...record.contact, erased: { at: 1, by: 'ana' } };
      await contacts.commit([{ version: record.version, record: { ...record, contact } }]);
      expect(await contacts.named(`${called} bo`, null, 10)).toEqual([]);
    });
  });
}
