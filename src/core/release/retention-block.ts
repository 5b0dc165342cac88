/** `retention:` of `flows/policy.yaml`: what is deleted and who is erased when nobody asks. */
import { z } from 'zod';
import { rememberedMs } from '../event.ts';
import { type DocFile, type DocNode, nodeAt } from '../flow/doc-node.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import type { Retention } from '../policy/retention.ts';
import { describeDuration } from '../time/duration.ts';
import { dayMs } from '../time/instant.ts';
import { duration } from './fields.ts';

/** By the journal an erasure finds the entries of the inbox, so it is kept at least as long as those. */
const leastJournalMs = rememberedMs + dayMs;

export const retentionShape = z.strictObject({
  messages: duration(dayMs).exactOptional(),
  journal: duration(leastJournalMs).exactOptional(),
  'never-agreed': duration(dayMs).exactOptional(),
  archived: duration(dayMs).exactOptional(),
  'opted-out': duration(dayMs).exactOptional(),
  'consent-evidence': duration(dayMs).exactOptional(),
});

type Written = z.output<typeof retentionShape>;

export function retentionOf(written: Written): Retention {
  const pairs: readonly (readonly [keyof Retention, number | undefined])[] = [
    ['messagesMs', written.messages],
    ['journalMs', written.journal],
    ['neverAgreedMs', written['never-agreed']],
    ['archivedMs', written.archived],
    ['optedOutMs', written['opted-out']],
    ['evidenceMs', written['consent-evidence']],
  ];
  return Object.fromEntries(pairs.filter(([, ms]) => ms !== undefined));
}

/** A rule that another one outlives is a slip: the admin believes in a day on which nothing happens. */
export function retentionIssues(file: DocFile, root: DocNode, retention: Retention): readonly Issue[] {
  const { evidenceMs } = retention;
  if (evidenceMs === undefined) return [];
  const outlived = [
    ['archived', retention.archivedMs],
    ['opted-out', retention.optedOutMs],
  ] as const;
  return outlived.flatMap(([key, ms]) =>
    ms === undefined || ms >= evidenceMs
      ? []
      : issueAt(file, nodeAt(root, ['retention', key]).at, {
          code: 'idle-retention',
          severity: 'warning',
          message: `nobody is erased before ${describeDuration(evidenceMs)}, for so long the evidence of their consent is kept.`,
          hint: `Raise \`${key}\` or lower \`consent-evidence\`.`,
        }),
  );
}
