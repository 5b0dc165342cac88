/** `start:`: what begins a flow, other than a stage of the lifecycle. */
import { z } from 'zod';
import { duration, name, timeOfDay } from '../release/fields.ts';
import { minuteMs } from '../time/instant.ts';
import { createdName } from './date-starts.ts';
import { child, type DocFile, type DocNode } from './doc-node.ts';
import type { FlowStart, Later } from './flow.ts';
import type { Issue } from './issue.ts';
import { issueAt } from './issue-at.ts';
import { aName, ofNames } from './name-kind.ts';
import { longestAfterMs } from './planning.ts';
import { compileSchedule, scheduleShape } from './schedule-start.ts';
import { checkShape } from './shape.ts';
import { optionId } from './step-fields.ts';
import { createScope, type FlowContext, type StepScope } from './step-scope.ts';

const words = z.array(z.string().min(1)).min(1);

export const startShape = z.strictObject({
  keyword: z.union([words, z.record(aName('language'), words)]).optional(),
  schedule: scheduleShape.optional(),
  date: z
    .strictObject({
      attribute: aName('attribute'),
      offset: z
        .string()
        .regex(/^[+-]?\d{1,3}d$/, 'must be a number of days, such as -7d')
        .refine(
          (text) => Math.abs(Number.parseInt(text, 10)) <= 365,
          'must be at most 365 days: the date comes again every year',
        )
        .default('0d'),
      at: timeOfDay.default('09:00'),
      every: z.enum(['year', 'once']).default('year'),
    })
    .optional(),
  event: ofNames(name, 'event').optional(),
  answer: ofNames(
    z
      .string()
      .regex(
        /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/,
        'must be a flow and a question of it, such as check-in.how-is-it',
      ),
    'question',
  ).optional(),
  /** Of an answer: only these options. */
  is: z.array(optionId).min(1).optional(),
  /** Of an event or an answer: so long after it, and at which time of the day. */
  after: duration(minuteMs)
    .refine((ms) => ms <= longestAfterMs, 'must be at most 400d')
    .optional(),
  at: timeOfDay.optional(),
  link: name.optional(),
  fallback: z.literal(true).optional(),
  unsure: z.literal(true).optional(),
  'opt-down': z.literal(true).optional(),
});

type Written = z.output<typeof startShape>;

/** One start or a list of them. */
export function readStarts(
  node: DocNode | undefined,
  file: DocFile,
  flow: string,
  context: FlowContext,
): { readonly starts: readonly FlowStart[]; readonly issues: readonly Issue[] } {
  const nodes = node === undefined ? [] : node.kind === 'list' ? node.items : [node];
  const issues: Issue[] = [];
  const starts = nodes.flatMap((item) => {
    const { value, issues: wrong } = checkShape(startShape, item, file);
    issues.push(...wrong);
    if (value === undefined) return [];
    return compileStart(value, createScope(file, flow, context, { node: item, issues, needs: [] }));
  });
  const second = nodes.filter((item) => child(item, 'schedule') !== undefined)[1];
  if (second) {
    const message = 'a flow has one schedule, and this is a second one.';
    const hint = 'Say several times in one, such as "mon, thu 18:00", or write another flow.';
    issues.push(issueAt(file, second.at, { code: 'second-schedule', message, hint }));
  }
  return { starts, issues };
}

function compileStart(written: Written, scope: StepScope): readonly FlowStart[] {
  const kinds = Object.keys(written).filter((key) => !details.includes(key));
  if (kinds.length !== 1) {
    const hint = 'Write `start:` as a list to have several.';
    const message =
      kinds.length === 0 ? 'nothing says what starts the flow.' : 'this start says several things.';
    scope.report(kinds[1] === undefined ? [] : [kinds[1]], { code: 'several-starts', message, hint });
  }
  checkDetails(written, scope);
  const starts: FlowStart[] = [];
  if (written.keyword) starts.push({ by: 'keyword', words: keywords(written.keyword, scope) });
  const rules = written.schedule && compileSchedule(written.schedule, scope);
  if (rules) starts.push({ by: 'schedule', ...rules });
  if (written.date) starts.push(date(written.date, scope));
  if (written.event !== undefined) starts.push({ by: 'event', name: written.event, later: laterOf(written) });
  if (written.answer !== undefined) starts.push(...afterAnswer(written.answer, written, scope));
  if (written.link !== undefined) starts.push({ by: 'link', code: written.link });
  if (written.fallback) starts.push({ by: 'fallback' });
  if (written.unsure) starts.push({ by: 'unsure' });
  if (written['opt-down']) starts.push({ by: 'opt-down' });
  return starts;
}

/** Keys that tell more of a start and are none by themselves. */
const details = ['is', 'after', 'at'];

function checkDetails(written: Written, scope: StepScope): void {
  const misplaced = details.filter((key) => {
    if (written[key as keyof Written] === undefined) return false;
    return written.answer === undefined && (key === 'is' || written.event === undefined);
  });
  for (const key of misplaced) {
    const hint = key === 'is' ? 'Write it beside `answer:`.' : 'Write it beside `event:` or `answer:`.';
    scope.report([key], { code: 'misplaced-key', message: `\`${key}\` says nothing of this start.`, hint });
  }
}

const laterOf = ({ after, at }: Written): Later | null =>
  after === undefined && at === undefined ? null : { afterMs: after ?? 0, at: at ?? null };

function afterAnswer(answer: string, written: Written, scope: StepScope): readonly FlowStart[] {
  const [flow = '', step = ''] = answer.split('.');
  const known = scope.need('flow', flow, scope.context.flows, ['answer']);
  const later = laterOf(written);
  if (later === null) {
    const hint = 'Write for example `after: 7d`; what comes at once is a step behind the question.';
    scope.report(['answer'], {
      code: 'missing-key',
      message: 'nothing says how long after the answer.',
      hint,
    });
  }
  return known && later ? [{ by: 'answer', flow, step, is: written.is ?? null, later }] : [];
}

type Keywords = Readonly<Record<string, readonly string[]>>;

/** A list counts for every language. */
function keywords(written: readonly string[] | Keywords, scope: StepScope): Keywords {
  const { languages } = scope.context;
  if (Array.isArray(written)) return Object.fromEntries(languages.map((language) => [language, written]));
  const byLanguage = written as Keywords;
  for (const language of Object.keys(byLanguage))
    scope.need('language', language, languages, ['keyword', language]);
  const missing = languages.filter((language) => byLanguage[language] === undefined);
  if (missing.length > 0) {
    scope.report(['keyword'], {
      code: 'missing-keyword',
      severity: 'warning',
      message: `the keyword has no words in ${missing.join(', ')}.`,
      hint: 'Add some for each language, or write one list for all.',
    });
  }
  return byLanguage;
}

function date(written: NonNullable<Written['date']>, scope: StepScope): FlowStart {
  const { attributes } = scope.context;
  const { attribute, at, every } = written;
  const known =
    attribute !== createdName &&
    scope.need('attribute', attribute, [...attributes.keys(), createdName], ['date', 'attribute']);
  if (known && attributes.get(attribute) !== 'date') {
    const message = `\`${attribute}\` is declared as ${attributes.get(attribute)}, not as date.`;
    scope.report(['date', 'attribute'], { code: 'wrong-attribute', message });
  }
  return { by: 'date', attribute, offsetDays: Number.parseInt(written.offset, 10), at, every };
}
