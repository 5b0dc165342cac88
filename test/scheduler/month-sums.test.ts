/** Long periods by their months: the same numbers as day by day, kept once they cannot change, by one of several processes. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type DayFigures, noFigures, summed } from '../../src/core/figures/day-figures.ts';
import { shiftedDay } from '../../src/core/figures/weeks.ts';
import { readSpans } from '../../src/http/figure-spans.ts';
import { sumMonths } from '../../src/scheduler/figures/month-sums.ts';
import { openRig, type Rig } from '../support/kabar.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await openRig();
});
afterEach(() => rig.close());

const zone = () => 'Asia/Jakarta';
const keep = () => sumMonths({ store: rig.kabar.store, clock: rig.clock, zone });
const on = (day: string): number => Date.parse(`${day}T12:00:00Z`);

/** A day on which something of its own happened, counted to its noon. */
const save = (day: string, messagesUpTo = on(day)) => {
  const nth = Number(day.slice(8));
  const figures: DayFigures = {
    ...noFigures(day),
    heard: Array.from({ length: 24 }, (_, hour) => (hour === nth % 24 ? nth : 0)),
    moves: { 'active>dormant': nth, [`${day}>x`]: 1 },
    handed: 1,
  };
  return rig.kabar.store.figures.save({ figures, upTo: on(day), messagesUpTo, version: 0 });
};
const saveAll = async (from: string, to: string) => {
  for (let day = from; day <= to; day = shiftedDay(day, 1)) await save(day);
};
const kept = async () => (await rig.kabar.store.figures.months('0000', '9999')).map(({ month }) => month);

test('a month is kept when turns and messages beyond it are counted, once, by two at once', async () => {
  rig.clock.moveTo(on('2026-12-20'));
  await saveAll('2026-09-20', '2026-11-30');
  await save('2026-12-04', 0);
  // The messages of the last days of November are still to be counted.
  expect(await keep()).toBe(2);
  expect(await kept()).toEqual(['2026-09', '2026-10']);
  await save('2026-12-05');
  expect((await Promise.all([keep(), keep()])).reduce((sum, each) => sum + each, 0)).toBe(1);
  expect(await keep()).toBe(0);
  expect(await kept()).toEqual(['2026-09', '2026-10', '2026-11']);
});

test('nothing is kept of a list on which nothing was counted yet', async () => {
  expect(await keep()).toBe(0);
  expect(await kept()).toEqual([]);
});

test('any span is the same by months as day by day, and reads few rows', async () => {
  rig.clock.moveTo(on('2026-12-20'));
  await saveAll('2026-06-10', '2026-12-15');
  const spans = [
    { from: '2026-06-10', to: '2026-12-15' },
    { from: '2026-07-01', to: '2026-07-31' },
    { from: '2026-07-02', to: '2026-08-30' },
    { from: '2026-11-30', to: '2026-12-01' },
    { from: '2026-02-01', to: '2026-06-30' },
    { from: '2025-01-01', to: '2025-03-31' },
  ];
  await keep();
  const read = await readSpans(rig.kabar.store, spans);
  for (const span of spans) {
    const days = await rig.kabar.store.figures.between(span.from, span.to);
    expect(read.sum(span)).toEqual(summed(span.from, days));
    expect(read.heardOn(span)).toEqual(new Map(days.map(({ day, heard }) => [day, heard])));
  }
  let rows = 0;
  const { figures } = rig.kabar.store;
  const counting = {
    ...figures,
    counted: async (days: readonly string[]) => {
      const found = await figures.counted(days);
      rows += found.size;
      return found;
    },
  };
  const year = { from: '2026-06-10', to: '2026-12-15' };
  await readSpans({ figures: counting }, [year]);
  // 21 of June, 15 of December.
  expect(rows).toBe(36);
});
