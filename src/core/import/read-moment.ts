/** A day or a moment as lists have it. What could mean two days is refused: consent has one date. */
import { DateTime } from 'luxon';
import { plainDigits } from '../flow/answer/digits.ts';
import { remember } from '../flow/remember.ts';
import type { Instant } from '../time/instant.ts';

/** How the list writes its days when it does not write the year first. */
export const dayOrders = ['day-first', 'month-first'] as const;
export type DayOrder = (typeof dayOrders)[number];

export type MomentOptions = {
  /** Of days and times that do not say theirs. */
  readonly zone: string;
  readonly order: DayOrder | null;
};

export type MomentReading =
  | { readonly kind: 'moment'; readonly at: Instant }
  | { readonly kind: 'problem'; readonly problem: string };

const clock = '(?:[T ]+(\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?) ?(Z|[+-]\\d{2}:?\\d{2})?)?';
const yearFirst = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${clock}$`, 'i');
const yearLast = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})${clock}$`, 'i');

/** A day counts from its midnight. */
export function readMoment(cell: string, { zone, order }: MomentOptions): MomentReading {
  const text = plainDigits(cell).trim();
  if (/^\d+([.,]\d+)?$/.test(text))
    return problem('is a bare figure. Write the date as 2026-03-01: format the column as text or ISO date');
  const first = yearFirst.exec(text);
  if (first) return momentOf([first[1], first[2], first[3]], [first[4], first[5]], zone);
  const last = yearLast.exec(text);
  if (!last) return problem('is no date. Write it as 2026-03-01 or 2026-03-01T09:30:00Z');
  const isEither = isDay(last[3], last[2], last[1]) || isDay(last[3], last[1], last[2]);
  if (!isEither) return problem('is on no calendar');
  if (order === null)
    return problem('may mean two days. Write it as 2026-03-01, or say --dates day-first or month-first');
  const [day, month] = order === 'day-first' ? [last[1], last[2]] : [last[2], last[1]];
  return momentOf([last[3], month, day], [last[4], last[5]], zone);
}

type Part = string | undefined;

const isDay = (year: Part, month: Part, day: Part): boolean =>
  DateTime.fromObject({ year: Number(year), month: Number(month), day: Number(day) }).isValid;

function momentOf(
  [year = '', month = '', day = '']: readonly Part[],
  [time, offset]: readonly Part[],
  zone: string,
): MomentReading {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment =
    time === undefined
      ? midnight(`${date} ${zone}`)
      : millis(
          `${date}T${time.replace(/^(?=\d:)/, '0').replace(',', '.')}${(offset ?? '').toUpperCase()}`,
          zone,
        );
  return moment === null ? problem('is on no calendar') : { kind: 'moment', at: moment };
}

const problem = (words: string): MomentReading => ({ kind: 'problem', problem: words });

const millis = (iso: string, zone: string): Instant | null => {
  const moment = DateTime.fromISO(iso, { zone });
  return moment.isValid ? moment.toMillis() : null;
};

/** Lists have the same days again and again. */
const midnight = remember((dayAndZone): Instant | null => {
  const [day = '', zone = ''] = dayAndZone.split(' ');
  return millis(day, zone);
});
