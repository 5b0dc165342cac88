/**
 * Cleans the list: opens a cleaning when its time comes, and takes it on page by page. How far it is stands in the store, and
 * whoever was found is written down before they are asked; so a crash loses nobody and counts nobody twice.
 */
import { type Cleaning, openCleaning, stopped } from '../../core/cleaning/cleaning.ts';
import { askedCleaning, type CleaningId, plannedCleaning } from '../../core/cleaning/cleaning-id.ts';
import { cleaningRules } from '../../core/cleaning/judge.ts';
import { KabarError } from '../../core/errors.ts';
import type { Release } from '../../core/release.ts';
import { type Instant, secondMs } from '../../core/time/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';
import { sizeOfList } from '../figures/list-size.ts';
import { cleaningDue } from './cleaning-plan.ts';
import { type StepDeps, stepCleaning } from './cleaning-step.ts';

export type CleaningsDeps = Omit<StepDeps, 'policy' | 'now'> & {
  readonly clock: Clock;
  readonly release: () => Release;
  /** True while this process is the one that cleans by itself. */
  readonly mayRun: () => boolean;
};

export type Cleanings = {
  /** One step of the cleaning that goes on; answers how much was done, 0 when there is nothing to do now. */
  run(): Promise<number>;
  /** When there will be something to do, as far as the last run could tell; null when never. */
  nextDue(): Instant | null;
};

/** Somebody may ask for one by the command line of another process. */
const lookMs = 10 * secondMs;
/** Those who are asked are decided by whoever holds their lanes. */
const waitMs = secondMs;

export function createCleanings(deps: CleaningsDeps): Cleanings {
  const { store, clock, release, mayRun, logger } = deps;
  let rest: { readonly from: Instant; readonly until: Instant; readonly release: Release } | null = null;
  let next: Instant | null = null;

  /** The same time of day is opened once, for its name is its time. */
  async function openPlanned(now: Instant): Promise<boolean> {
    const { policy } = release();
    const known = await store.cleanings.plan();
    const found = cleaningDue(cleaningRules(policy), known, policy.defaultTimeZone, now);
    next = found.next;
    if (found.due !== null) {
      const opened = await open(deps, plannedCleaning(found.due), 'schedule', now);
      if (opened) logger.info('the list is being cleaned', { cleaning: opened.id });
    }
    if (found.plan !== known) await store.cleanings.remember(found.plan);
    return found.due !== null;
  }

  return {
    async run() {
      const now = clock.now();
      const resting = rest !== null && rest.release === release() && now >= rest.from && now < rest.until;
      if (!mayRun() || resting) return 0;
      const begun = await openPlanned(now);
      const [cleaning] = await store.cleanings.atWork();
      const done = cleaning ? await stepCleaning({ ...deps, policy: release().policy, now }, cleaning) : 0;
      if (begun || done > 0) return Math.max(1, done);
      if (cleaning) next = now + waitMs;
      const until = Math.min(next ?? Number.POSITIVE_INFINITY, now + lookMs);
      rest = { from: now, until, release: release() };
      return 0;
    },
    nextDue: () => next,
  };
}

/** Somebody asks for one, and whoever is at work on the store carries it out. Throws `cleaning.running` while another goes on. */
export async function askForCleaning(
  deps: Pick<CleaningsDeps, 'store' | 'clock' | 'release'>,
  by: string,
): Promise<Cleaning> {
  const now = deps.clock.now();
  const [running] = await deps.store.cleanings.atWork();
  const opened = running ? null : await open(deps, askedCleaning(now), by, now);
  if (opened) return opened;
  const words = `The list is being cleaned already${running ? `: ${running.id}, by ${running.by}` : ''}.`;
  throw new KabarError('cleaning.running', words, { ours: false });
}

/** Throws `cleaning.unknown`. One that is over stays as it is. */
export async function stopCleaning(
  { cleanings }: Pick<Store, 'cleanings'>,
  id: CleaningId,
  by: string,
): Promise<Cleaning> {
  for (;;) {
    const cleaning = await findCleaning({ cleanings }, id);
    const changed = stopped(cleaning, by);
    if (changed === null || (await cleanings.save(changed))) return changed ?? cleaning;
  }
}

/** Throws `cleaning.unknown`. */
export async function findCleaning(
  { cleanings }: Pick<Store, 'cleanings'>,
  id: CleaningId,
): Promise<Cleaning> {
  const cleaning = await cleanings.find(id);
  if (cleaning) return cleaning;
  throw new KabarError('cleaning.unknown', `There is no cleaning "${id}".`, { ours: false });
}

async function open(
  { store, release }: { readonly store: Store; readonly release: () => Release },
  id: CleaningId,
  by: string,
  now: Instant,
): Promise<Cleaning | null> {
  const { unengagedMs, unreachableMs } = cleaningRules(release().policy);
  const before = await sizeOfList(store);
  const rules = { unengagedMs, unreachableMs };
  const cleaning = openCleaning({ id, by, rules, startedAt: now, before });
  return (await store.cleanings.open(cleaning)) ? cleaning : null;
}
