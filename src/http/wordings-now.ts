/** What came of the messages of a flow that have several wordings, from the figures of the last days: never from messages. */
import type { Flow } from '../core/flow/flow.ts';
import type { Release } from '../core/release.ts';
import { dayMs } from '../core/time/instant.ts';
import { localDay } from '../core/time/local-time.ts';
import type { Group } from '../core/variants/group.ts';
import { groupsAt, learntFromDays, type Result, resultsOf } from '../core/variants/results.ts';
import { variantsIn } from '../core/variants/variants.ts';
import { type Judged, judgedOf, type Verdict, verdictOf } from '../core/variants/verdict.ts';
import type { HttpDeps } from './deps.ts';
import { readSpans } from './figure-spans.ts';

export type StepWordings = {
  readonly step: string;
  /** `replies`, `clicks` or a goal: what the verdict is about, and what is learnt from. */
  readonly by: string;
  readonly learns: boolean;
  readonly wordings: readonly Judged[];
  readonly verdict: Verdict;
  /** The same among those of a segment, and by the time of their day: each surer than alone, for many are looked at. */
  readonly groups: readonly GroupWordings[];
};

export type GroupWordings = {
  /** `segment:regulars`; `hours:12` is from 12:00 to 17:59. */
  readonly group: Group;
  readonly wordings: readonly (Result & { readonly name: string })[];
  readonly verdict: Verdict;
};

/** Empty for a flow without variants: then nothing is read. */
export async function wordingsNow(
  { store, clock }: Pick<HttpDeps, 'store' | 'clock'>,
  { policy }: Release,
  flow: Flow,
): Promise<readonly StepWordings[]> {
  const steps = [...variantsIn(flow)];
  if (steps.length === 0) return [];
  const now = clock.now();
  const day = (at: number): string => localDay(at, policy.defaultTimeZone);
  const span = { from: day(now - learntFromDays * dayMs), to: day(now) };
  const counts = (await readSpans(store, [span])).sum(span).trials;
  return steps.map(([step, variants]) => {
    const results = resultsOf(counts, flow.id, step, variants);
    const groups = groupsAt(counts, flow.id, step);
    return {
      step,
      by: variants.learnsFrom ?? 'replies',
      learns: variants.learnsFrom !== undefined,
      wordings: judgedOf(counts, { flow: flow.id, step }, variants, results),
      verdict: verdictOf(results),
      groups: groups.map((group) => {
        const within = resultsOf(counts, flow.id, step, variants, group);
        return {
          group,
          wordings: [...within].map(([name, result]) => ({ name, ...result })),
          verdict: verdictOf(within, groups.length),
        };
      }),
    };
  });
}
