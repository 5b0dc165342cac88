/** What the store promises to campaigns: occurrences by version, what is at work, and what reports are made from. */
import { describe, expect, test } from '@jest/globals';
import { changed, type Occurrence, openOccurrence } from '../../src/core/campaign/occurrence.ts';
import type { OccurrenceId } from '../../src/core/campaign/occurrence-id.ts';
import { placeProgress } from '../../src/core/campaign/place-progress.ts';
import { emptyReport } from '../../src/core/campaign/report.ts';
import type { Slot } from '../../src/core/campaign/schedule.ts';
import type { ContactId } from '../../src/core/contact-id.ts';
import type { EntryId } from '../../src/core/event.ts';
import type { FlowId } from '../../src/core/flow/flow.ts';
import type { Place } from '../../src/core/policy/where.ts';
import type { JournalTurn } from '../../src/core/record.ts';
import type { Store } from '../../src/ports/store.ts';
import { outRow, someTime } from '../support/records.ts';

const slot = '2026-11-24T18:00' as Slot;
const campaign = (flow: string) =>
  ({
    flow: flow as FlowId,
    to: 'adults',
    clock: 'contact',
    purpose: 'marketing',
    written: 'tue 18:00',
    schedule: { kind: 'once', slot },
    expiresAfterMs: 1,
    lapsesAfterMs: 1,
  }) as const;
const occurrenceOf = (flow: string, startedAt = someTime): Occurrence =>
  openOccurrence(campaign(flow), slot, startedAt, [
    placeProgress({ slot, since: 0 }, 'Asia/Jakarta' as Place, 'Asia/Jakarta'),
  ]);

/** `fresh` makes names that no other test has used. */
export function campaignContract(storeOf: () => Store, fresh: (name: string) => string): void {
  describe('campaigns', () => {
    test('an occurrence is opened once, and written only by the version that was read', async () => {
      const { campaigns } = storeOf();
      const occurrence = occurrenceOf(fresh('poll'));
      expect(await campaigns.open(occurrence)).toBe(true);
      expect(await campaigns.open({ ...occurrence, to: 'other' })).toBe(false);
      expect(await campaigns.find(occurrence.id)).toEqual(occurrence);
      expect(await campaigns.save({ ...occurrence, reason: 'first' })).toBe(true);
      expect(await campaigns.save({ ...occurrence, reason: 'second' })).toBe(false);
      expect(await campaigns.find(occurrence.id)).toEqual({ ...occurrence, reason: 'first', version: 2 });
      expect(await campaigns.find('no:2026' as OccurrenceId)).toBeNull();
    });

    test('is at work until it has ended, told everybody and has its report; the oldest first', async () => {
      const { campaigns } = storeOf();
      const [late, early] = [occurrenceOf(fresh('poll'), someTime + 1), occurrenceOf(fresh('poll'))];
      for (const one of [late, early]) await campaigns.open(one);
      const atWork = async () =>
        (await campaigns.atWork()).map(({ id }) => id).filter((id) => id === late.id || id === early.id);
      expect(await atWork()).toEqual([early.id, late.id]);
      await campaigns.save({ ...early, state: 'done', endedAt: someTime });
      expect(await atWork()).toEqual([early.id, late.id]);
      await campaigns.save({ ...early, version: 2, state: 'done', endedAt: someTime, report: emptyReport });
      expect(await atWork()).toEqual([late.id]);
    });

    test('the latest come first, of one campaign where it is named', async () => {
      const { campaigns } = storeOf();
      const flow = fresh('poll');
      const ids = [1, 2, 3].map((day) => `${flow}:${day}` as OccurrenceId);
      for (const [index, id] of ids.entries())
        await campaigns.open({ ...occurrenceOf(flow, someTime + index), id });
      await campaigns.open(occurrenceOf(fresh('other'), someTime + 9));
      const found = await campaigns.latest({ flow: flow as FlowId, limit: 2 });
      expect(found.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
      expect((await campaigns.latest({ limit: 1 })).length).toBe(1);
    });

    test('what is paused or stopped is told apart from what goes on', async () => {
      const { campaigns } = storeOf();
      const all = ['pause', 'stop', null].map((change) => {
        const occurrence = occurrenceOf(fresh('poll'));
        return { occurrence, after: change && changed(occurrence, change as never, 'sari', someTime) };
      });
      for (const { occurrence, after } of all) {
        await campaigns.open(occurrence);
        if (after) await campaigns.save(after);
      }
      const [paused, stopped] = all.map(({ occurrence }) => occurrence.id);
      const halted = await campaigns.halted(all.map(({ occurrence }) => occurrence.id));
      expect(halted).toEqual(
        new Map([
          [paused, 'paused'],
          [stopped, 'stopped'],
        ]),
      );
    });

    test('what is known of a campaign is remembered under its name, the last word counting', async () => {
      const { campaigns } = storeOf();
      const flow = fresh('poll') as FlowId;
      expect(await campaigns.known(flow)).toBeNull();
      const known = { flow, written: 'tue 18:00', since: someTime, through: null };
      await campaigns.remember(known);
      await campaigns.remember({ ...known, through: slot });
      expect(await campaigns.known(flow)).toEqual({ ...known, through: slot });
      expect(await campaigns.latest({ flow, limit: 5 })).toEqual([]);
    });

    test('turns are found by how their ids begin, page by page, and by contact and time', async () => {
      const { journal, file } = { journal: storeOf().journal, file: storeOf().file };
      const [prefix, contact] = [`${fresh('campaign')}:`, fresh('asked') as ContactId];
      const turn = (id: string, at: number): JournalTurn => ({
        id: id as EntryId,
        contact,
        at,
        event: 'flow.requested',
        stage: 'active',
        lines: [],
      });
      const turns = ['a', 'b', 'c'].map((name, index) => turn(prefix + name, someTime + index));
      const others = [turn(`${fresh('campaign')}x`, someTime - 1), turn(fresh('zzz'), someTime + 10)];
      await file([...turns, ...others].map((each) => ({ kind: 'journal', turn: each })));
      const first = await journal.beginning(prefix, null, 2);
      expect(first).toEqual(turns.slice(0, 2));
      expect(await journal.beginning(prefix, first.at(-1)?.id ?? null, 2)).toEqual(turns.slice(2));
      expect(await journal.during([contact], someTime, someTime + 2)).toEqual(turns.slice(0, 2));
      expect(await journal.during([], 0, someTime)).toEqual([]);
    });

    test('messages of some contacts are found from a moment on', async () => {
      const [ana, bea, eve] = ['a', 'b', 'e'].map((name) => fresh(name) as ContactId) as [
        ContactId,
        ContactId,
        ContactId,
      ];
      const rows = [
        outRow(ana, fresh('old'), { at: someTime - 1 }),
        outRow(ana, fresh('new'), { at: someTime, campaign: 'poll:1' as OccurrenceId }),
        outRow(bea, fresh('new'), { at: someTime + 5 }),
        outRow(eve, fresh('new'), { at: someTime + 5 }),
      ];
      await storeOf().file(rows.map((row) => ({ kind: 'message', row })));
      expect(await storeOf().messages.since([ana, bea], someTime)).toEqual([rows[1], rows[2]]);
      expect(await storeOf().messages.since([], 0)).toEqual([]);
    });
  });
}
