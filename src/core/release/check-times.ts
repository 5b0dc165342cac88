/** Whether the times fit together: stages long enough for their flows, schedules in daytime, erasures after the life they end. */
import type { Schedule } from '../campaign/schedule.ts';
import { child, type DocNode, nodeAt } from '../flow/doc-node.ts';
import type { Flow, FlowId, FlowStart } from '../flow/flow.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import type { Policy } from '../policy/policy.ts';
import { erasingRules } from '../policy/retention.ts';
import { describeDuration } from '../time/duration.ts';
import { minuteMs } from '../time/instant.ts';
import { parseTimeOfDay, type TimeOfDay } from '../time/local-time.ts';
import type { FlowDocument } from './check-starts.ts';
import { lastWord } from './silent-time.ts';
import type { FileDocument } from './sort-files.ts';

export type House = {
  readonly policy: Policy;
  readonly flows: readonly FlowDocument[];
  readonly policyFile: FileDocument;
  readonly lifecycleFile: FileDocument;
};

export const checkTimes = (house: House): readonly Issue[] => [
  ...daytime(house),
  ...house.flows.flatMap((document) => nightlyStarts(document, house.policy)),
  ...shortStages(house),
  ...earlyErasure(house),
];

const flowsOf = ({ flows }: House): ReadonlyMap<FlowId, Flow> =>
  new Map(flows.map(({ flow }) => [flow.id, flow]));

const minuteOfDay = (text: string): number => {
  const time = parseTimeOfDay(text);
  return time === null ? 0 : time.hour * 60 + time.minute;
};

/** Minutes of quiet in a day. */
function quietMinutes({ quietHours }: Policy): number {
  return (minuteOfDay(quietHours.to) - minuteOfDay(quietHours.from) + 24 * 60) % (24 * 60);
}

/** Less than an hour in which anything may leave is a slip. */
const leastDayMinutes = 60;

function daytime({ policy, policyFile }: House): readonly Issue[] {
  const left = 24 * 60 - quietMinutes(policy);
  if (left >= leastDayMinutes) return [];
  return [
    issueAt(policyFile.file, nodeAt(policyFile.root, ['quiet-hours']).at, {
      code: 'no-daytime',
      message: `quiet hours from ${policy.quietHours.from} to ${policy.quietHours.to} leave ${left} minutes of the day.`,
      hint: 'Were the two times swapped? Write for example from 20:00 to 08:00.',
    }),
  ];
}

type Timed = { readonly at: DocNode['at']; readonly time: string };

/** A message that Kabar starts in quiet hours waits for their end: it comes at another time than the admin thinks, or never. */
function nightlyStarts({ file, root, flow }: FlowDocument, policy: Policy): readonly Issue[] {
  const from = minuteOfDay(policy.quietHours.from);
  const quiet = quietMinutes(policy);
  const written = child(root, 'start');
  const nodes = written?.kind === 'list' ? written.items : written ? [written] : [];
  return flow.starts.flatMap((start, index) => {
    const timed = timeOf(start, nodes[index] ?? root);
    if (timed === null) return [];
    const sinceDusk = (minuteOfDay(timed.time) - from + 24 * 60) % (24 * 60);
    if (sinceDusk >= quiet) return [];
    const waitsMs = (quiet - sinceDusk) * minuteMs;
    const lapses = flow.expiresAfterMs !== undefined && flow.expiresAfterMs <= waitsMs;
    const message = lapses
      ? `${timed.time} is in the quiet hours, and what the flow says expires before they end: it is never sent.`
      : `${timed.time} is in the quiet hours: it is sent when they end, at ${policy.quietHours.to}.`;
    const hint = lapses
      ? 'Choose a time by day, or a longer `expires-after`.'
      : 'Choose a time by day, or change `quiet-hours` in flows/policy.yaml.';
    const severity = lapses ? 'error' : 'warning';
    return [issueAt(file, timed.at, { code: 'quiet-start', severity, message, hint })];
  });
}

function timeOf(start: FlowStart, node: DocNode): Timed | null {
  if (start.by === 'date') return { at: nodeAt(node, ['date', 'at']).at, time: start.at };
  // Whoever is asked at their best hour is asked by day.
  if (start.by !== 'schedule' || start.bestWithinMs !== undefined) return null;
  const time = timeOfSchedule(start.schedule);
  return time === null ? null : { at: nodeAt(node, ['schedule', start.schedule.kind]).at, time };
}

/** As `22:30`; null where a cron tells several. */
function timeOfSchedule(schedule: Schedule): string | null {
  switch (schedule.kind) {
    case 'every':
      return clockTime(schedule.recurrence.time);
    case 'once':
      return schedule.slot.slice('2026-12-24T'.length);
    case 'cron': {
      const { hours, minutes } = schedule.cron;
      const [hour, minute] = [hours[0], minutes[0]];
      const isOne = hours.length === 1 && minutes.length === 1 && hour !== undefined && minute !== undefined;
      return isOne ? clockTime({ hour, minute }) : null;
    }
    default:
      return schedule satisfies never;
  }
}

const clockTime = ({ hour, minute }: TimeOfDay): string =>
  [hour, minute].map((number) => String(number).padStart(2, '0')).join(':');

/** Of stages that a timer ends and whose end cuts their flow off: an attempt by the next one, the quiet letters by the archive. */
function shortStages(house: House): readonly Issue[] {
  const { policy, lifecycleFile } = house;
  const { gapsMs, quietMs } = policy.durations;
  const spans = [
    ...gapsMs.map(
      (ms, index) =>
        ({ stage: 'dormant', attempt: index + 1, ms, path: ['dormant', 'gaps', index] }) as const,
    ),
    { stage: 'quiet', attempt: 0, ms: quietMs, path: ['quiet', 'for'] } as const,
  ];
  const flows = flowsOf(house);
  return spans.flatMap(({ stage, attempt, ms, path }) => {
    const bound = flows.get(policy.stageFlows[stage] ?? ('' as FlowId));
    const last = bound ? lastWord(bound, flows, { stage, attempt }) : null;
    if (last === null || last.afterMs < ms) return [];
    return [
      issueAt(lifecycleFile.file, nodeAt(lifecycleFile.root, path).at, {
        code: 'short-stage',
        severity: 'warning',
        message: `“${last.step}” of ${last.flow} comes ${describeDuration(last.afterMs)} after the beginning, and this ends after ${describeDuration(ms)}: it is never said.`,
        hint: 'Make the stage last longer, or let the flow wait less.',
      }),
    ];
  });
}

/** Retention counts from the last sign of life, and so does the way through dormancy to the archive. */
function earlyErasure({ policy, policyFile }: House): readonly Issue[] {
  const { silenceMs, gapsMs, quietMs } = policy.durations;
  const wayMs = silenceMs + gapsMs.reduce((sum, ms) => sum + ms, 0) + quietMs;
  const rule = erasingRules(policy.retention ?? {}).find(({ name }) => name === 'archived');
  if (rule === undefined || rule.afterMs > wayMs) return [];
  return [
    issueAt(policyFile.file, nodeAt(policyFile.root, ['retention', 'archived']).at, {
      code: 'early-erasure',
      severity: 'warning',
      message: `whoever falls silent is archived ${describeDuration(wayMs)} after their last word, and erased ${describeDuration(rule.afterMs)} after it: at once.`,
      hint: 'Keep them longer, or shorten dormancy and the quiet time in flows/lifecycle.yaml.',
    }),
  ];
}
