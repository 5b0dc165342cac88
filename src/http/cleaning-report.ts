/** What a cleaning did, or would do: one report, for the API and the command line. */
import type { Cleaning, Counts } from '../core/cleaning/cleaning.ts';
import { cleaningRules } from '../core/cleaning/judge.ts';
import { contactsIn, type ListSize, leftOut } from '../core/cleaning/list-size.ts';
import type { Release } from '../core/release.ts';
import { describeDuration } from '../core/time/duration.ts';
import type { Instant } from '../core/time/instant.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import { foresee } from '../scheduler/cleaning/cleaning-dry.ts';
import { cleaningDue } from '../scheduler/cleaning/cleaning-plan.ts';
import { refusal } from './problem.ts';

export type SizeReport = {
  readonly contacts: number;
  /** How many campaigns of each purpose can reach. */
  readonly marketing: number;
  readonly utility: number;
  /** Whom no marketing campaign asks, by why. */
  readonly leftOut: Counts;
  readonly delivery: DeliveryReport;
};

/** To how many what is sent does not arrive. */
export type DeliveryReport = {
  readonly suspects: number;
  readonly unreachable: number;
  /** Something was sent to them and never delivered. */
  readonly undelivered: number;
};

export type CleaningReport = {
  /** Null for a dry run: nothing of it is kept. */
  readonly id: string | null;
  readonly dry: boolean;
  readonly by: string;
  readonly state: Cleaning['state'];
  readonly stoppedBy: string | null;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly rules: { readonly unengagedAfter: string; readonly unreachableAfter: string };
  readonly before: SizeReport;
  /** Null while it goes on. */
  readonly after: SizeReport | null;
  /** Null where there is nothing to compare with. */
  readonly trend: DeliveryTrend | null;
  readonly archived: Counts;
  readonly erased: Counts;
  readonly notDone: Counts;
};

/** How many more there are than after the cleaning before it; null where there was none, or it did not count them. */
export type DeliveryTrend = DeliveryReport & { readonly since: Instant };

export type CleaningDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly release: () => Release | null;
};

export const reportOn = (
  { id, rules, before, after, ...cleaning }: Cleaning,
  earlier: Cleaning | null = null,
): CleaningReport => ({
  id,
  dry: false,
  by: cleaning.by,
  state: cleaning.state,
  stoppedBy: cleaning.stoppedBy,
  startedAt: cleaning.startedAt,
  endedAt: cleaning.endedAt,
  rules: rulesOf(rules),
  before: sizeOf(before),
  after: after && sizeOf(after),
  trend: trendOf(after ?? before, earlier),
  archived: cleaning.archived,
  erased: cleaning.erased,
  notDone: cleaning.notDone,
});

/** Of the latest ones, the newest first; each is compared with the one before it. */
export const reportsOn = (latest: readonly Cleaning[]): readonly CleaningReport[] =>
  latest.map((cleaning, index) => reportOn(cleaning, latest[index + 1] ?? null));

function trendOf(size: ListSize, earlier: Cleaning | null): DeliveryTrend | null {
  const { after = null, endedAt = null } = earlier ?? {};
  if (after?.suspects === undefined || endedAt === null) return null;
  const [now, then] = [deliveryOf(size), deliveryOf(after)];
  return {
    since: endedAt,
    suspects: now.suspects - then.suspects,
    unreachable: now.unreachable - then.unreachable,
    undelivered: now.undelivered - then.undelivered,
  };
}

/** Changes nothing. Throws `request.invalid` while no release is loaded. */
export async function dryRun(deps: CleaningDeps, by: string): Promise<CleaningReport> {
  const { policy } = releaseOf(deps);
  const startedAt = deps.clock.now();
  const { before, after, archived, erased, notDone } = await foresee({
    store: deps.store,
    policy,
    now: startedAt,
  });
  return {
    id: null,
    dry: true,
    by,
    state: 'done',
    stoppedBy: null,
    startedAt,
    endedAt: deps.clock.now(),
    rules: rulesOf(cleaningRules(policy)),
    before: sizeOf(before),
    after: sizeOf(after),
    trend: trendOf(after, (await deps.store.cleanings.latest(1))[0] ?? null),
    archived,
    erased,
    notDone,
  };
}

/** When the next one comes by itself; null when none does. */
export async function nextCleaning(deps: CleaningDeps): Promise<Instant | null> {
  const policy = deps.release()?.policy;
  if (!policy) return null;
  const known = await deps.store.cleanings.plan();
  return cleaningDue(cleaningRules(policy), known, policy.defaultTimeZone, deps.clock.now()).next;
}

/** Throws `request.invalid` while no release is loaded. */
export function releaseOf({ release }: Pick<CleaningDeps, 'release'>): Release {
  const current = release();
  if (current) return current;
  throw refusal('request.invalid', 'No flows are loaded: see the log.', { status: 503 });
}

const rulesOf = ({ unengagedMs, unreachableMs }: Cleaning['rules']): CleaningReport['rules'] => ({
  unengagedAfter: describeDuration(unengagedMs),
  unreachableAfter: describeDuration(unreachableMs),
});

const sizeOf = (size: ListSize): SizeReport => ({
  contacts: contactsIn(size),
  marketing: size.marketing,
  utility: size.utility,
  leftOut: leftOut(size),
  delivery: deliveryOf(size),
});

const deliveryOf = ({ suspects, undelivered, byStage }: ListSize): DeliveryReport => ({
  suspects: suspects ?? 0,
  unreachable: byStage.unreachable ?? 0,
  undelivered: undelivered ?? 0,
});
