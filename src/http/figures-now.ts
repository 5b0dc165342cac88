/** Days as they are counted, as data and as a sheet. */
import { countNames, type DayFigures } from '../core/figures/day-figures.ts';

/** One row for each number that is not nothing: the day, what is counted, its name, how often. */
export function figuresSheet(days: readonly DayFigures[]): string {
  const rows = days.flatMap((day) => [
    ...day.heard.map((count, hour) => [day.day, 'heard', String(hour), count] as const),
    ...countNames.flatMap((name) =>
      Object.entries(day[name]).map(([of, count]) => [day.day, name, of, count] as const),
    ),
    ...(['handed', 'byPeople', 'unheardOf'] as const).map((name) => [day.day, name, '', day[name]] as const),
  ]);
  const lines = rows.filter(([, , , count]) => count > 0).map((row) => row.map(cell).join(','));
  return ['day,counted,name,count', ...lines, ''].join('\r\n');
}

/** RFC 4180; what a sheet would take for a formula is told as text. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+@\t\r-]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
