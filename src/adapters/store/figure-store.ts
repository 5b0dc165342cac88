/** Days as they were counted: one small document each, under its date. */
import { type DayFigures, mappedCounts, noFigures } from '../../core/figures/day-figures.ts';
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

  async latest(upTo, of) {
    const [row] = await figures
      .find({ _id: { $lte: upTo }, [of]: { $gt: 0 } } as Filter)
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

function rowOf({ figures, ...rest }: CountedDay): Row {
  const { day, ...counts } = figures;
  return { _id: day, ...rest, figures: { ...counts, ...mappedCounts(counts, encodeNames) } };
}

/** What an earlier version counted lacks what it did not know of. */
const dayOf = ({ _id, figures, upTo, messagesUpTo = 0, version }: Row): CountedDay => {
  const whole = { ...noFigures(_id), ...figures };
  return { figures: { ...whole, ...mappedCounts(whole, decodeNames) }, upTo, messagesUpTo, version };
};
