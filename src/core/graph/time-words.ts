/** Times as people say them: "1 day and 12 hours", "every Tuesday at 18:00". */
import type { CampaignRules } from '../campaign/rules.ts';
import type { Later } from '../flow/flow.ts';
import { dayMs, hourMs, minuteMs, secondMs } from '../time/instant.ts';
import type { Recurrence } from '../time/recurrence.ts';

const units = [
  ['day', dayMs],
  ['hour', hourMs],
  ['minute', minuteMs],
  ['second', secondMs],
] as const;

/** `durationWords(129_600_000)` is `1 day and 12 hours`. */
export function durationWords(ms: number): string {
  let restMs = ms;
  const parts = units.flatMap(([unit, unitMs]) => {
    const count = Math.floor(restMs / unitMs);
    restMs -= count * unitMs;
    return count === 0 ? [] : [counted(count, unit)];
  });
  return parts.length === 0 ? 'no time' : enumerate(parts, 'and');
}

export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** "a, b and c". */
export const enumerate = (parts: readonly string[], last: 'and' | 'or'): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;

/** "7 days later, at 10:00". */
export function laterWords({ afterMs, at }: Later): string {
  const after = afterMs === 0 ? '' : `${durationWords(afterMs)} later`;
  return [after, at === null ? '' : `at ${at}`].filter((part) => part !== '').join(', ');
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export function scheduleWords({ schedule, written }: Pick<CampaignRules, 'schedule' | 'written'>): string {
  switch (schedule.kind) {
    case 'once':
      return `once, on ${schedule.slot.replace('T', ' at ')}`;
    case 'every':
      return recurrenceWords(schedule.recurrence);
    case 'cron':
      return `by the schedule ${written}`;
    default:
      return schedule satisfies never;
  }
}

function recurrenceWords(recurrence: Recurrence): string {
  const { hour, minute } = recurrence.time;
  const at = `at ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  if (recurrence.kind === 'month')
    return recurrence.day === 31
      ? `on the last day of each month ${at}`
      : `on day ${recurrence.day} of each month ${at}`;
  if (recurrence.days.length === 7) return `every day ${at}`;
  const days = recurrence.days.map((day) => weekdays[day - 1] ?? '');
  return `every ${enumerate(days, 'and')} ${at}`;
}
