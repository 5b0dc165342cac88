/** `start:`: what begins a flow, other than a stage of the lifecycle. */
import { z } from 'zod';
import { name, timeOfDay } from '../release/fields.ts';
import { dayProblem } from '../time/day-problem.ts';
import { parseRecurrence } from '../time/recurrence.ts';
import type { DocFile, DocNode } from './doc-node.ts';
import type { FlowStart } from './flow.ts';
import type { Issue } from './issue.ts';
import { checkShape } from './shape.ts';
import { createScope, type FlowContext, type StepScope } from './step-scope.ts';

const words = z.array(z.string().min(1)).min(1);

const startShape = z.strictObject({
  keyword: z.union([words, z.record(z.string(), words)]).optional(),
  schedule: z
    .strictObject({
      every: z
        .string()
        .refine((text) => parseRecurrence(text) !== null, { error: ({ input }) => recurrenceWords(input) }),
      to: name,
    })
    .optional(),
  date: z
    .strictObject({
      attribute: z.string(),
      offset: z
        .string()
        .regex(/^[+-]?\d{1,3}d$/, 'must be a number of days, such as -7d')
        .refine(
          (text) => Math.abs(Number.parseInt(text, 10)) <= 365,
          'must be at most 365 days: the date comes again every year',
        )
        .default('0d'),
      at: timeOfDay.default('09:00'),
    })
    .optional(),
  event: name.optional(),
  link: name.optional(),
  fallback: z.literal(true).optional(),
  unsure: z.literal(true).optional(),
  'opt-down': z.literal(true).optional(),
});

type Written = z.output<typeof startShape>;

function recurrenceWords(written: unknown): string {
  const problem = typeof written === 'string' ? dayProblem(written) : null;
  const example = 'such as "tue 18:00" or "month last 10:00"';
  return `must be a time that comes again, ${example}${problem === null ? '' : `; ${problem}`}`;
}

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
  return { starts, issues };
}

function compileStart(written: Written, scope: StepScope): readonly FlowStart[] {
  const kinds = Object.keys(written);
  if (kinds.length !== 1) {
    const hint = 'Write `start:` as a list to have several.';
    const message =
      kinds.length === 0 ? 'nothing says what starts the flow.' : 'this start says several things.';
    scope.report(kinds[1] === undefined ? [] : [kinds[1]], { code: 'several-starts', message, hint });
  }
  const starts: FlowStart[] = [];
  if (written.keyword) starts.push({ by: 'keyword', words: keywords(written.keyword, scope) });
  if (written.schedule) starts.push(schedule(written.schedule, scope));
  if (written.date) starts.push(date(written.date, scope));
  if (written.event !== undefined) starts.push({ by: 'event', name: written.event });
  if (written.link !== undefined) starts.push({ by: 'link', code: written.link });
  if (written.fallback) starts.push({ by: 'fallback' });
  if (written.unsure) starts.push({ by: 'unsure' });
  if (written['opt-down']) starts.push({ by: 'opt-down' });
  return starts;
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

function schedule({ every, to }: { every: string; to: string }, scope: StepScope): FlowStart {
  scope.need('segment', to, scope.context.segments, ['schedule', 'to']);
  return { by: 'schedule', every, to };
}

function date(written: { attribute: string; offset: string; at: string }, scope: StepScope): FlowStart {
  const { attributes } = scope.context;
  const { attribute } = written;
  const known = scope.need('attribute', attribute, attributes.keys(), ['date', 'attribute']);
  if (known && attributes.get(attribute) !== 'date') {
    const message = `\`${attribute}\` is declared as ${attributes.get(attribute)}, not as date.`;
    scope.report(['date', 'attribute'], { code: 'wrong-attribute', message });
  }
  return { by: 'date', attribute, offsetDays: Number.parseInt(written.offset, 10), at: written.at };
}
