/** Cleanings in plain words: what `kabar check` tells an admin. */
import type { Policy } from '../policy/policy.ts';
import { erasingRules } from '../policy/retention.ts';
import { describeDuration } from '../time/duration.ts';
import { cleaningRules } from './judge.ts';

export function explainCleaning(policy: Policy): readonly string[] {
  const { schedule, written, unengagedMs, unreachableMs } = cleaningRules(policy);
  const when =
    schedule === null
      ? 'Only when somebody asks for it: kabar contacts clean --apply.'
      : `By cron ${written}, by the clocks of ${policy.defaultTimeZone}.`;
  const rules = erasingRules(policy.retention ?? {}).map(
    ({ name, afterMs }) => `${name} after ${describeDuration(afterMs)}`,
  );
  return [
    when,
    `Archives who gave no sign of life for ${describeDuration(unengagedMs)}, who is past the end of the stages above, and who could not be reached for ${describeDuration(unreachableMs)}.`,
    rules.length === 0
      ? 'Erases nobody: there is no rule for it under `retention:`.'
      : `Erases by the rules of retention: ${rules.join(', ')}.`,
    'Sends nothing to anybody.',
  ];
}
