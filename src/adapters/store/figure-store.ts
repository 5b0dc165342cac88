/** Days as they were counted: one small document each, under its date. */
import { type DayFigures, mappedCounts, noFigures } from '../../core/figures/day-figures.ts';
import type { CountedDay, CountedMonth, FigureStore } from '../../ports/store/figure-store.ts';
import { decodeNames, encodeNames } from './field-names.ts';
import type { Collection } from './models.ts';
import type { Filter } from './shapes.ts';
import { insertNew } from './writing.ts';

/** Behind all days in the order of names, so that no span of days has one in it. */
const monthPrefix = 'month:';

type MonthRow = Pick<Row, '_id' | 'figures'> & Pick<CountedMonth, 'heardOn'>;
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

  async months(from, to) {
    const rows = await figures
      .find({ _id: { $gte: monthPrefix + from, $lte: monthPrefix + to } } as Filter)
      .sort({ _id: 1 })
      .toArray();
    return rows.map((row) => monthOf(row as unknown as MonthRow));
  },

  async keepMonth({ month, figures: { day: _, ...counts }, heardOn }) {
    const [isNew] = await insertNew(figures, [
      { _id: monthPrefix + month, ...{ figures: encoded(counts), heardOn } },
    ]);
    return isNew === true;
  },
});

function rowOf({ figures, ...rest }: CountedDay): Row {
  const { day, ...counts } = figures;
  return { _id: day, ...rest, figures: encoded(counts) };
}

const encoded = (counts: Row['figures']): Row['figures'] => ({
  ...counts,
  ...mappedCounts(counts, encodeNames),
});

const monthOf = ({ _id, figures, heardOn }: MonthRow): CountedMonth => {
  const month = _id.slice(monthPrefix.length);
  return { month, figures: wholeOf(month, figures), heardOn };
};

/** What an earlier version counted lacks what it did not know of. */
const wholeOf = (day: string, figures: Row['figures']): DayFigures => {
  const whole = { ...noFigures(day), ...figures };
  return { ...whole, ...mappedCounts(whole, decodeNames) };
};

const dayOf = ({ _id, figures, upTo, messagesUpTo = 0, version }: Row): CountedDay => ({
  ...{ figures: wholeOf(_id, figures), upTo, messagesUpTo, version },
});
