/** The two bounds of the good time in `flows/lifecycle.yaml`: how much silence ends it, and how much engagement crowns it. */
import { z } from 'zod';
import { type DocFile, type DocNode, nodeAt } from '../flow/doc-node.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import type { Loyalty, Policy } from '../policy/policy.ts';
import { describeDuration } from '../time/duration.ts';
import { dayMs } from '../time/instant.ts';
import { duration } from './fields.ts';

type Silence = Pick<Policy['durations'], 'silenceMs' | 'adaptive'>;

const bounds = z.strictObject({
  least: duration(dayMs),
  most: duration(dayMs),
  /** So many times their usual gap. */
  rhythm: z.number().min(1).max(20),
});

/** `silent-after`: one length of time for everybody, or bounds between which everybody's own rhythm decides. */
export const silence = z.union([
  duration(dayMs).transform((silenceMs): Silence => ({ silenceMs })),
  bounds.transform(
    ({ least, most, rhythm }): Silence => ({ silenceMs: least, adaptive: { mostMs: most, rhythm } }),
  ),
]);

export function silenceIssues(
  file: DocFile,
  root: DocNode,
  { durations }: { readonly durations: Silence },
): readonly Issue[] {
  const { silenceMs, adaptive } = durations;
  if (adaptive === undefined || adaptive.mostMs >= silenceMs) return [];
  return [
    issueAt(file, nodeAt(root, ['active', 'silent-after', 'most']).at, {
      code: 'wrong-bounds',
      message: `\`most\` is less than \`least\`, which is ${describeDuration(silenceMs)}.`,
      hint: 'Between the two each contact’s own rhythm decides: give it room, such as from 30d to 90d.',
    }),
  ];
}

type WrittenLoyalty = {
  readonly from?: number;
  readonly below?: number;
  readonly after?: number;
  readonly 'again-after'?: number;
};

/** So much lower a score may fall before they are active again: or they would go back and forth. */
const usualRoom = 15;

/** The flow of the loyal says something special: once a year is often enough. */
const usualAgainMs = 365 * dayMs;

/** Null when nobody is promoted. */
export const loyaltyOf = ({ from, below, after, 'again-after': again }: WrittenLoyalty): Loyalty | null =>
  from === undefined
    ? null
    : {
        from,
        below: below ?? Math.max(1, from - usualRoom),
        afterMs: after ?? 0,
        againAfterMs: again ?? usualAgainMs,
      };

export function loyaltyIssues(
  file: DocFile,
  root: DocNode,
  { from, below, after, 'again-after': again }: WrittenLoyalty,
): readonly Issue[] {
  const at = (key: string) => nodeAt(root, ['loyal', key]).at;
  if (from === undefined) {
    const idle = Object.entries({ below, after, 'again-after': again }).find(
      ([, value]) => value !== undefined,
    )?.[0];
    if (idle === undefined) return [];
    return [
      issueAt(file, at(idle), {
        code: 'idle-loyalty',
        message: `\`${idle}\` says nothing without \`from\`: nobody is promoted.`,
        hint: 'Write `from:` with a score from 1 to 99, such as from: 60.',
      }),
    ];
  }
  if (below === undefined || below < from) return [];
  return [
    issueAt(file, at('below'), {
      code: 'wrong-bounds',
      message: `\`below\` must be less than \`from\`, which is ${from}.`,
      hint: 'Whoever is promoted at that score would be sent back at once.',
    }),
  ];
}
