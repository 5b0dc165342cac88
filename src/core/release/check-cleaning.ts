/** Whether cleanings leave people the time that the stages promise them, and whether anybody is erased after them. */
import { nodeAt } from '../flow/doc-node.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import type { Policy } from '../policy/policy.ts';
import { describeDuration } from '../time/duration.ts';
import type { House } from './check-times.ts';

export function checkCleaning({
  policy,
  policyFile: { file, root },
}: Pick<House, 'policy' | 'policyFile'>): readonly Issue[] {
  const { cleaning } = policy;
  const ladderMs = ladderMsOf(policy);
  if (cleaning === undefined || cleaning.unengagedMs >= ladderMs) return [];
  return [
    issueAt(file, nodeAt(root, ['cleaning', 'unengaged-after']).at, {
      code: 'early-cleaning',
      severity: 'warning',
      message: `after ${describeDuration(cleaning.unengagedMs)} of silence people may still be won back: silence, attempts and quiet take up to ${describeDuration(ladderMs)}.`,
      hint: 'Raise it, or shorten `silent-after`, `gaps` or `quiet` in flows/lifecycle.yaml.',
    }),
  ];
}

/** From the first unanswered message to the archive, at most, by the timers alone. */
function ladderMsOf({ durations }: Policy): number {
  const { silenceMs, adaptive, gapsMs, quietMs } = durations;
  return gapsMs.reduce((sum, gapMs) => sum + gapMs, (adaptive?.mostMs ?? silenceMs) + quietMs);
}
