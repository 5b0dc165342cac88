/** `start: { schedule: … }`: when a campaign takes place, for whom, and by whose clock. */
import { z } from 'zod';
import type { CampaignRules } from '../campaign/rules.ts';
import { readSlot, type Schedule } from '../campaign/schedule.ts';
import { duration, name } from '../release/fields.ts';
import { readCron } from '../time/cron.ts';
import { dayProblem } from '../time/day-problem.ts';
import { dayMs, hourMs } from '../time/instant.ts';
import { parseRecurrence } from '../time/recurrence.ts';
import { holdoutPart } from './holdout.ts';
import { ofNames } from './name-kind.ts';
import type { StepScope } from './step-scope.ts';

const longestBestMs = dayMs;

export const scheduleShape = z.strictObject({
  every: z
    .string()
    .refine((text) => parseRecurrence(text) !== null, { error: ({ input }) => recurrenceWords(input) })
    .optional(),
  once: z
    .string()
    .refine((text) => readSlot(text) !== null, { error: ({ input }) => slotWords(input) })
    .optional(),
  cron: z.string().optional(),
  to: ofNames(name, 'segment'),
  clock: z.enum(['contact', 'house']).default('contact'),
  'best-within': duration(hourMs)
    .refine((ms) => ms <= longestBestMs, 'must be at most 24h')
    .optional(),
  holdout: holdoutPart.optional(),
});

type Written = z.output<typeof scheduleShape>;

const recurrenceWords = (written: unknown): string =>
  `must be a time that comes again, such as "tue 18:00", "weekday 09:00" or "month last 10:00"${because(written)}`;

const slotWords = (written: unknown): string =>
  `must be a day of the calendar and a time, such as "2026-12-24 18:00"${because(written)}`;

function because(written: unknown): string {
  const problem = typeof written === 'string' ? dayProblem(written) : null;
  return problem === null ? '' : `; ${problem}`;
}

/** Null when the issues say why. */
export function compileSchedule(written: Written, scope: StepScope): CampaignRules | null {
  const { to, clock, holdout, 'best-within': bestWithinMs } = written;
  scope.need('segment', to, scope.context.segments, ['schedule', 'to']);
  const schedule = readSchedule(written, scope);
  if (schedule === null) return null;
  return {
    ...schedule,
    to,
    clock,
    ...(bestWithinMs === undefined ? {} : { bestWithinMs }),
    ...(holdout === undefined ? {} : { holdout }),
  };
}

function readSchedule(
  { every, once, cron }: Written,
  scope: StepScope,
): Pick<CampaignRules, 'schedule' | 'written'> | null {
  const told = [every, once, cron].filter((text) => text !== undefined);
  if (told.length !== 1) {
    scope.report(['schedule'], {
      code: 'no-time',
      message: told.length === 0 ? 'nothing says when this takes place.' : 'this says several times.',
      hint: 'Write one of `every:`, `once:` and `cron:`.',
    });
    return null;
  }
  const recurrence = every === undefined ? null : parseRecurrence(every);
  if (recurrence && every) return { schedule: { kind: 'every', recurrence }, written: every };
  const slot = once === undefined ? null : readSlot(once);
  if (slot && once) return { schedule: { kind: 'once', slot }, written: once };
  const schedule = cron === undefined ? null : scheduleByCron(cron, scope);
  return schedule && cron ? { schedule, written: cron } : null;
}

/** Points at each field that is wrong. */
function scheduleByCron(text: string, scope: StepScope): Schedule | null {
  const read = readCron(text);
  if (read.cron) return { kind: 'cron', cron: read.cron };
  const node = scope.node(['schedule', 'cron']);
  const { line, column } = node.kind === 'scalar' ? node.textAt : node.at;
  for (const { message, hint, offset } of read.problems)
    scope.report(['schedule', 'cron'], {
      code: 'wrong-cron',
      message: `\`cron\` ${message}.`,
      hint,
      at: { line, column: column + offset },
    });
  return null;
}
