/** The report of a cleaning in lines for a terminal. */
import type { Counts } from '../core/cleaning/cleaning.ts';
import { describeDuration } from '../core/time/duration.ts';
import type { Instant } from '../core/time/instant.ts';
import { inZone } from '../core/time/local-time.ts';
import type { CleaningReport, DeliveryReport, DeliveryTrend, SizeReport } from '../http/cleaning-report.ts';

export function cleaningLines(report: CleaningReport): readonly string[] {
  const { dry, before, after, rules } = report;
  return [
    ...headOf(report),
    '',
    ...sizeLines(before, after),
    '',
    ...countLines(dry ? 'Would be archived' : 'Archived', report.archived),
    `  no sign of life counts after ${rules.unengagedAfter}, being out of reach after ${rules.unreachableAfter}`,
    ...countLines(dry ? 'Would be erased, by retention' : 'Erased, by retention', report.erased),
    ...countLines('Due, and not done', report.notDone),
    '',
    ...countLines('Left out of marketing campaigns, by query', (after ?? before).leftOut),
    '',
    ...deliveryLines((after ?? before).delivery, report.trend),
  ];
}

/** When the next one comes, on the business's wall. */
export const nextLine = (next: Instant | null, zone: string): string =>
  next === null
    ? 'None comes by itself: `schedule` of `cleaning:` in flows/policy.yaml is off.'
    : `The next one comes by itself at ${inZone(next, zone).toFormat('yyyy-MM-dd HH:mm')} (${zone}).`;

function headOf({ dry, id, by, state, stoppedBy, startedAt, endedAt }: CleaningReport): readonly string[] {
  if (dry) return ['A dry run: nothing is changed. With --apply it is done.'];
  const took = endedAt === null ? 'goes on' : `took ${describeDuration(endedAt - startedAt)}`;
  const began = `Cleaning ${id}, by ${by}: began ${new Date(startedAt).toISOString()}, ${took}.`;
  return state === 'stopped' ? [began, `It was stopped by ${stoppedBy}.`] : [began];
}

function sizeLines(before: SizeReport, after: SizeReport | null): readonly string[] {
  const line = (name: string, of: (size: SizeReport) => number) =>
    `${name.padEnd(34)}${String(of(before)).padStart(9)}${after === null ? '' : ` → ${of(after)}`}`;
  return [
    line('Contacts', ({ contacts }) => contacts),
    line('  in reach of marketing campaigns', ({ marketing }) => marketing),
    line('  in reach of utility campaigns', ({ utility }) => utility),
  ];
}

/** To whom what is sent does not arrive, and whether they are more than the last time. */
function deliveryLines(now: DeliveryReport, trend: DeliveryTrend | null): readonly string[] {
  const line = (name: string, of: keyof DeliveryReport) => {
    const more = trend === null ? '' : ` (${trend[of] > 0 ? '+' : ''}${trend[of]})`;
    return `  ${name.padEnd(32)}${String(now[of]).padStart(9)}${more}`;
  };
  const since = trend === null ? '' : ` (since ${new Date(trend.since).toISOString().slice(0, 10)})`;
  return [
    `What is sent does not arrive${since}`,
    line('suspected', 'suspects'),
    line('unreachable', 'unreachable'),
    line('sent and never delivered', 'undelivered'),
  ];
}

function countLines(name: string, counts: Counts): readonly string[] {
  const reasons = Object.entries(counts).filter(([, count]) => count > 0);
  const total = reasons.reduce((sum, [, count]) => sum + count, 0);
  return [
    `${name.padEnd(34)}${String(total).padStart(9)}`,
    ...reasons.map(([reason, count]) => `  ${reason.padEnd(32)}${String(count).padStart(9)}`),
  ];
}
