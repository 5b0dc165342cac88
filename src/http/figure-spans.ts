/** Days of any number as sums, read once: whole months as their sums where these are kept, day by day where a span begins or ends within one. */
import { type DayFigures, summed } from '../core/figures/day-figures.ts';
import { shiftedDay } from '../core/figures/weeks.ts';
import type { CountedMonth } from '../ports/store/figure-store.ts';
import type { Store } from '../ports/store.ts';

/** Days, YYYY-MM-DD, both included. */
export type Span = { readonly from: string; readonly to: string };

export type Spans = {
  /** Of a span that was asked for. */
  sum(span: Span): DayFigures;
  /** What was heard on each of its days, by the hour; days on which nothing happened are left out. */
  heardOn(span: Span): ReadonlyMap<string, DayFigures['heard']>;
};

export async function readSpans({ figures }: Pick<Store, 'figures'>, spans: readonly Span[]): Promise<Spans> {
  const wholly = new Set(spans.flatMap(wholeMonths));
  const known = new Map<string, CountedMonth>();
  const [first, last] = [[...wholly].sort()[0], [...wholly].sort().at(-1)];
  if (first !== undefined && last !== undefined)
    for (const each of await figures.months(first, last)) known.set(each.month, each);
  const needed = new Set(spans.flatMap((span) => daysBeside(span, known)));
  const days = [...(await figures.counted([...needed])).values()].map(({ figures: day }) => day);
  days.sort((one, other) => one.day.localeCompare(other.day));

  const partsOf = (span: Span) => {
    const months = wholeMonths(span).flatMap((month) => known.get(month) ?? []);
    const summedUp = new Set(months.map(({ month }) => month));
    const others = days.filter(
      ({ day }) => day >= span.from && day <= span.to && !summedUp.has(day.slice(0, 7)),
    );
    return { months, others };
  };
  return {
    sum(span) {
      const { months, others } = partsOf(span);
      return summed(span.from, [...months.map((each) => each.figures), ...others]);
    },
    heardOn(span) {
      const { months, others } = partsOf(span);
      return new Map([
        ...months.flatMap((each) => Object.entries(each.heardOn)),
        ...others.map(({ day, heard }) => [day, heard] as const),
      ]);
    },
  };
}

/** The months that lie in it from their first day to their last. */
function wholeMonths({ from, to }: Span): readonly string[] {
  const months: string[] = [];
  let month = from.endsWith('-01') ? from.slice(0, 7) : monthAfter(from.slice(0, 7));
  while (shiftedDay(`${monthAfter(month)}-01`, -1) <= to) {
    months.push(month);
    month = monthAfter(month);
  }
  return months;
}

const monthAfter = (month: string): string => shiftedDay(`${month}-28`, 4).slice(0, 7);

/** Its days that are in no whole month of which the sum is kept. */
function daysBeside(span: Span, known: ReadonlyMap<string, CountedMonth>): readonly string[] {
  const summedUp = new Set(wholeMonths(span).filter((month) => known.has(month)));
  const days: string[] = [];
  for (let day = span.from; day <= span.to; day = shiftedDay(day, 1))
    if (!summedUp.has(day.slice(0, 7))) days.push(day);
  return days;
}
