/** Cron expressions of five fields: minute, hour, day of month, month, day of week. Read with a word on what is wrong where. */
import { didYouMean } from '../flow/suggest.ts';
import { dayMs, hourMs, minuteMs } from './instant.ts';

export type Cron = {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  /** Null: any. When both days are told, either counts, as every cron has it. */
  readonly days: readonly number[] | null;
  readonly months: readonly number[];
  /** 0 is Sunday. */
  readonly weekdays: readonly number[] | null;
};

/** To be read after "the expression"; `offset` is how far into the text. */
export type CronProblem = { readonly message: string; readonly offset: number; readonly hint?: string };

type FieldRules = {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly names?: readonly string[];
};

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const dayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** Of a leap year: the 29th of February comes, if seldom. */
const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const fields = [
  { name: 'minute', least: 0, most: 59 },
  { name: 'hour', least: 0, most: 23 },
  { name: 'day of the month', least: 1, most: 31 },
  { name: 'month', least: 1, most: 12, names: monthNames },
  { name: 'day of the week', least: 0, most: 7, names: dayNames },
] as const satisfies readonly FieldRules[];

/** `0 18 * * tue`; `problems` says what is wrong with anything else, field by field, also a day that no month has. */
export function readCron(
  text: string,
): { readonly cron: Cron } | { readonly cron: null; readonly problems: readonly CronProblem[] } {
  const words = [...text.matchAll(/\S+/g)].map((match) => ({ word: match[0], offset: match.index }));
  if (words.length !== fields.length) {
    const message = `has ${words.length} fields and needs 5: minute, hour, day of the month, month, day of the week`;
    return wrong({ message, offset: 0, hint: 'For example "0 18 * * tue" is every Tuesday at 18:00.' });
  }
  const found = words.map(({ word, offset }, index) => readField(word, fields[index] as FieldRules, offset));
  const problems = found.filter((values): values is CronProblem => !Array.isArray(values));
  if (problems.length > 0) return { cron: null, problems };
  const read = found.filter((values) => Array.isArray(values));
  const [minutes = [], hours = [], days = [], months = [], weekdays = []] = read;
  const [, , dayWord, , weekdayWord] = words;
  const anyDay = dayWord?.word === '*';
  const anyWeekday = weekdayWord?.word === '*';
  const earliest = Math.min(...days);
  if (!anyDay && anyWeekday && months.every((month) => earliest > (monthLengths[month - 1] ?? 0))) {
    const where = months.length === 1 ? `${monthNames[(months[0] ?? 1) - 1]} has` : 'these months have';
    const message = `never comes: ${where} no day ${earliest}`;
    return wrong({ message, offset: dayWord?.offset ?? 0, hint: 'Choose a day that the month has.' });
  }
  return {
    cron: {
      minutes,
      hours,
      days: anyDay ? null : days,
      months,
      weekdays: anyWeekday ? null : [...new Set(weekdays.map((day) => day % 7))],
    },
  };
}

const wrong = (problem: CronProblem) => ({ cron: null, problems: [problem] });

function readField(word: string, rules: FieldRules, offset: number): number[] | CronProblem {
  const values = new Set<number>();
  let at = offset;
  for (const part of word.split(',')) {
    const problem = (message: string, hint?: string): CronProblem => ({
      message: `${message} as ${rules.name}`,
      offset: at,
      ...(hint === undefined ? {} : { hint }),
    });
    const [, range = '', step] = /^([^/]*)(?:\/(\d+))?$/.exec(part) ?? [];
    const [from, to, more] = range === '*' ? [rules.least, rules.most] : endsOf(range, rules);
    if (range === '' || from === undefined || Number.isNaN(from) || Number.isNaN(to) || more !== undefined) {
      const known = rules.names === undefined ? undefined : didYouMean(part.toLowerCase(), rules.names);
      return problem(
        `cannot have "${part}"`,
        known ?? `Write a number from ${rules.least} to ${rules.most}, a range 1-5, a list 1,3 or *.`,
      );
    }
    // `5/10` is from five on.
    const last = to ?? (step === undefined ? from : rules.most);
    if (from < rules.least || last > rules.most)
      return problem(`cannot have "${part}"`, `It goes from ${rules.least} to ${rules.most}.`);
    if (last < from) return problem(`goes backwards in "${part}"`, `Write ${last}-${from}, or two ranges.`);
    if (Number(step) === 0) return problem(`cannot step by 0 in "${part}"`, 'Write */1 or more.');
    for (let value = from; value <= last; value += Number(step ?? 1)) values.add(value);
    at += part.length + 1;
  }
  return [...values].sort((a, b) => a - b);
}

function endsOf(range: string, { names, least }: FieldRules): readonly (number | undefined)[] {
  return range.split('-').map((end) => {
    const named = names?.indexOf(end.toLowerCase()) ?? -1;
    if (named >= 0) return named + least;
    return /^\d{1,2}$/.test(end) ? Number(end) : Number.NaN;
  });
}

/** Leap days can be eight years apart. */
const furthestDays = 9 * 366;

/** The first match strictly after `after`. Both are a clock on a wall, written as if it showed UTC. */
export function nextCron(cron: Cron, after: number): number | null {
  const today = Math.floor(after / dayMs) * dayMs;
  for (let ahead = 0; ahead < furthestDays; ahead++) {
    const day = today + ahead * dayMs;
    if (!fallsOn(cron, new Date(day))) continue;
    for (const hour of cron.hours)
      for (const minute of cron.minutes) {
        const at = day + hour * hourMs + minute * minuteMs;
        if (at > after) return at;
      }
  }
  return null;
}

function fallsOn({ days, months, weekdays }: Cron, date: Date): boolean {
  if (!months.includes(date.getUTCMonth() + 1)) return false;
  const day = days?.includes(date.getUTCDate());
  const weekday = weekdays?.includes(date.getUTCDay());
  return days === null && weekdays === null ? true : day === true || weekday === true;
}
