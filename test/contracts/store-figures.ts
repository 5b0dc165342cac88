/** What the store promises to figures: days in their order, each written only by the version that was read; the journal by time. */
import { describe, expect, test } from '@jest/globals';
import type { ContactId } from '../../src/core/contact-id.ts';
import type { EntryId } from '../../src/core/event.ts';
import { type DayFigures, noFigures } from '../../src/core/figures/day-figures.ts';
import type { Store } from '../../src/ports/store.ts';
import { outRow } from '../support/records.ts';

/** `fresh` makes names that no other test has used; `testAtomicity` runs where a store is atomic between clients. */
export function figureContract(
  storeOf: () => Store,
  fresh: (name: string) => string,
  testAtomicity: typeof test,
): void {
  describe('figures', () => {
    const oddly: DayFigures = {
      ...noFigures('2031-05-02'),
      moves: { 'active>dormant': 2 },
      answered: { 'welcome/name': 1 },
      failed: { 'cloud-api.131026': 3, $: 1, 'a~b': 1 },
    };

    test('days come back as they were saved, whatever their counts are called, in their order', async () => {
      const { figures } = storeOf();
      const days = [noFigures('2031-05-01'), oddly, noFigures('2031-05-04')];
      for (const day of days.toReversed())
        expect(await figures.save({ figures: day, upTo: 5.5, messagesUpTo: 0, version: 0 })).toBe(true);
      expect(await figures.between('2031-05-01', '2031-05-03')).toEqual(days.slice(0, 2));
      expect(await figures.counted(['2031-05-02', '2031-05-09'])).toEqual(
        new Map([['2031-05-02', { figures: oddly, upTo: 5.5, messagesUpTo: 0, version: 1 }]]),
      );
      expect((await figures.latest('2031-05-04', 'upTo'))?.figures.day).toBe('2031-05-04');
      expect((await figures.latest('2031-05-03', 'upTo'))?.figures.day).toBe('2031-05-02');
      expect(await figures.latest('2031-04-30', 'upTo')).toBeNull();
      expect(await figures.latest('2031-05-04', 'messagesUpTo')).toBeNull();
    });

    test('of what is counted the last day is told for each kind by itself', async () => {
      const { figures } = storeOf();
      const day = (date: string, messagesUpTo: number) =>
        figures.save({ figures: noFigures(date), upTo: 9, messagesUpTo, version: 0 });
      await day('2031-08-01', 7);
      await day('2031-08-02', 0);
      expect((await figures.latest('2031-08-03', 'upTo'))?.figures.day).toBe('2031-08-02');
      expect(await figures.latest('2031-08-03', 'messagesUpTo')).toMatchObject({
        figures: { day: '2031-08-01' },
        messagesUpTo: 7,
      });
    });

    test('a day is added once, and written only by the version that was read', async () => {
      const { figures } = storeOf();
      const day = { figures: noFigures('2031-06-01'), upTo: 1, messagesUpTo: 0, version: 0 };
      expect(await figures.save(day)).toBe(true);
      expect(await figures.save(day)).toBe(false);
      expect(await figures.save({ ...day, upTo: 2, version: 1 })).toBe(true);
      expect(await figures.save({ ...day, upTo: 3, version: 1 })).toBe(false);
      expect((await figures.counted(['2031-06-01'])).get('2031-06-01')?.upTo).toBe(2);
    });

    testAtomicity('of two that count the same day, one wins', async () => {
      const { figures } = storeOf();
      const day = { figures: noFigures('2031-07-01'), upTo: 1, messagesUpTo: 0, version: 0 };
      const won = await Promise.all([figures.save(day), figures.save(day), figures.save(day)]);
      expect(won.filter(Boolean)).toHaveLength(1);
    });

    test('a month is kept once, comes back in order, and stands among no days', async () => {
      const { figures } = storeOf();
      const heard = Array.from({ length: 24 }, (_, hour) => hour);
      const month = (name: string) => ({
        month: name,
        figures: { ...oddly, day: name },
        heardOn: { [`${name}-02`]: heard },
      });
      for (const name of ['2041-07', '2041-05', '2041-06'])
        expect(await figures.keepMonth(month(name))).toBe(true);
      expect(await figures.keepMonth({ ...month('2041-05'), heardOn: {} })).toBe(false);
      expect(await figures.months('2041-05', '2041-06')).toEqual([month('2041-05'), month('2041-06')]);
      expect(await figures.between('2041-01-01', '2041-12-31')).toEqual([]);
      expect((await figures.latest('2041-12-31', 'upTo'))?.figures.day).not.toBe('2041-07');
    });

    test('the journal is read by time, both ends left out', async () => {
      const { journal, file } = storeOf();
      const contact = fresh('contact') as ContactId;
      const ids = [1, 2, 3, 4].map((at) => ({ id: fresh('turn') as EntryId, at: 7_000 + at }));
      await file(
        ids.map(({ id, at }) => ({
          kind: 'journal',
          turn: { id, contact, at, event: 'message.received', stage: 'active', lines: [] },
        })),
      );
      const between = async (limit: number) => (await journal.since(7_001, 7_004, limit)).map(({ at }) => at);
      expect(await between(10)).toEqual([7_002, 7_003]);
      expect(await between(1)).toEqual([7_002]);
    });

    test('messages are read by time, both ends left out', async () => {
      const { messages, file } = storeOf();
      const contact = fresh('contact') as ContactId;
      const rows = [1, 2, 3, 4].map((at) => ({ ...outRow(contact, fresh('message')), at: 7_000 + at }));
      await file(rows.map((row) => ({ kind: 'message', row })));
      const between = async (limit: number) =>
        (await messages.between(7_001, 7_004, limit)).map(({ at }) => at);
      expect(await between(10)).toEqual([7_002, 7_003]);
      expect(await between(1)).toEqual([7_002]);
    });
  });
}
