/** `cleaning:` of `flows/policy.yaml`: when the list is cleaned by itself, and how long a silence is before it counts. */
import { z } from 'zod';
import { type DocFile, type DocNode, nodeAt } from '../flow/doc-node.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import { type CleaningRules, usualCleaning } from '../policy/cleaning.ts';
import { readCron } from '../time/cron.ts';
import { dayMs } from '../time/instant.ts';
import { duration } from './fields.ts';

/** Only when somebody asks for it. */
const never = 'off';
/** Shorter than this nobody is done with anything. */
const leastMs = 30 * dayMs;

export const cleaningShape = z.strictObject({
  schedule: z
    .string('must be five fields of cron in quotes, such as "0 4 1 * *", or off')
    .default(usualCleaning.written),
  'unengaged-after': duration(leastMs).default(usualCleaning.unengagedMs),
  'unreachable-after': duration(leastMs).default(usualCleaning.unreachableMs),
});

type Written = z.output<typeof cleaningShape>;

export function cleaningOf(written: Written): CleaningRules {
  const { cron } = readCron(written.schedule);
  return {
    schedule: cron === null ? null : { kind: 'cron', cron },
    written: written.schedule,
    unengagedMs: written['unengaged-after'],
    unreachableMs: written['unreachable-after'],
  };
}

/** Points at the field of the expression that is wrong. */
export function cleaningIssues(file: DocFile, root: DocNode, written: Written): readonly Issue[] {
  const { schedule } = written;
  if (schedule === never) return [];
  const read = readCron(schedule);
  if (read.cron !== null) return [];
  const node = nodeAt(root, ['cleaning', 'schedule']);
  const { line, column } = node.kind === 'scalar' ? node.textAt : node.at;
  return read.problems.map(({ message, offset, hint = 'Write five fields of cron, or off.' }) =>
    issueAt(
      file,
      { line, column: column + offset },
      { code: 'wrong-cron', message: `\`schedule\` ${message}.`, hint },
    ),
  );
}
