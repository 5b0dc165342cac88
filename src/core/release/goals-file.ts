/** `flows/goals.yaml`: which events of applications are what we hope for, and how long a message gets the credit. */
import { z } from 'zod';
import { type DocFile, type DocNode, keyPosition } from '../flow/doc-node.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import { checkShape } from '../flow/shape.ts';
import type { Goal } from '../goal.ts';
import { hourMs, minuteMs } from '../time/instant.ts';
import { points } from './engagement-block.ts';
import { duration, name } from './fields.ts';

const defaultWithinMs = 72 * hourMs;
/** domain.md 4.3. */
const defaultPoints = 10;

export const goalsShape = z.record(
  name,
  z
    .strictObject({
      event: z
        .string()
        .regex(
          /^[a-z][a-z0-9]*([._-][a-z0-9]+)*$/,
          'must be the name of an event: lower-case words joined by . - or _, such as order.paid',
        )
        .optional(),
      within: duration(minuteMs).default(defaultWithinMs),
      amount: z
        .string()
        .regex(/^[a-z][a-z0-9_]{0,63}$/, 'must be the name of a value of the event, such as price')
        .optional(),
      points: points.default(defaultPoints),
    })
    .nullable(),
);

export function readGoals(
  file: DocFile,
  root: DocNode,
): { readonly value: ReadonlyMap<string, Goal> | undefined; readonly issues: readonly Issue[] } {
  const { value, issues } = checkShape(goalsShape, root, file);
  if (value === undefined) return { value, issues };
  const goals = Object.entries(value).map(([id, written]): Goal => {
    const { event = id, within = defaultWithinMs, amount = null, points = defaultPoints } = written ?? {};
    return { id, event, withinMs: within, amount, points };
  });
  const twice = goals.filter(({ event }, index) => goals.findIndex((each) => each.event === event) < index);
  const same = twice.map(({ id, event }) =>
    issueAt(file, keyPosition(root, id), {
      code: 'same-event',
      severity: 'warning',
      message: `the event "${event}" is another goal already: it counts for both.`,
      hint: 'Keep one of the two, or give each its own event.',
    }),
  );
  return { value: new Map(goals.map((goal) => [goal.id, goal])), issues: [...issues, ...same] };
}
