/** What every store must do: run on the embedded store and, where one is at hand, on MongoDB. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CallId } from '../../src/core/call.ts';
import type { ChannelId } from '../../src/core/channel.ts';
import type { ConsentRecordId } from '../../src/core/consent.ts';
import type { Contact } from '../../src/core/contact.ts';
import type { ContactId } from '../../src/core/contact-id.ts';
import type { EntryId } from '../../src/core/event.ts';
import type { Flow, FlowId, VersionId } from '../../src/core/flow/flow.ts';
import { laneOf } from '../../src/core/lanes.ts';
import type { TransportId } from '../../src/core/message.ts';
import { firstStanding, type NumberStanding, restrict, told } from '../../src/core/number/standing.ts';
import type { OutboxId } from '../../src/core/outbox.ts';
import type { Receipt, ReceiptStatus } from '../../src/core/receipt.ts';
import { type ContactRecord, type Filing, type MessageRow, newRecord } from '../../src/core/record.ts';
import { hourMs } from '../../src/core/time/instant.ts';
import type { InboxEntry, Store } from '../../src/ports/store.ts';
import { aContact, anEntry, anOutboxEntry, outRow, simulator, someTime } from '../support/records.ts';

import { accountContract } from './store-accounts.ts';
import { alertStoreContract } from './store-alerts.ts';
import { audienceContract } from './store-audience.ts';
import { campaignContract } from './store-campaigns.ts';
import { cannedReplyContract } from './store-canned-replies.ts';
import { cleaningContract } from './store-cleanings.ts';
import { conversationContract } from './store-conversations.ts';
import { storeErasing } from './store-erasing.ts';
import { figureContract } from './store-figures.ts';
import { ledgerContract } from './store-ledger.ts';
import { storeLinks } from './store-links.ts';
import { mergeContract } from './store-merging.ts';
import { peopleContract } from './store-people.ts';
import { releasesContract } from './store-releases.ts';
import { storeResults } from './store-results.ts';
import { standingContract } from './store-standing.ts';

export type StoreRig = { readonly store: Store; close(): Promise<void> };

/** What a server does not keep although the design needs it, and why we run the rest on it all the same. */
export type StoreExceptions = { readonly atomicBetweenClients?: string };

const allLanes = [{ from: 0, to: 255 }];
let counter = 0;
const fresh = (name: string) => `${name}-${++counter}`;

const without = <T extends object>(whole: T, names: readonly string[]): Partial<T> =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => !names.includes(name))) as Partial<T>;

export function storeContract(
  name: string,
  open: () => Promise<StoreRig>,
  exceptions: StoreExceptions = {},
): void {
  const { atomicBetweenClients } = exceptions;
  const testAtomicity = atomicBetweenClients === undefined ? test : test.skip;
  const because = atomicBetweenClients === undefined ? '' : ` (did not run: ${atomicBetweenClients})`;
  describe(`store contract: ${name}`, () => {
    let rig: StoreRig;
    let store: Store;
    beforeAll(async () => {
      rig = await open();
      store = rig.store;
    });
    afterAll(() => rig.close());

    /** A contact in the store, by the only way there is. */
    const born = async (more: Parameters<typeof aContact>[1] = {}): Promise<ContactRecord> => {
      const contact = aContact(fresh('contact'), more);
      const [id] = await store.contacts.resolve([{ kind: 'lid', value: contact.id }], () => contact);
      const record = (await store.contacts.load([id as ContactId])).get(id as ContactId);
      if (!record) throw new Error('a contact just born is not there');
      return record;
    };

    describe('contacts', () => {
      test('an unknown address bears a contact at version 1; a known one leads to the same contact', async () => {
        const address = { kind: 'phone', value: `+62${fresh('9')}` } as const;
        const contact = aContact(fresh('born'));
        const [first] = await store.contacts.resolve([address], () => contact);
        const [second] = await store.contacts.resolve([address], () => aContact(fresh('never')));
        expect([first, second]).toEqual([contact.id, contact.id]);
        expect(await store.contacts.find(address)).toBe(contact.id);
        expect((await store.contacts.load([contact.id])).get(contact.id)).toEqual(newRecord(contact));
        expect(await store.contacts.get(contact.id)).toEqual(newRecord(contact));
        expect(await store.contacts.get('nobody' as ContactId)).toBeNull();
      });

      test('of many that bear a contact for one address at once, one wins and all get it', async () => {
        const address = { kind: 'phone', value: `+62${fresh('8')}` } as const;
        const answers = await Promise.all(
          Array.from({ length: 8 }, () => store.contacts.resolve([address], () => aContact(fresh('rival')))),
        );
        expect(new Set(answers.flat()).size).toBe(1);
      });

      test('the same stranger twice in one batch is one contact', async () => {
        const address = { kind: 'phone', value: `+62${fresh('7')}` } as const;
        const [a, b] = await store.contacts.resolve([address, address], () => aContact(fresh('twin')));
        expect(a).toBe(b);
      });

      test('a write succeeds only on the version that was read, and raises it by one', async () => {
        const record = await born();
        const write = {
          version: record.version,
          record: { ...record, contact: { ...record.contact, tags: ['vip'] } },
        };
        expect(await store.contacts.commit([write])).toEqual([true]);
        expect(await store.contacts.commit([write])).toEqual([false]);
        const stored = (await store.contacts.load([record.id])).get(record.id);
        expect(stored).toEqual({ ...write.record, version: 2 });
      });

      test('in a batch each write wins or loses alone', async () => {
        const [a, b, c] = await Promise.all([born(), born(), born()]);
        const stale = { version: 7, record: b };
        const won = await store.contacts.commit([
          { version: 1, record: a },
          stale,
          { version: 1, record: c },
        ]);
        expect(won).toEqual([true, false, true]);
      });

      testAtomicity(`of writes at once on one version exactly one wins${because}`, async () => {
        const record = await born();
        const results = await Promise.all(
          Array.from({ length: 6 }, () => store.contacts.commit([{ version: 1, record }])),
        );
        expect(results.flat().filter(Boolean)).toHaveLength(1);
      });

      test('contacts with a wake-up due are found, earliest first, and those of other lanes are not', async () => {
        const wakeups = (dueAt: number) => [{ timer: 'run:wait', arming: fresh('arm') as never, dueAt }];
        const late = await born({ wakeups: wakeups(someTime - 1_000) });
        const early = await born({ wakeups: wakeups(someTime - 2_000) });
        const future = await born({ wakeups: wakeups(someTime + 1) });
        const found = (await store.contacts.wakeable(someTime, allLanes, 100)).map((record) => record.id);
        expect(found.filter((id) => [late.id, early.id, future.id].includes(id))).toEqual([
          early.id,
          late.id,
        ]);
        expect(await store.contacts.wakeable(someTime, [], 100)).toEqual([]);
      });

      test('contacts with something to send on a channel are found until it is gone', async () => {
        const record = await born({ outbox: [anOutboxEntry(fresh('out'), { dueAt: someTime })] });
        const dueNow = async () =>
          (await store.contacts.sendable(simulator, someTime, 100)).map(({ id }) => id);
        expect(await dueNow()).toContain(record.id);
        expect(
          (await store.contacts.sendable(simulator, someTime - 1, 100)).map(({ id }) => id),
        ).not.toContain(record.id);
        await store.contacts.commit([
          { version: 1, record: { ...record, contact: { ...record.contact, outbox: [] } } },
        ]);
        expect(await dueNow()).not.toContain(record.id);
      });

      test('contacts can be paged through by stage and counted', async () => {
        const before = (await store.contacts.countByStage()).loyal ?? 0;
        const loyal = { lifecycle: { stage: 'loyal', attempt: 0, remembered: null } } as const;
        await Promise.all([born(loyal), born(loyal), born(loyal)]);
        expect((await store.contacts.countByStage()).loyal).toBe(before + 3);
        const first = await store.contacts.list({ stage: 'loyal', limit: 2 });
        const after = first.at(-1)?.id as ContactId;
        const second = await store.contacts.list({ stage: 'loyal', after, limit: 10 });
        const ids = [...first, ...second].map((record) => record.id);
        expect(ids).toEqual([...ids].sort());
        expect(ids).toHaveLength(before + 3);
      });

      test('what an earlier version did not know of a contact reads as it is at birth, and the rest stays', async () => {
        const [later, said] = [
          ['pendingConsent', 'ledger', 'preferences', 'doubt', 'suppressed', 'erased'],
          ['said'],
        ];
        const known = { suppressed: true, ledger: { count: 3, last: 'consent:3.0' as ConsentRecordId } };
        for (const lacks of [later, later.slice(0, 1), later.slice(2, 4)]) {
          const contact = aContact(fresh('earlier'));
          const today = { ...contact, ...without(known, lacks) };
          const written = { ...without(today, lacks), talk: without(today.talk, said) } as Contact;
          await store.contacts.resolve([{ kind: 'lid', value: contact.id }], () => written);
          expect((await store.contacts.load([contact.id])).get(contact.id)?.contact).toEqual(today);
        }
      });

      test('every character of a contact survives the store', async () => {
        const odd = 'NUL \u0000 zero\u200bwidth שלום 👩‍🍳 \ud83d'.repeat(50);
        const record = await born({
          attributes: { name: odd, 'dotted.key': 1, $cost: 2, '~tilde': 3 },
          profileName: odd,
        });
        const stored = (await store.contacts.load([record.id])).get(record.id);
        expect(stored?.contact.profileName?.replace(/\ufffd/g, '\ud83d')).toBe(odd);
        expect(stored?.contact.attributes).toMatchObject({ 'dotted.key': 1, $cost: 2, '~tilde': 3 });
      });
    });

    audienceContract(() => store, 60);

    campaignContract(() => store, fresh);

    cleaningContract(() => store, fresh);

    alertStoreContract(() => store, fresh, testAtomicity as typeof test);
    figureContract(() => store, fresh, testAtomicity as typeof test);

    accountContract(() => store, fresh, testAtomicity as typeof test);

    standingContract(() => store, fresh);
    conversationContract(() => store, fresh);
    peopleContract(() => store, fresh);
    cannedReplyContract(() => store, fresh);
    mergeContract(() => store, fresh);
    releasesContract(() => store, fresh, testAtomicity as typeof test);

    describe('inbox', () => {
      test('an entry is new once, however often and wherever it is added', async () => {
        const contact = fresh('c') as ContactId;
        const entry = anEntry(contact, fresh('e'), someTime);
        expect(await store.inbox.add([entry, entry])).toEqual([true, false]);
        expect(await store.inbox.add([entry, anEntry(contact, fresh('e'), someTime)])).toEqual([false, true]);
        await store.inbox.finish([entry.id], someTime);
        expect(await store.inbox.add([entry])).toEqual([false]);
      });

      test('pending entries come by rank, then arrival, then id, and only of the lanes asked for', async () => {
        const contact = fresh('ordered') as ContactId;
        const prefix = fresh('o');
        const late = anEntry(contact, `${prefix}-a`, someTime + 0.002);
        const early = anEntry(contact, `${prefix}-z`, someTime + 0.001);
        const tied = anEntry(contact, `${prefix}-b`, someTime + 0.002);
        const campaign = anEntry(contact, `${prefix}-0`, someTime - 5_000, 2);
        await store.inbox.add([campaign, tied, late, early]);
        const lane = early.lane;
        const mine = async (lanes: Parameters<Store['inbox']['pending']>[0]) =>
          (await store.inbox.pending(lanes, 1_000))
            .filter((entry) => entry.contact === contact)
            .map(({ id }) => id);
        const expected = [early.id, late.id, tied.id, campaign.id];
        expect(await mine(allLanes)).toEqual(expected);
        expect(await mine([{ from: lane, to: lane }])).toEqual(expected);
        expect(await mine([{ from: (lane + 1) % 256, to: (lane + 1) % 256 }])).toEqual([]);
        expect(await store.inbox.pending([], 10)).toEqual([]);
        const others = new Set([...(await store.inbox.pending(allLanes, 1_000)).map(({ id }) => id)]);
        others.delete(tied.id);
        expect(await store.inbox.pending(allLanes, 1, others)).toEqual([tied]);
        const ofOthers = await store.inbox.pending(allLanes, 1_000, new Set(), new Set([contact]));
        expect(new Set(ofOthers.map(({ id }) => id))).toEqual(
          new Set([...others].filter((id) => !expected.includes(id))),
        );
        expect(await store.inbox.pending(allLanes, 1, others, new Set([contact]))).toEqual([]);
        const [whole] = (await store.inbox.pending(allLanes, 1_000)).filter((entry) => entry.id === early.id);
        expect(whole).toEqual(early);
      });

      test('a finished entry is no longer pending or undone, and finishing it again changes nothing', async () => {
        const contact = fresh('f') as ContactId;
        const [a, b] = [anEntry(contact, fresh('e'), someTime), anEntry(contact, fresh('e'), someTime)];
        await store.inbox.add([a, b]);
        const both = [contact, fresh('other') as ContactId];
        expect(await store.inbox.waitingContacts(both, [])).toEqual(new Set([contact]));
        expect(await store.inbox.waitingContacts(both, [a.id])).toEqual(new Set([contact]));
        expect(await store.inbox.waitingContacts(both, [a.id, b.id])).toEqual(new Set());
        await store.inbox.finish([a.id], someTime);
        await store.inbox.finish([a.id], someTime + 1);
        expect(await store.inbox.undone([a.id, b.id, 'unknown' as EntryId])).toEqual(new Set([b.id]));
        await store.inbox.finish([b.id], someTime);
        expect(await store.inbox.waitingContacts([contact], [])).toEqual(new Set());
      });

      test('the newest that is not done is known by when it came in, whatever its rank', async () => {
        const contact = fresh('f') as ContactId;
        // Later than all that other tests leave behind.
        const far = someTime + 100 * 365 * 24 * 3_600_000;
        const entries = [far, far + 2, far + 1].map((at) => anEntry(contact, fresh('e'), at));
        const [first, last, other] = entries as [InboxEntry, InboxEntry, InboxEntry];
        await store.inbox.add([first, { ...last, rank: 2 }, { ...other, rank: 1 }]);
        expect(await store.inbox.newestPending()).toBe(far + 2);
        await store.inbox.finish([last.id, other.id], someTime);
        expect(await store.inbox.newestPending()).toBe(far);
        await store.inbox.finish([first.id], someTime);
        expect((await store.inbox.newestPending()) ?? 0).toBeLessThan(far);
      });

      test('the backlog says how many wait and since when', async () => {
        const { count } = await store.inbox.backlog();
        const entry = anEntry(fresh('b') as ContactId, fresh('e'), someTime - 1e9);
        await store.inbox.add([entry]);
        expect(await store.inbox.backlog()).toEqual({ count: count + 1, oldest: someTime - 1e9 });
        await store.inbox.finish([entry.id], someTime);
      });

      test('the lanes say how many of those that come next are in each', async () => {
        const [one, other] = [fresh('lane') as ContactId, fresh('lane') as ContactId];
        // Before all others that wait.
        const entries = [one, one, other].map((contact, nth) => anEntry(contact, fresh('e'), 2_000 + nth));
        await store.inbox.add(entries);
        const whole = new Map([[laneOf(one), 2]]);
        whole.set(laneOf(other), (whole.get(laneOf(other)) ?? 0) + 1);
        expect(await store.inbox.depths(3)).toEqual(whole);
        expect(await store.inbox.depths(2)).toEqual(new Map([[laneOf(one), 2]]));
        await store.inbox.finish(
          entries.map(({ id }) => id),
          someTime,
        );
      });

      test('done entries are forgotten when they are old, pending ones never', async () => {
        const contact = fresh('old') as ContactId;
        const [done, pending] = [anEntry(contact, fresh('e'), 1), anEntry(contact, fresh('e'), 1)];
        await store.inbox.add([done, pending]);
        await store.inbox.finish([done.id], 2);
        expect(await store.inbox.forget(1_000, 10)).toBe(1);
        expect(await store.inbox.forget(1_000, 10)).toBe(0);
        expect(await store.inbox.add([done, pending])).toEqual([true, false]);
        await store.inbox.finish([done.id, pending.id], 2);
      });
    });

    describe('filing and receipts', () => {
      const filed = async (contact: ContactId, id: string): Promise<void> =>
        store.file([{ kind: 'message', row: outRow(contact, id) }]);
      const receipt = (transportId: string, status: ReceiptStatus): Receipt => ({
        transportId: transportId as TransportId,
        status,
        at: someTime,
      });
      const sent = (id: string, transportId: string) => ({
        id: id as OutboxId,
        status: 'sent' as const,
        at: someTime,
        reason: null,
        transportId: transportId as TransportId,
        text: 'hello',
      });

      test('filing again changes nothing, and every kind comes back as it was', async () => {
        const contact = fresh('filed') as ContactId;
        const id = fresh('entry');
        const record = {
          action: 'grant',
          purposes: ['marketing'],
          method: 'answer',
          source: 'chat',
          actor: 'contact',
          at: someTime,
          evidence: { verbatim: 'ya' },
        } as const;
        const filings: readonly Filing[] = [
          { kind: 'message', row: outRow(contact, `${id}.0`) },
          { kind: 'consent', id: `${id}.1` as never, contact, record },
          {
            kind: 'journal',
            turn: {
              id: id as EntryId,
              contact,
              at: someTime,
              event: 'message.received',
              stage: 'active',
              lines: [{ what: 'x' }],
            },
          },
        ];
        await store.file(filings);
        await store.file(filings);
        expect(await store.messages.conversation(contact, 10)).toEqual([outRow(contact, `${id}.0`)]);
        const turns = await store.journal.of(contact, 10);
        expect(turns.map((turn) => turn.lines)).toEqual([[{ what: 'x' }]]);
        const [turn] = turns;
        const asked = [turn?.id as EntryId, fresh('nothing') as EntryId];
        expect(await store.journal.turns(asked)).toEqual(new Map([[turn?.id, turn]]));
        expect(await store.consents.of(contact)).toEqual([
          { id: `${id}.1`, contact, record, seal: null, erased: false },
        ]);
      });

      test('a row moves forward by receipts, never back, and only news is reported', async () => {
        const contact = fresh('moves') as ContactId;
        const [id, transportId] = [fresh('m'), fresh('t')];
        await filed(contact, id);
        await store.messages.settle([sent(id, transportId)]);
        const receive = async (...statuses: ReceiptStatus[]) =>
          (
            await store.messages.receive(
              simulator,
              statuses.map((status) => receipt(transportId, status)),
            )
          ).news.length;
        expect(await receive('read')).toBe(1);
        expect(await receive('delivered', 'sent')).toBe(0);
        await store.messages.settle([sent(id, transportId)]);
        const [row] = await store.messages.conversation(contact, 10);
        expect(row).toMatchObject({ status: 'read', transportId, text: 'hello' });
      });

      test('a receipt that names our own id tells what the message is called, before the send says so', async () => {
        const contact = fresh('named') as ContactId;
        const [id, transportId] = [fresh('m') as OutboxId, fresh('t')];
        await filed(contact, id);
        expect(await store.messages.sentAs(id)).toBeNull();
        const told = { ...receipt(transportId, 'delivered'), message: id };
        const receive = () => store.messages.receive(simulator, [told]);
        expect(await receive()).toMatchObject({ news: [], unknown: [told] });
        expect(await store.messages.sentAs(id)).toEqual({ transportId, at: told.at });
        expect((await receive()).news).toHaveLength(1);
        await store.messages.settle([{ ...sent(id, transportId), found: true }]);
        const [row] = await store.messages.conversation(contact, 10);
        expect(row).toMatchObject({ status: 'delivered', transportId, text: 'hello' });
        await store.messages.receive(simulator, [{ ...told, transportId: fresh('t') as TransportId }]);
        expect((await store.messages.sentAs(id))?.transportId).toBe(transportId);
      });

      test('why a row waits is kept while it does, and stays with it when it left', async () => {
        const contact = fresh('waits') as ContactId;
        const [id, transportId] = [fresh('m'), fresh('t')];
        await filed(contact, id);
        const holds = [{ reason: 'quiet hours', until: someTime + 1 }];
        const held = {
          id: id as OutboxId,
          status: 'held',
          at: someTime,
          reason: 'quiet hours',
          holds,
        } as const;
        await store.messages.settle([held]);
        const row = async () => (await store.messages.conversation(contact, 10))[0];
        expect(await row()).toMatchObject({ status: 'queued', reason: 'quiet hours', holds });
        await store.messages.settle([sent(id, transportId)]);
        await store.messages.settle([held]);
        expect(await row()).toMatchObject({ status: 'sent', reason: null, holds });
      });

      test('when the first of what was started reached a contact is told by the first receipt of it', async () => {
        const contact = fresh('reached') as ContactId;
        const nobody = fresh('nobody') as ContactId;
        const since = someTime - 1;
        const asked = async (from = since) =>
          store.messages.reached([
            { contact, since: from },
            { contact: nobody, since },
          ]);
        const [first, second, answer] = [fresh('m'), fresh('m'), fresh('m')];
        const row = (id: string, origin: MessageRow['origin']) =>
          ({ kind: 'message', row: outRow(contact, id, origin ? { origin } : {}) }) as const;
        await store.file([row(first, 'started'), row(second, 'started'), row(answer, 'reply')]);
        const [one, two, three] = [fresh('t'), fresh('t'), fresh('t')];
        await store.messages.settle([sent(first, one), sent(second, two), sent(answer, three)]);
        expect(await asked()).toEqual(
          new Map([
            [contact, null],
            [nobody, null],
          ]),
        );
        const told = (transportId: string, status: ReceiptStatus, at: number) =>
          store.messages.receive(simulator, [{ ...receipt(transportId, status), at }]);
        await told(three, 'delivered', someTime + 1);
        expect((await asked()).get(contact)).toBeNull();
        await told(two, 'delivered', someTime + 20);
        await told(one, 'read', someTime + 50);
        await told(two, 'read', someTime + 60);
        expect((await asked()).get(contact)).toBe(someTime + 20);
        expect((await asked(someTime + 1_000)).get(contact)).toBeNull();
      });

      test('a receipt of a message that no row has yet is told back', async () => {
        const early = receipt(fresh('early'), 'delivered');
        expect(await store.messages.receive(simulator, [early])).toEqual({ news: [], unknown: [early] });
      });

      test('calls wait until they are finished, and are made again when they are due', async () => {
        const id = fresh('call.0') as CallId;
        const request = { method: 'GET', url: 'https://example.org', headers: {}, timeoutMs: 1_000 } as const;
        await store.file([{ kind: 'call', id, contact: fresh('c') as ContactId, at: someTime, request }]);
        const found = async (now: number, besides: readonly string[] = []) =>
          (await store.calls.pending({ now, limit: 100, besides })).find((call) => call.id === id);
        expect(await found(someTime)).toMatchObject({ request, at: someTime, tries: 0 });
        expect(await found(someTime - 1)).toBeUndefined();
        expect(await found(someTime, ['example.com'])).toBeDefined();
        expect(await found(someTime, ['example.com', 'example.org'])).toBeUndefined();
        await store.calls.postpone(id, { at: someTime + 5, tries: 1 });
        expect(await found(someTime)).toBeUndefined();
        expect(await found(someTime + 5)).toMatchObject({ request, tries: 1 });
        await store.calls.finish([id]);
        await store.calls.postpone(id, { at: someTime, tries: 2 });
        expect(await found(someTime + 5)).toBeUndefined();
      });

      test('flow versions come back as they were saved', async () => {
        const flow: Flow = {
          id: 'welcome' as FlowId,
          version: fresh('v') as VersionId,
          about: 'greets',
          topic: 'newsletter',
          starts: [],
          ifBusy: 'wait',
          first: null,
          steps: {
            'say.$hello': { id: 'say.$hello' as never, kind: 'say', config: {}, next: null, branches: {} },
          },
        };
        await store.flowVersions.save([flow]);
        await store.flowVersions.save([flow]);
        expect(await store.flowVersions.load([flow.version, 'unknown' as VersionId])).toEqual([flow]);
      });

      test('a conversation is the latest messages, oldest first', async () => {
        const contact = fresh('talk') as ContactId;
        const rows = [1, 2, 3].map((n) => outRow(contact, fresh('row'), { at: someTime + n }));
        await store.file(rows.map((row) => ({ kind: 'message', row })));
        expect((await store.messages.conversation(contact, 2)).map(({ at }) => at)).toEqual([
          someTime + 2,
          someTime + 3,
        ]);
      });
    });

    test('people a channel wrote to first are counted by day, and its first day is known', async () => {
      const channel = fresh('line') as ChannelId;
      expect(await store.channels.starts(channel, '2026-11-24')).toEqual({ first: null, people: 0 });
      await store.channels.countStarts(channel, '2026-11-24', 2);
      await store.channels.countStarts(channel, '2026-11-26', 3);
      await store.channels.countStarts(channel, '2026-11-26', 4);
      await store.channels.countStarts(`${channel}-2` as ChannelId, '2020-01-01', 1);
      expect(await store.channels.starts(channel, '2026-11-26')).toEqual({ first: '2026-11-24', people: 7 });
      expect(await store.channels.starts(channel, '2026-11-25')).toEqual({ first: '2026-11-24', people: 0 });
    });

    test('what a number sends in an hour is added up, and read from an hour on', async () => {
      const channel = fresh('channel') as ChannelId;
      const { channels } = store;
      const [first, second] = [someTime - (someTime % hourMs), someTime - (someTime % hourMs) + hourMs];
      const none = { sent: 0, undeliverable: 0, delivered: 0 };
      for (const [number, count] of [
        [channel, { ...none, hour: first, sent: 3 }],
        [channel, { ...none, hour: first, sent: 2, undeliverable: 1 }],
        [channel, { ...none, hour: second, delivered: 4 }],
        [`${channel}-2` as ChannelId, { ...none, hour: first, sent: 9 }],
      ] as const)
        await channels.countDelivery(number, count);
      const hours = [
        { hour: first, sent: 5, undeliverable: 1, delivered: 0 },
        { hour: second, sent: 0, undeliverable: 0, delivered: 4 },
      ];
      expect(await channels.deliveries(channel, first)).toEqual(hours);
      expect(await channels.deliveries(channel, first + 1)).toEqual(hours.slice(1));
      await channels.forgetDeliveries(channel, second);
      expect(await channels.deliveries(channel, 0)).toEqual(hours.slice(1));
      expect(await channels.deliveries(`${channel}-2` as ChannelId, 0)).toHaveLength(1);
    });

    test('what left and got no receipt is found from its time on, until it is delivered or given up', async () => {
      const channel = fresh('channel') as ChannelId;
      const ids = ['a', 'b', 'c'].map((name) => fresh(name) as OutboxId);
      const contact = fresh('contact') as ContactId;
      await store.file(ids.map((id) => ({ kind: 'message', row: { ...outRow(contact, id), channel } })));
      await store.messages.settle(
        ids.map((id, index) => ({
          id,
          status: 'sent',
          at: 1_000 + index,
          reason: null,
          transportId: `${id}-out` as TransportId,
          text: 'x',
          awaitedSince: 1_000 + index,
        })),
      );
      const waiting = async (before: number) =>
        (await store.messages.undelivered(before, 100))
          .map(({ id }) => id)
          .filter((id) => ids.includes(id as OutboxId));
      expect([await waiting(1_000), await waiting(1_002), await waiting(1_003)]).toEqual([
        [],
        ids.slice(0, 2),
        ids,
      ]);
      const delivered = (id: string) =>
        store.messages.receive(channel, [
          { transportId: `${id}-out` as TransportId, status: 'delivered', at: 2_000 },
        ]);
      await delivered(ids[0] ?? '');
      await store.messages.giveUpWaiting(ids.slice(1, 2));
      expect(await waiting(1_003)).toEqual(ids.slice(2));
      // That it arrives after all is news.
      expect((await delivered(ids[1] ?? '')).news).toMatchObject([{ row: { suspected: true } }]);
    });

    test('how a number stands is written only by the version that was read', async () => {
      const channel = fresh('channel') as ChannelId;
      const first = await store.channels.standing(channel);
      expect(first).toEqual(firstStanding(channel));
      const told = { by: 'WhatsApp', at: someTime, code: 'x', words: 'Restricted.', until: null } as const;
      const restricted = restrict(first, told);
      expect([
        await store.channels.saveStanding(restricted),
        await store.channels.saveStanding(first),
      ]).toEqual([true, false]);
      expect(await store.channels.standing(channel)).toEqual({ ...restricted, version: 1 });
    });

    test('what WhatsApp told of a number is kept, and of one known from before it is nothing', async () => {
      const channel = fresh('channel') as ChannelId;
      const known = told(firstStanding(channel), { at: someTime, tier: 2_000, flagged: true });
      await store.channels.saveStanding(known);
      expect(await store.channels.standing(channel)).toEqual({ ...known, version: 1 });
      const old = fresh('channel') as ChannelId;
      const { tier: _, flagged: __, ...before } = firstStanding(old);
      await store.channels.saveStanding(before as NumberStanding);
      expect(await store.channels.standing(old)).toEqual({ ...firstStanding(old), version: 1 });
    });

    testAtomicity(`of two who write it at once one does${because}`, async () => {
      const channel = fresh('channel') as ChannelId;
      await store.channels.saveStanding(firstStanding(channel));
      const stored = await store.channels.standing(channel);
      const both = await Promise.all([
        store.channels.saveStanding(stored),
        store.channels.saveStanding(stored),
      ]);
      expect(both.filter(Boolean)).toHaveLength(1);
    });
    ledgerContract(() => store);
    storeErasing(() => store, fresh);
    storeLinks(() => store, fresh);
    storeResults(() => store, fresh);

    test('it answers a ping', async () => {
      await expect(store.ping()).resolves.toBeUndefined();
    });
  });
}
