/** What only a calendar can tell of a sound release: its polls have no question left for the days to come. */
import { closingOf, roundsAhead } from '../flow/dated-rounds.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import type { Release } from '../release.ts';
import type { Instant } from '../time/instant.ts';

/** A warning for each file of rounds whose last one is past: from then on its poll sends nothing. */
export function spentRounds(
  { rounds, policy }: Pick<Release, 'rounds' | 'policy'>,
  now: Instant,
): readonly Issue[] {
  const zone = policy.defaultTimeZone;
  return [...rounds.values()].flatMap((dated) => {
    const last = dated.rounds.at(-1);
    if (last === undefined || roundsAhead(dated, now, zone) > 0) return [];
    const day = new Date(closingOf(last, zone)).toISOString().slice(0, 10);
    return [
      issueAt(dated.file, dated.lastAt, {
        code: 'rounds-over',
        severity: 'warning',
        message: `the last round, of ${last.on}, closed on ${day}: "${dated.flow}" sends nothing any more.`,
        hint: 'Add rounds with days to come, or delete the file: then the poll asks its own question.',
      }),
    ];
  });
}
