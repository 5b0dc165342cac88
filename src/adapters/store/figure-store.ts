/** Days as they were counted: one small document each, under its date. */
import { type DayFigures, noFigures } from '../../core/figures/day-figures.ts';
import type { CountedDay, FigureStore } from '../../ports/store/figure-store.ts';
import { decodeNames, encodeNames } from './field-names.ts';
import type { Collection } from './models.ts';
import type { Filter } from './shapes.ts';
import { insertNew } from './writing.ts';

type Row = Omit<CountedDay, 'figures'> & { _id: string; figures: Omit<DayFigures, 'day'> };

export const createFigureStore = (figures: Collection): FigureStore => ({
  async between(from, to) {
    const rows = await figures
      .find({ _id: { $gte: from, $lte: to } } as Filter)
      .sort({ _id: 1 })
      .toArray();
    return rows.map((row) => dayOf(row as unknown as Row).figures);
  },

  async counted(days) {
    const rows = await figures.find({ _id: { $in: [...days] } } as Filter).toArray();
    return new Map(rows.map((row) => [String(row._id), dayOf(row as unknown as Row)]));
  },

  async latest(upTo) {
    const [row] = await figures
      .find({ _id: { $lte: upTo } } as Filter)
      .sort({ _id: -1 })
      .limit(1)
      .toArray();
    return row === undefined ? null : dayOf(row as unknown as Row);
  },

  async save(day) {
    const row = rowOf({ ...day, version: day.version + 1 });
    if (day.version === 0) {
      const [isNew] = await insertNew(figures, [row]);
      return isNew === true;
    }
    const filter = { _id: row._id, version: day.version } as Filter;
    const { matchedCount } = await figures.replaceOne(filter, row as never);
    return matchedCount === 1;
  },
});

const named = [
  'moves',
  'consents',
  'started',
  'finished',
  'answered',
  'goals',
  'trials',
  'clicked',
  'failed',
] as const;

type Change = (map: Readonly<Record<string, number>>) => Readonly<Record<string, number>>;

const renamed = <T extends Pick<DayFigures, (typeof named)[number]>>(figures: T, change: Change): T => ({
  ...figures,
  ...Object.fromEntries(named.map((name) => [name, change(figures[name])])),
});

function rowOf({ figures, upTo, version }: CountedDay): Row {
  const { day, ...rest } = figures;
  return { _id: day, figures: renamed(rest, encodeNames), upTo, version };
}

const dayOf = ({ _id, figures, upTo, version }: Row): CountedDay => ({
  // A version that did not count all of today's wrote less.
  figures: renamed({ ...noFigures(_id), ...figures }, decodeNames),
  upTo,
  version,
});
