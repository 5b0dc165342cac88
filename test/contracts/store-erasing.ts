/** What the store promises to those who erase, suppress and forget: part of the contract of the store. */
import { describe, expect, test } from '@jest/globals';
import { addressKey } from '../../src/core/address.ts';
import type { ContactId } from '../../src/core/contact-id.ts';
import type { NewErasure } from '../../src/core/effect.ts';
import type { SuppressionId } from '../../src/core/erasure.ts';
import type { EntryId } from '../../src/core/event.ts';
import type { Store } from '../../src/ports/store.ts';
import { aContact, anEntry, outRow, someTime } from '../support/records.ts';

const newErasure: NewErasure = {
  by: 'operator',
  reason: null,
  optedOut: false,
  record: {
    id: 'consent:x.0' as never,
    action: 'erase',
    purposes: [],
    method: 'operator',
    source: 'erasure',
    actor: 'operator',
    at: someTime,
    evidence: {},
  },
};

/** `fresh` makes names that no other test has used. */
export function storeErasing(storeOf: () => Store, fresh: (name: string) => string): void {
  describe('erasing', () => {
    test('the addresses of a contact are found, and released only where they are its', async () => {
      const { contacts } = storeOf();
      const [mine, other] = [fresh('owner'), fresh('rival')];
      const address = { kind: 'phone', value: `+1${fresh('555')}` } as const;
      const theirs = { kind: 'phone', value: `+1${fresh('556')}` } as const;
      const [id] = (await contacts.resolve([address], () => aContact(mine))) as [ContactId];
      await contacts.resolve([theirs], () => aContact(other));
      expect(await contacts.addressesOf(id)).toEqual([address]);
      expect([...(await contacts.known([address, theirs])).values()].sort()).toEqual([mine, other].sort());
      await contacts.release(id, [address, theirs]);
      await contacts.release(id, [address]);
      expect(await contacts.addressesOf(id)).toEqual([]);
      expect(await contacts.find(theirs)).toBe(other);
    });

    test('further addresses join a contact where they lead to nobody, and two forms of a number are one', async () => {
      const { contacts } = storeOf();
      const [mine, other] = [fresh('joined'), fresh('apart')];
      const digits = String(10_000_000 + Math.floor(Math.random() * 9_999_999)).slice(-7);
      const phone = (value: string) => ({ kind: 'phone', value }) as const;
      const [now, before] = [phone(`+55119${'8'}${digits}`), phone(`+5511${'8'}${digits}`)];
      const lid = { kind: 'lid', value: fresh('77') } as const;
      const theirs = { kind: 'lid', value: fresh('78') } as const;
      const [id] = (await contacts.resolve([now], () => aContact(mine))) as [ContactId];
      await contacts.resolve([theirs], () => aContact(other));
      const joining = [before, lid, theirs].map((address) => ({ contact: id, address }));
      const led = [addressKey(before), addressKey(lid), addressKey(theirs)];
      for (const _ of ['once', 'again'])
        expect(await contacts.join(joining)).toEqual(
          new Map(led.map((key, at) => [key, at < 2 ? mine : other])),
        );
      expect(await contacts.find(before)).toBe(mine);
      expect(await contacts.resolve([before], () => aContact(fresh('never')))).toEqual([mine]);
      await contacts.release(id, [before]);
      expect([await contacts.find(now), await contacts.find(lid)]).toEqual([null, mine]);
    });

    test('an erasure is due from its filing on, keeps what is noted, and is due again when it is filed again', async () => {
      const { erasures } = storeOf();
      const contact = fresh('gone') as ContactId;
      const filing = {
        kind: 'erasure',
        entry: 'e' as EntryId,
        contact,
        at: someTime,
        erasure: newErasure,
      } as const;
      await storeOf().file([filing]);
      const isDue = async () => (await erasures.due(1, 100)).some((each) => each.contact === contact);
      expect(await isDue()).toBe(true);
      expect(await erasures.find(contact)).toMatchObject({
        ...newErasure,
        at: someTime,
        found: null,
        sweeps: 0,
      });
      const found = { addresses: 1, messages: 2, journal: 3, inbox: 4, calls: 5, consents: 6 };
      await erasures.note(contact, { found, sweeps: 1, sweptAt: someTime, dueAt: null });
      expect(await isDue()).toBe(false);
      await storeOf().file([filing]);
      expect(await isDue()).toBe(true);
      expect(await erasures.find(contact)).toMatchObject({ found, sweeps: 1, sweptAt: someTime });
      await erasures.note(contact, { dueAt: null });
    });

    test('a suppression counts from its latest moment, keeps its reason, and never forgets a STOP', async () => {
      const { suppressions } = storeOf();
      const id = fresh('hash') as SuppressionId;
      await suppressions.add([{ id, at: 5, because: 'erased', optedOut: true }]);
      await suppressions.add([{ id, at: 9, because: 'do-not-contact', optedOut: false }]);
      await suppressions.add([{ id, at: 7, because: 'erased', optedOut: false }]);
      const known = await suppressions.find([id, 'unknown' as SuppressionId]);
      expect([...known]).toEqual([[id, { id, at: 9, because: 'erased', optedOut: true }]]);
    });

    test('entries of a contact are given away or removed only while they are its', async () => {
      const { inbox } = storeOf();
      const [from, to] = [fresh('from') as ContactId, fresh('to') as ContactId];
      const entries = [anEntry(from, fresh('e'), someTime), anEntry(from, fresh('e'), someTime)];
      const [first, second] = entries.map(({ id }) => id) as [EntryId, EntryId];
      await inbox.add(entries);
      await inbox.finish([second], someTime);
      expect((await inbox.of(from, [second])).map(({ id, done }) => [id, done])).toEqual([
        [first, false],
        [second, true],
      ]);
      expect(await inbox.reassign(first, from, to)).toBe(true);
      expect(await inbox.reassign(first, from, to)).toBe(false);
      expect(await inbox.reassign(second, from, to)).toBe(false);
      await inbox.remove(from, [first, second]);
      expect(await inbox.of(from, [first, second])).toEqual([]);
      expect((await inbox.of(to, [])).map(({ id }) => id)).toEqual([first]);
      await inbox.remove(to, [first]);
    });

    test('messages and turns are counted, erased by contact and by id, and forgotten by age', async () => {
      const { messages, journal } = storeOf();
      const contact = fresh('told') as ContactId;
      const turn = (at: number) => ({
        id: fresh('turn') as EntryId,
        contact,
        at,
        event: 'message.received' as const,
        stage: 'active' as const,
        lines: [],
      });
      const turns = [turn(-9), turn(-8), turn(someTime)];
      await storeOf().file([
        ...turns.map((each) => ({ kind: 'journal' as const, turn: each })),
        ...[-9, -8, someTime].map((at) => ({
          kind: 'message' as const,
          row: outRow(contact, fresh('m'), { at }),
        })),
      ]);
      expect([await messages.count(contact), await journal.count(contact)]).toEqual([3, 3]);
      expect([await messages.forget(0, 1), await messages.forget(0, 9), await messages.forget(0, 9)]).toEqual(
        [1, 1, 0],
      );
      expect([await journal.forget(0, 1), await journal.forget(0, 9)]).toEqual([1, 1]);
      await journal.erase(turns.map(({ id }) => id));
      await messages.erase(contact);
      expect([await messages.count(contact), await journal.count(contact)]).toEqual([0, 0]);
    });

    test('who rests is found by stage and silence, longest first, and nobody who is written to', async () => {
      const { contacts } = storeOf();
      const born = async (stage: string, lastInboundAt: number) => {
        const id = fresh('resting');
        const base = aContact(id);
        const contact = {
          ...base,
          createdAt: 1,
          lifecycle: { stage, attempt: 0, remembered: null } as typeof base.lifecycle,
          talk: { ...base.talk, lastInboundAt },
        };
        await contacts.resolve([{ kind: 'phone', value: `+7${id}` }], () => contact);
        return id;
      };
      const [late, early, young] = [
        await born('archived', 30),
        await born('archived', 20),
        await born('archived', 99),
      ];
      await born('active', 20);
      const found = await contacts.resting('archived', { after: null, before: 50 }, 10);
      expect(found.map(({ record, since }) => [record.id, since])).toEqual([
        [early, 20],
        [late, 30],
      ]);
      expect(found.map(({ record }) => record.id)).not.toContain(young);
      const after = { since: 20, id: early as ContactId };
      expect(await contacts.resting('archived', { after, before: 50 }, 10)).toHaveLength(1);
      const alike = [
        await born('archived', 40),
        await born('archived', 40),
        await born('archived', 40),
      ].sort();
      const page = async (id: string, limit: number) =>
        (
          await contacts.resting('archived', { after: { since: 40, id: id as ContactId }, before: 50 }, limit)
        ).map(({ record }) => record.id);
      expect([await page('', 2), await page(alike[1] ?? '', 2)]).toEqual([alike.slice(0, 2), alike.slice(2)]);
      expect(await page(alike[2] ?? '', 2)).toEqual([]);
    });

    test('the silence of the subscribed begins with the first unanswered message', async () => {
      const { contacts } = storeOf();
      const id = fresh('silent');
      const base = aContact(id);
      const contact = {
        ...base,
        lifecycle: { ...base.lifecycle, stage: 'quiet' as const },
        talk: { ...base.talk, lastOutboundAt: 90, silentSince: 60 },
      };
      await contacts.resolve([{ kind: 'phone', value: `+7${id}` }], () => contact);
      const found = await contacts.resting('quiet', { after: { since: 59, id: base.id }, before: 61 }, 10);
      expect(found.map(({ record, since }) => [record.id, since])).toEqual([[id, 60]]);
    });

    test('whoever was erased is in no stage and in no audience', async () => {
      const { contacts } = storeOf();
      const id = fresh('shell');
      const shell = {
        ...aContact(id),
        erased: { at: 1, by: 'operator' },
        lifecycle: { stage: 'optedOut', attempt: 0, remembered: null } as const,
      };
      const before = await contacts.countByStage();
      const where = { field: ['id'], eq: id } as const;
      await contacts.resolve([{ kind: 'phone', value: `+7${id}` }], () => shell);
      expect(await contacts.countByStage()).toEqual(before);
      expect(await contacts.countAudience({ where })).toBe(0);
    });
  });
}
