/** Work on many contacts of which one goes on at a time, a step with each run, with how far it is in the store. */
import { type Instant, secondMs } from '../../core/time/instant.ts';
import type { Clock } from '../../ports/clock.ts';

export type Stepping = {
  /** One step of what goes on; answers how much was done, 0 when there is nothing to do now. */
  run(): Promise<number>;
  /** When there will be something to do, as far as the last run could tell; null when never. */
  nextDue(): Instant | null;
};

export type SteppingDeps<Work> = {
  readonly clock: Clock;
  /** True while this process is the one that does it. */
  readonly mayRun: () => boolean;
  /** What goes on, the first of it being next. */
  readonly atWork: () => Promise<readonly Work[]>;
  /** Answers how much was done, 0 when those who were asked have to be decided first. */
  readonly step: (work: Work, now: Instant) => Promise<number>;
};

/** Somebody may ask for one by the command line of another process. */
const lookMs = 5 * secondMs;
/** Those who are asked are decided by whoever holds their lanes. */
const waitMs = secondMs;

export function createStepping<Work>({ clock, mayRun, atWork, step }: SteppingDeps<Work>): Stepping {
  let rest: { readonly from: Instant; readonly until: Instant } | null = null;
  let next: Instant | null = null;

  return {
    async run() {
      const now = clock.now();
      if (!mayRun() || (rest !== null && now >= rest.from && now < rest.until)) return 0;
      const [work] = await atWork();
      const done = work === undefined ? 0 : await step(work, now);
      if (done > 0) return done;
      next = work === undefined ? null : now + waitMs;
      rest = { from: now, until: next ?? now + lookMs };
      return 0;
    },
    nextDue: () => next,
  };
}
