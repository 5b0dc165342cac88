/** `digest:` of `flows/policy.yaml`: when those who look after the list are told what the days brought, and who they are. */
import { z } from 'zod';
import { digestEvent } from '../digest/digest.ts';
import { nodeAt } from '../flow/doc-node.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import type { Policy } from '../policy/policy.ts';
import { parseRecurrence } from '../time/recurrence.ts';
import type { FlowDocument } from './check-starts.ts';
import { phone } from './fields.ts';
import type { FileDocument } from './sort-files.ts';

const every = z.string().transform((text, context) => {
  const recurrence = parseRecurrence(text);
  if (recurrence !== null) return recurrence;
  const message = 'must be a time that comes again, such as "mon 08:00", "day 18:00" or "month 1 09:00"';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

export const digestShape = z.strictObject({
  every,
  to: z.array(phone).min(1).max(20),
  days: z.int().min(1).max(92).default(7),
});

/** A digest that no flow tells is told to nobody. */
export function checkDigest(
  document: FileDocument | undefined,
  policy: Pick<Policy, 'digest'> | null,
  flows: readonly FlowDocument[],
): readonly Issue[] {
  if (document === undefined || policy?.digest === undefined) return [];
  const isTold = flows.some(({ flow }) =>
    flow.starts.some((start) => start.by === 'event' && start.name === digestEvent),
  );
  if (isTold) return [];
  const { at } = nodeAt(document.root, ['digest']);
  return [
    issueAt(document.file, at, {
      code: 'untold-digest',
      severity: 'warning',
      message: 'no flow tells the digest: nobody gets it.',
      hint: `Write a flow with \`start: { event: ${digestEvent} }\`.`,
    }),
  ];
}
